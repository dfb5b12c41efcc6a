using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Rules.Descriptions;

/// <summary>A description that says nothing, for machines, electronics, aircraft or instruments, or where the column of the code is empty too.</summary>
internal sealed class VagueDescription : IRule
{
    public string Id => "vague-description";

    public string Title => "Description too vague";

    public string Authority => "Quint-Seal note “Know Your Cargo” (11 December 2023)";

    public IReadOnlyList<string> Needs => ["description"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var goods = context.Goods[i];
            var codes = goods.Codes.SelectMany(c => c.Hs6.Take(c.Direct)).ToList();
            var sensitive = codes.Exists(c => c[..2] is "84" or "85" or "88" or "90");
            if (!sensitive && (goods.Item.HsCodes.Count > 0 || !context.HasColumn("hs_code"))) continue;
            if (context.ReadingOf(i) is not { Vagueness: not Vagueness.Specific }) continue;
            findings.Add(context.Find(this, i, $"“{goods.Item.Description}” does not say what the goods are{(sensitive ? ", and their chapter holds many controlled ones" : ", and there is no code")}"));
        }
    }
}

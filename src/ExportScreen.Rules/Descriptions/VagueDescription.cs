using ExportScreen.Goods.Descriptions;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Descriptions;

/// <summary>A description that says nothing, for machines, electronics, aircraft or instruments, or where the column of the code is empty too.</summary>
internal sealed class VagueDescription : IRule
{
    public string Id => "vague-description";

    public string Title => "Description too vague";

    public string Authority => "Quint-Seal note “Know Your Cargo” (11 December 2023)";

    public IReadOnlyList<string> Needs => ["description"];

    private static bool IsSensitive(GoodsScreening goods)
    {
        foreach (var code in goods.Codes)
            for (var i = 0; i < code.Direct; i++)
                if (code.Hs6[i].AsSpan(0, 2) is "84" or "85" or "88" or "90") return true;
        return false;
    }

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var goods = context.Goods[i];
            var sensitive = IsSensitive(goods);
            if (!sensitive && (goods.Item.HsCodes.Count > 0 || !context.HasColumn("hs_code"))) continue;
            if (context.ReadingOf(i) is not { Vagueness: not Vagueness.Specific }) continue;
            findings.Add(context.Find(this, i, $"“{goods.Item.Description}” does not say what the goods are{(sensitive ? ", and their chapter holds many controlled ones" : ", and there is no code")}"));
        }
    }
}

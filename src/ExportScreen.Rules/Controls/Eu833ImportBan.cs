using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Rules.Controls;

/// <summary>A code of the EU import annexes with origin or dispatch in Russia.</summary>
internal sealed class Eu833ImportBan : IRule
{
    private static readonly CountryCode Russia = CountryCode.Of("RU");

    public string Id => "eu-833-import-ban";

    public string Title => "Code banned for import from Russia by Regulation (EU) No 833/2014";

    public string Authority => "Regulation (EU) No 833/2014, Articles 3g, 3i, 3j";

    public IReadOnlyList<string> Needs => ["hs_code", "country_origin"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var goods = context.Goods[i];
            var origin = goods.Item.Origin == Russia;
            if (!origin && context.Consignment.Route.Dispatch != Russia) continue;
            var pointer = goods.Pointers.FirstOrDefault(p => p.Direction == ControlDirection.Import);
            if (pointer is null) continue;
            findings.Add(context.Find(this, i, $"Code {pointer.Entry} stands in {pointer.Table}; {(origin ? "origin" : "dispatch")} is Russia", pointer.Authority, effect: LegalEffect.Prohibited));
        }
    }
}

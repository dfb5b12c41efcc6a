using ExportScreen.Model.Goods;
using ExportScreen.Rules.Destinations;

namespace ExportScreen.Rules.Controls;

/// <summary>Common High Priority goods toward a country that authorities named for transshipment to Russia: the case this project is built for.</summary>
internal sealed class ChplDiversion : IRule
{
    public string Id => "chpl-diversion";

    public string Title => "Common High Priority goods toward a diversion jurisdiction";

    public string Authority => "FinCEN and BIS FIN-2022-Alert003 (28 June 2022); FinCEN and BIS supplemental alert (19 May 2023); DOJ, BIS and OFAC Tri-Seal note (2 March 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is not { } setting || Restricted.Destination(context) is not null) return;
        if (Diversion(context) is not { } diversion) return;
        var weakest = setting.Numbers?.GetValueOrDefault("weakestTier", 4) ?? 4;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (Chpl.Of(context.Goods[i].Pointers) is not { } pointer || Chpl.Tier(pointer) > weakest) continue;
            findings.Add(context.Find(this, i,
                $"Code {pointer.Entry} is on the Common High Priority List, {pointer.Detail}; {diversion.Because} is {diversion.Pointer.Name}, named for transshipment ({diversion.Pointer.Table})",
                diversion.Pointer.Authority));
        }
    }

    private static (JurisdictionPointer Pointer, string Because)? Diversion(RuleContext context)
    {
        foreach (var touched in context.Touched)
            foreach (var pointer in context.Tables.Destinations.ForCountry(touched.Country))
                if (pointer.Class is RiskClass.Transshipment or RiskClass.CustomsUnion or RiskClass.ResearchedRoute) return (pointer, touched.Because);
        return null;
    }
}

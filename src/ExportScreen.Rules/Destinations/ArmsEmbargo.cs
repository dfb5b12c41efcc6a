using ExportScreen.Goods.Controls;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Rules.Destinations;

/// <summary>Arms, armoured vehicles or munitions-list goods to a country under an arms embargo. Other goods to such a country are not the embargo's matter.</summary>
internal sealed class ArmsEmbargo : IRule
{
    public string Id => "arms-embargo";

    public string Title => "Arms toward a country under an arms embargo";

    public string Authority => "15 CFR 746.1; 15 CFR part 740 Supplement No. 1";

    public IReadOnlyList<string> Needs => ["hs_code|eccn", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || Embargo(context) is not { } embargo) return;
        for (var i = 0; i < context.Goods.Count; i++)
            if (ArmsOf(context.Goods[i]) is { } what)
                findings.Add(context.Find(this, i, $"{what}; {embargo.Because} is {embargo.Pointer.Name}, under an arms embargo", embargo.Pointer.Authority, effect: LegalEffect.Licence));
    }

    private static (JurisdictionPointer Pointer, string Because)? Embargo(RuleContext context)
    {
        foreach (var touched in context.Touched)
            foreach (var pointer in context.Tables.Destinations.ForCountry(touched.Country))
                if (pointer.Class == RiskClass.ArmsEmbargo) return (pointer, touched.Because);
        return null;
    }

    private static string? ArmsOf(Model.Screenings.GoodsScreening goods)
    {
        if (goods.Item.ControlCode is { } text && ControlCode.TryParse(text, out var code))
        {
            if (code.Kind == ControlCodeKind.Munitions) return $"Munitions-list code {code}";
            if (code.Kind == ControlCodeKind.DualUse && code.Entry is [_, _, '5' or '6', ..]) return $"Control code {code} is of the 500 or 600 series";
        }

        foreach (var read in goods.Codes)
            foreach (var hs6 in read.Hs6)
                if (hs6.StartsWith("93", StringComparison.Ordinal) || hs6.StartsWith("8710", StringComparison.Ordinal)) return $"Code {hs6} is of arms or armoured vehicles";
        return null;
    }
}

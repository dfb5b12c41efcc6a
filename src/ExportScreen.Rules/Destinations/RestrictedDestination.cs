using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Rules.Destinations;

/// <summary>Goods to, or a receiving party in, Russia or Belarus: broad export restrictions short of a full embargo.</summary>
internal sealed class RestrictedDestination : IRule
{
    public string Id => "restricted-destination";

    public string Title => "Destination or receiving party in a country under broad export restrictions";

    public string Authority => "15 CFR 746.8; Regulation (EU) No 833/2014, Articles 2a, 3c, 3h, 3k";

    public IReadOnlyList<string> Needs => ["country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var (country, because) in context.Touched.DistinctBy(t => t.Country))
        {
            if (Restricted.Pointer(context, country) is not { } pointer) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"{pointer.Name} is under broad export restrictions ({because})", pointer.Authority, effect: LegalEffect.Licence));
        }
    }
}

/// <summary>Which countries are under broad restrictions: asked by several rules.</summary>
internal static class Restricted
{
    public static JurisdictionPointer? Pointer(RuleContext context, Model.Codes.CountryCode country) =>
        context.Tables.Destinations.ForCountry(country).FirstOrDefault(p => p.Class == RiskClass.Restricted);

    /// <summary>The first restricted country that the goods go to, with the words that say so, or null.</summary>
    public static (JurisdictionPointer Pointer, string Because)? Destination(RuleContext context)
    {
        foreach (var (country, because) in context.Touched)
            if (Pointer(context, country) is { } pointer) return (pointer, because);
        return null;
    }
}

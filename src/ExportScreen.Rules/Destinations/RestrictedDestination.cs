using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

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
        if (context.SettingOf(this) is null || context.Destination < DestinationGroup.Restricted) return;
        foreach (var touched in context.Touched.DistinctBy(t => t.Country))
        {
            if (Restricted.Pointer(context, touched.Country) is not { } pointer) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"{pointer.Name} is under broad export restrictions ({touched.Because})", pointer.Authority, effect: LegalEffect.Licence));
        }
    }
}

/// <summary>Which countries are under broad restrictions: asked by several rules.</summary>
internal static class Restricted
{
    public static JurisdictionPointer? Pointer(RuleContext context, Model.Codes.CountryCode country) =>
        context.Tables.Destinations.ForCountry(country).FirstOrDefault(p => p.Class == RiskClass.Restricted);

    /// <summary>The first restricted country that the goods go to, with the words that say so, or null: for rules that treat all of them alike.</summary>
    public static (JurisdictionPointer Pointer, string Because)? Destination(RuleContext context)
    {
        if (context.Destination < DestinationGroup.Restricted) return null;
        foreach (var restricted in Destinations(context)) return restricted;
        return null;
    }

    /// <summary>Every restricted country that the goods go to, once, with the first words that say so. A ban on one of them must not be missed because another is named before it.</summary>
    public static IEnumerable<(JurisdictionPointer Pointer, string Because)> Destinations(RuleContext context)
    {
        if (context.Destination < DestinationGroup.Restricted) yield break;
        foreach (var touched in context.Touched.DistinctBy(t => t.Country))
            if (Pointer(context, touched.Country) is { } pointer) yield return (pointer, touched.Because);
    }
}

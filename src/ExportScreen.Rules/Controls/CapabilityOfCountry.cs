namespace ExportScreen.Rules.Controls;

/// <summary>Machines that make semiconductors, toward a country that has no maker of them. There is no table of earlier imports to compare with; the countries are those of row G43.</summary>
internal sealed class CapabilityOfCountry : IRule
{
    public string Id => "capability-of-country";

    public string Title => "Goods beyond the technical level of the destination";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3";

    public IReadOnlyList<string> Needs => ["hs_code", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        var destination = context.Consignment.Route.Destination;
        if (context.SettingOf(this) is null || !OriginWithoutFab.HasNone(destination)) return;
        for (var i = 0; i < context.Goods.Count; i++)
            if (context.Goods[i].Codes.SelectMany(c => c.Hs6.Take(c.Direct)).FirstOrDefault(c => c is "848610" or "848620" or "848640") is { } code)
                findings.Add(context.Find(this, i, $"Code {code} is of machines that make semiconductors, and {destination} has no maker of them"));
    }
}

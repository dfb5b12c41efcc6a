using System.Globalization;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Destinations;

/// <summary>
/// A way much longer than the direct one, with a stop in a diversion jurisdiction or in Russia. Only ports given by UN/LOCODE whose position is known are measured; hubs make long ways
/// ordinary, so that this is a weak sign.
/// </summary>
internal sealed class UnusualRoute : IRule
{
    public string Id => "unusual-route";

    public string Title => "Way much longer than the direct one";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3; EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["port_loading", "port_transit|port_discharge|place_delivery"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is not { } setting || context.Ports.Count(p => p.UnLocode is not null) < 3) return;
        var ports = context.Ports.Where(p => p.UnLocode is not null).Select(p => (Port: p, At: context.Tables.Destinations.PositionOf(p.UnLocode!))).Where(p => p.At is not null).ToList();
        if (ports.Count < 3) return;
        var direct = ports[0].At!.Value.KilometresTo(ports[^1].At!.Value);
        var way = 0.0;
        for (var i = 1; i < ports.Count; i++) way += ports[i - 1].At!.Value.KilometresTo(ports[i].At!.Value);
        if (direct < setting.Number("kilometres") || way / direct < setting.Number("detour")) return;
        foreach (var (port, _) in ports.Skip(1))
        {
            if (context.GroupOf(context.CountryOf(port)) is not (DestinationGroup.Diversion or DestinationGroup.Restricted)) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment,
                string.Create(CultureInfo.InvariantCulture, $"The way by “{port.Text}” is {way:0} km, {way / direct:0.0} times the direct {direct:0} km")));
            return;
        }
    }
}

using System.Collections.Frozen;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Destinations;

/// <summary>The port of discharge lies in another country than the destination, and no known corridor explains it.</summary>
/// <remarks>The corridors are house: countries without ports, and neighbours whose ports serve each other every day; red_flags.csv, row G25, names those of Kazakhstan and Kyrgyzstan.</remarks>
internal sealed class DischargeElsewhere : IRule
{
    private static readonly FrozenDictionary<string, string> Corridors = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["KZ"] = "GE CN TR AZ UZ KG",
        ["KG"] = "CN KZ UZ GE TR",
        ["UZ"] = "KZ CN TM GE TR AF",
        ["TJ"] = "UZ KG CN KZ",
        ["TM"] = "AZ GE TR UZ KZ",
        ["AM"] = "GE",
        ["AZ"] = "GE TR",
        ["GE"] = "TR",
        ["MN"] = "CN",
        ["AF"] = "PK UZ",
        ["CH"] = "DE NL BE IT FR",
        ["AT"] = "DE IT SI HR NL BE",
        ["HU"] = "SI HR DE AT RO",
        ["SK"] = "SI PL DE HR",
        ["CZ"] = "DE PL",
        ["RS"] = "HR ME GR BG RO SI",
        ["MK"] = "GR",
        ["MD"] = "RO UA",
        ["LU"] = "BE NL DE",
        ["LI"] = "CH",
        ["DE"] = "NL BE PL",
        ["PL"] = "DE",
        ["BA"] = "HR",
        ["XK"] = "AL ME GR",
        ["NP"] = "IN",
        ["BT"] = "IN",
        ["LA"] = "TH VN",
        ["PY"] = "UY AR BR",
        ["BO"] = "CL PE",
        ["ZM"] = "TZ ZA MZ NA",
        ["ZW"] = "MZ ZA",
        ["MW"] = "MZ TZ",
        ["BW"] = "ZA NA",
        ["LS"] = "ZA",
        ["SZ"] = "ZA MZ",
        ["RW"] = "TZ KE",
        ["BI"] = "TZ KE",
        ["UG"] = "KE TZ",
        ["SS"] = "KE",
        ["ET"] = "DJ",
        ["ML"] = "SN CI",
        ["BF"] = "GH CI TG",
        ["NE"] = "BJ TG NG",
        ["TD"] = "CM",
        ["CF"] = "CM",
        ["HK"] = "CN",
        ["MO"] = "HK CN",
        ["CN"] = "HK",
        ["IE"] = "GB",
        ["GB"] = "IE",
        ["BE"] = "NL FR",
        ["NL"] = "BE DE",
        ["FR"] = "BE NL ES IT",
        ["ES"] = "PT FR",
        ["PT"] = "ES",
        ["IT"] = "SI FR",
        ["SI"] = "HR IT",
        ["HR"] = "SI",
        ["DK"] = "DE SE",
        ["SE"] = "DK",
        ["NO"] = "SE DK",
        ["LT"] = "LV",
        ["LV"] = "LT EE",
        ["EE"] = "LV",
        ["CA"] = "US",
        ["US"] = "CA MX",
        ["MX"] = "US",
        ["SG"] = "MY",
        ["MY"] = "SG",
        ["CD"] = "TZ ZA ZM KE AO",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Id => "discharge-elsewhere";

    public string Title => "Port of discharge in another country than the destination";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3";

    public IReadOnlyList<string> Needs => ["port_discharge", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        var destination = context.Consignment.Route.Destination;
        if (context.SettingOf(this) is null || destination.IsNone || context.WorstTier < GoodsTier.Priority) return;
        foreach (var port in context.Ports)
        {
            if (port.Kind != PortCallKind.Discharge || context.CountryOf(port) is not { IsNone: false } country || country == destination) continue;
            if (Corridors.TryGetValue(destination.ToString(), out var ways) && ways.Contains(country.ToString(), StringComparison.Ordinal)) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The goods are for {destination} and leave the ship at “{port.Text}” in {country}; no usual corridor leads from there"));
            return;
        }
    }
}

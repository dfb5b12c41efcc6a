using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Traces;

/// <summary>
/// A telephone number, e-mail or web address, or tax or registration number of Russia or Belarus at a party of another country, on a consignment that has nothing to do with either. Strong and
/// rare elsewhere; in the countries of their customs union such addresses are everyday, and only goods and other signs make them weigh.
/// </summary>
internal sealed class RussianTrace : IRule
{
    public string Id => "russian-trace";

    public string Title => "Trace of Russia or Belarus on a party of another country";

    public string Authority => "FinCEN and BIS FIN-2022-Alert003 (28 June 2022)";

    public IReadOnlyList<string> Needs => [];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || IsRussianTrade(context)) return;
        foreach (var party in context.Parties)
        {
            if (party.Role is PartyRole.Carrier or PartyRole.Bank or PartyRole.Manufacturer) continue;
            foreach (var identifier in party.Identifiers)
            {
                if (TraceOf(context, party, identifier) is not { } trace) continue;
                findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The {RoleName.Of(party.Role)}{(party.Country.IsNone ? "" : $" in {party.Country}")} has {trace}",
                    column: party.SourceColumn, severity: IsEveryday(context, party) ? FindingSeverity.Low : null));
                break;
            }
        }
    }

    private static string? TraceOf(RuleContext context, Party party, Identifier identifier)
    {
        switch (identifier.Kind)
        {
            case IdentifierKind.Phone:
                return context.Phone(identifier.Raw) is { IsRussianOrBelarusian: true } phone ? $"a telephone number of +{phone.Code}, which is of {phone.Countries[0]}" : null;
            case IdentifierKind.Email or IdentifierKind.Website:
                return NetAddress.HostOf(identifier) is { } host && NetAddress.IsRussianOrBelarusian(host) ? $"an address at {host[(host.LastIndexOf('.') + 1)..]}" : null;
            case IdentifierKind.Inn or IdentifierKind.Ogrn:
                return identifier.Check == ChecksumState.Valid && !UsesInn(party.Country) ? $"a Russian {(identifier.Kind == IdentifierKind.Inn ? "taxpayer" : "registration")} number" : null;
            default:
                return null;
        }
    }

    // Kyrgyzstan, Tajikistan, Uzbekistan and Turkmenistan call their own tax numbers INN.
    private static bool UsesInn(CountryCode country) => country.ToString() is "KG" or "TJ" or "UZ" or "TM";

    private static bool IsEveryday(RuleContext context, Party party) =>
        context.Tables.Destinations.ForCountry(party.Country).Any(p => p.Class == Model.Goods.RiskClass.CustomsUnion) || party.Country.ToString() is "UZ" or "TJ" or "TM";

    private static bool IsRussianTrade(RuleContext context)
    {
        if (context.Destination == DestinationGroup.Restricted || IsRestricted(context.Consignment.Route.Dispatch)) return true;
        foreach (var party in context.Parties)
            if (party.Role != PartyRole.Owner && IsRestricted(party.Country)) return true;
        foreach (var port in context.Ports)
            if (IsRestricted(context.CountryOf(port))) return true;
        return context.Goods.Any(g => IsRestricted(g.Item.Origin));

        bool IsRestricted(CountryCode country) => context.GroupOf(country) == DestinationGroup.Restricted;
    }
}

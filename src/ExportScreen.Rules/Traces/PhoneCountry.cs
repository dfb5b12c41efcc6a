using ExportScreen.Model.Codes;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Traces;

/// <summary>A telephone number of another country than the party's; of Russian and Belarusian ones it is a note, since the rule about traces weighs them. Mainland China, Hong Kong, Macao and Taiwan count as one; so does a party at home in the number's country by any other word.</summary>
internal sealed class PhoneCountry : IRule
{
    public string Id => "phone-country";

    public string Title => "Telephone number of another country";

    public string Authority => "FinCEN and BIS FIN-2022-Alert003 (28 June 2022); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => [];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var party in context.Parties)
        {
            if (party.Country.IsNone || !RuleContext.IsReceiver(party.Role)) continue;
            foreach (var identifier in party.Identifiers)
            {
                // One own number is enough: companies have branches.
                if (identifier.Kind != IdentifierKind.Phone || context.Phone(identifier.Raw) is not { Countries.Count: > 0 } phone || Fits(phone, party.Country)) continue;
                if (party.Identifiers.Any(i => i.Kind == IdentifierKind.Phone && context.Phone(i.Raw) is { } other && Fits(other, party.Country))) break;
                findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The {RoleName.Of(party.Role)} in {party.Country} has a telephone number of +{phone.Code} ({phone.Countries[0]})", column: party.SourceColumn,
                    severity: phone.IsRussianOrBelarusian ? FindingSeverity.Note : null));
                break;
            }
        }
    }

    private static bool Fits(PhoneNumber phone, CountryCode country) => phone.Countries.Contains(country) || (IsChinese(country) && phone.Countries.Any(IsChinese));

    private static bool IsChinese(CountryCode country) => country.ToString() is "CN" or "HK" or "MO" or "TW";
}

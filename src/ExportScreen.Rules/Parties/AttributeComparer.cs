using ExportScreen.Matching;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Parties;

/// <summary>Compares the attributes of a party with those of an entry: country, kind, address, identifiers. Pure and thread-safe.</summary>
internal static class AttributeComparer
{
    public const string Country = "country";
    public const string Kind = "kind";
    public const string Address = "address";
    public const string Identifier = "identifier";
    public const string Imo = "IMO";

    /// <summary>Below this, two addresses of one country say nothing; at and above the second, they agree (house, from the address tests of Matching).</summary>
    private const double AddressAgrees = 0.75;

    public static IReadOnlyList<AttributeComparison> Compare(Party party, ListEntry entry, Candidate candidate)
    {
        var result = new List<AttributeComparison>(4) { CompareCountry(party, entry), CompareKind(party, entry) };
        if (candidate.Basis != HitBasis.Address) result.Add(CompareAddress(party, entry));
        if (entry.Kind == EntryKind.Vessel && party.Kind == EntryKind.Vessel) result.Add(CompareNumbers(party, entry, IdentifierKind.Imo, Imo));
        else if (candidate.Basis != HitBasis.Identifier && CompareIdentifiers(party, entry) is { } comparison) result.Add(comparison);
        return result;
    }

    private static AttributeComparison CompareCountry(Party party, ListEntry entry)
    {
        var listed = entry.Countries.Concat(entry.Addresses.Select(a => a.Country)).Where(c => !c.IsNone).Distinct().ToList();
        if (party.Country.IsNone || listed.Count == 0)
            return new AttributeComparison(Country, Agreement.Unknown, Text(party.Country), Join(listed));
        var agrees = listed.Any(c => Same(c, party.Country));
        return new AttributeComparison(Country, agrees ? Agreement.Agrees : Agreement.Differs, Text(party.Country), Join(listed));
    }

    /// <summary>Lists write Hong Kong and Macao as China as often as not (lists.md 3.2): no conflict there.</summary>
    private static bool Same(CountryCode a, CountryCode b) => a == b || (Greater(a) && Greater(b));

    private static bool Greater(CountryCode country) => country.ToString() is "CN" or "HK" or "MO";

    /// <summary>Who sends, receives or pays is never a ship or an aircraft, even when the manifest does not say what it is.</summary>
    private static AttributeComparison CompareKind(Party party, ListEntry entry)
    {
        var craft = entry.Kind is EntryKind.Vessel or EntryKind.Aircraft;
        if (party.Kind == EntryKind.Unknown && craft) return new AttributeComparison(Kind, Agreement.Differs, "party", Text(entry.Kind));
        var agreement = party.Kind == EntryKind.Unknown || entry.Kind == EntryKind.Unknown ? Agreement.Unknown
            : party.Kind == entry.Kind ? Agreement.Agrees : Agreement.Differs;
        return new AttributeComparison(Kind, agreement, Text(party.Kind), Text(entry.Kind));
    }

    private static AttributeComparison CompareAddress(Party party, ListEntry entry)
    {
        if (party.Address is not { Length: > 0 } given || entry.Addresses.Count == 0)
            return new AttributeComparison(Address, Agreement.Unknown, party.Address, null);
        var best = entry.Addresses.Select(a => a.ToLine()).Where(line => line.Length > 0)
            .Select(line => (Line: line, Score: AddressComparison.Compare(given, line))).OrderByDescending(pair => pair.Score).FirstOrDefault();
        return best.Score >= AddressAgrees
            ? new AttributeComparison(Address, Agreement.Agrees, given, best.Line)
            : new AttributeComparison(Address, Agreement.Unknown, given, best.Line);
    }

    private static AttributeComparison CompareNumbers(Party party, ListEntry entry, IdentifierKind kind, string attribute)
    {
        var given = party.Identifiers.Where(i => i.Kind == kind).Select(i => i.Value).ToList();
        var listed = entry.Identifiers.Where(i => i.Kind == kind).Select(i => i.Value).ToList();
        var agreement = given.Count == 0 || listed.Count == 0 ? Agreement.Unknown
            : given.Intersect(listed, StringComparer.Ordinal).Any() ? Agreement.Agrees : Agreement.Differs;
        return new AttributeComparison(attribute, agreement, First(given), First(listed));
    }

    /// <summary>Only kinds of which a party has exactly one can differ.</summary>
    private static AttributeComparison? CompareIdentifiers(Party party, ListEntry entry)
    {
        foreach (var kind in (IdentifierKind[])[IdentifierKind.Lei, IdentifierKind.Uscc, IdentifierKind.Inn, IdentifierKind.Ogrn, IdentifierKind.Imo])
        {
            var comparison = CompareNumbers(party, entry, kind, Identifier);
            if (comparison.Agreement != Agreement.Unknown) return comparison;
        }

        return null;
    }

    private static string? First(List<string> values) => values.Count == 0 ? null : values[0];

    private static string? Text(CountryCode country) => country.IsNone ? null : country.ToString();

    private static string? Text(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Company => "company",
        EntryKind.Vessel => "vessel",
        EntryKind.Aircraft => "aircraft",
        _ => null,
    };

    private static string? Join(List<CountryCode> countries) => countries.Count == 0 ? null : string.Join("/", countries);
}

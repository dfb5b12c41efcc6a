using System.Text.RegularExpressions;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Csl;

/// <summary>
/// Entries by which BIS lists an address, whoever is there (89 FR 51653, 89 FR 68548, 89 FR 87264, 90 FR 48193), under pseudo-names from <c>Address 01</c> on. The pseudo-name is never a name.
/// </summary>
/// <param name="Addresses">The addresses; those that name no building keep their country only, since a town alone would meet everybody in it.</param>
/// <param name="Remarks">What was said besides: towns without a street, other names.</param>
/// <param name="CanBeMatched">Whether any address names a building.</param>
internal sealed partial record CslAddressEntries(IReadOnlyList<ListedAddress> Addresses, IReadOnlyList<string> Remarks, bool CanBeMatched)
{
    /// <summary>Whether a record lists an address: a pseudo-name on a list of BIS.</summary>
    public static bool Is(CslRecord record, CslSource source) => !source.Ofac && record.Name is { } name && PseudoName().IsMatch(name);

    /// <summary>Reads the addresses of such a record.</summary>
    public static CslAddressEntries Read(CslRecord record, IReadOnlyList<ListedAddress> addresses)
    {
        var kept = new List<ListedAddress>();
        var remarks = record.AltNames.Select(n => $"Also listed: {n}.").ToList();
        foreach (var address in addresses)
        {
            var place = NamesBuilding(address) ? address : new ListedAddress(Country: address.Country, CountryText: address.CountryText);
            if (place != address) remarks.Add($"Listed without a street: {address.ToLine()}.");
            if (!kept.Contains(place)) kept.Add(place);
        }

        return new CslAddressEntries(kept, [.. remarks.Where(r => !r.EndsWith(": .", StringComparison.Ordinal))], kept.Exists(NamesBuilding));
    }

    /// <summary>The addresses of such entries all have the number of a room, a floor or a house in their street line (house).</summary>
    private static bool NamesBuilding(ListedAddress address) => address.Street is { } street && street.Any(char.IsDigit);

    [GeneratedRegex(@"^Address(?:es)?\s*(?:No\.?|#)?\s*\d{1,3}\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PseudoName();
}

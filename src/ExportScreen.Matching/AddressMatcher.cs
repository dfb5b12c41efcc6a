using ExportScreen.Matching.Addresses;
using ExportScreen.Model.Codes;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching;

/// <summary>
/// Looks addresses up in an index. The listed addresses are taken apart once; there are few address-only entries, so every one of them is compared.
/// Thread-safe.
/// </summary>
public sealed class AddressMatcher
{
    private readonly (string Country, List<AddressToken> Parts)[] _listed;
    private readonly MatchSettings _settings;

    /// <summary>A matcher over an index under settings.</summary>
    public AddressMatcher(AddressIndex index, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _listed = [.. Enumerable.Range(0, index.Count).Select(row => (index.CountryOf(row), AddressForm.Of(index.TextOf(row))))];
    }

    /// <summary>Adds every listed address that scores at least the near-miss line, best first, ties in index order. Clears the list first.</summary>
    /// <param name="address">The address in one line, in any order or script.</param>
    /// <param name="country">Its country, or none when unknown; Hong Kong and China are taken for each other.</param>
    /// <param name="matches">Receives the matches.</param>
    public void Search(string address, CountryCode country, List<NameMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        var given = AddressForm.Of(address);
        for (var row = 0; row < _listed.Length; row++)
        {
            if (!Compatible(country.ToString(), _listed[row].Country)) continue;
            var score = AddressComparison.Score(given, _listed[row].Parts);
            if (score >= _settings.NearMissLine) matches.Add(new NameMatch(row, score));
        }

        matches.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Name.CompareTo(b.Name));
    }

    private static bool Compatible(string given, string listed) =>
        given.Length == 0 || listed.Length == 0 || given == listed || (given is "CN" or "HK" && listed is "CN" or "HK");
}

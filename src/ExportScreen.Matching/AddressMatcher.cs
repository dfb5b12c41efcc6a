using ExportScreen.Model.Codes;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching;

/// <summary>Looks addresses up in an index. Thread-safe.</summary>
public sealed class AddressMatcher(AddressIndex index, MatchSettings settings)
{
    /// <summary>Adds every listed address that scores at least the near-miss line, best first, ties in index order. Clears the list first.</summary>
    /// <param name="address">The address in one line, in any order or script.</param>
    /// <param name="country">Its country, or none when unknown.</param>
    /// <param name="matches">Receives the matches.</param>
    public void Search(string address, CountryCode country, List<NameMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        for (var row = 0; row < index.Count; row++)
        {
            var listed = index.CountryOf(row);
            if (!country.IsNone && listed.Length > 0 && listed != country.ToString()) continue;
            var score = AddressComparison.Compare(address, index.TextOf(row));
            if (score >= settings.NearMissLine) matches.Add(new NameMatch(row, score));
        }

        matches.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Name.CompareTo(b.Name));
    }
}

using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching;

/// <summary>Looks names up in an index. Thread-safe.</summary>
public sealed class NameMatcher(NameIndex index, MatchSettings settings)
{
    /// <summary>Adds every listed name that scores at least the near-miss line, best first, ties in index order. Clears the list first.</summary>
    public void Search(in NameQuery query, List<NameMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        for (var name = 0; name < index.Count; name++)
        {
            var score = NameComparison.Compare(query, ListedName(name), settings).Score;
            if (score >= settings.NearMissLine) matches.Add(new NameMatch(name, score));
        }

        matches.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Name.CompareTo(b.Name));
    }

    /// <summary>How the words of the query and of one listed name correspond.</summary>
    public IReadOnlyList<TokenPair> Explain(in NameQuery query, int name) => NameComparison.Compare(query, ListedName(name), settings).Alignment;

    private IndexedName ListedName(int name) => new(index.TextOf(name), index.KindOf(name), default, null);
}

using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Reference;

/// <summary>
/// The slow and obvious search that the fast one is held against: every listed name goes through <see cref="NameComparison"/>, without index, bound or memory.
/// Thread-safe.
/// </summary>
/// <param name="names">The listed names.</param>
/// <param name="settings">The settings.</param>
public sealed class ReferenceMatcher(IReadOnlyList<ListedName> names, MatchSettings settings)
{
    private const int CancelStep = 4096;

    /// <summary>Adds every listed name that scores at least the line and more than 0, best first, ties in the order of the names. Clears the list first.</summary>
    /// <param name="query">The name to look for.</param>
    /// <param name="line">Lowest score that is kept, 0 to 1; any line may be asked for.</param>
    /// <param name="matches">Receives the matches.</param>
    /// <param name="cancel">Stops the search.</param>
    public void Search(in NameQuery query, double line, List<NameMatch> matches, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        for (var i = 0; i < names.Count; i++)
        {
            if (i % CancelStep == 0) cancel.ThrowIfCancellationRequested();
            var name = names[i];
            var score = NameComparison.Compare(query, new IndexedName(name.Text, name.Kind, name.Strength, null), settings).Score;
            if (score >= line && score > 0) matches.Add(new NameMatch(i, score));
        }

        matches.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Name.CompareTo(b.Name));
    }
}

using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Reference;

/// <summary>
/// The slow and obvious search that the fast one is held against: every listed name goes through <see cref="NameComparison"/>, without index, bound or memory.
/// Thread-safe.
/// </summary>
public sealed class ReferenceMatcher
{
    private const int CancelStep = 4096;

    private readonly IReadOnlyList<ListedName> _names;
    private readonly bool[] _comparable;
    private readonly MatchSettings _settings;

    /// <summary>A reference over names.</summary>
    /// <param name="names">The listed names; the ordinals of matches are their places in this list.</param>
    /// <param name="settings">The settings.</param>
    public ReferenceMatcher(IReadOnlyList<ListedName> names, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(settings);
        (_names, _settings) = (names, settings);
        _comparable = [.. names.Select(n => PairScore.IsComparable(n.Text, n.Kind))];
    }

    /// <summary>Adds every listed name that scores at least the line and more than 0, best first, ties in the order of the names. Clears the list first.</summary>
    /// <param name="query">The name to look for.</param>
    /// <param name="line">Lowest score that is kept, 0 to 1; any line may be asked for.</param>
    /// <param name="matches">Receives the matches.</param>
    /// <param name="cancel">Stops the search.</param>
    public void Search(in NameQuery query, double line, List<NameMatch> matches, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        if (!PairScore.IsComparable(query.Text, query.Kind)) return;
        for (var i = 0; i < _names.Count; i++)
        {
            if (i % CancelStep == 0) cancel.ThrowIfCancellationRequested();
            if (!_comparable[i]) continue;
            var score = PairScore.OfComparable(query, _names[i].Text, _names[i].Kind, _settings);
            if (score >= line && score > 0) matches.Add(new NameMatch(i, score));
        }

        matches.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Name.CompareTo(b.Name));
    }
}

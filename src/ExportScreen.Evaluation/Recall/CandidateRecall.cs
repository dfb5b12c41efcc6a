using ExportScreen.Evaluation.Metrics;
using ExportScreen.Evaluation.Reference;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Recall;

/// <summary>
/// Holds the search against the reference. The search runs on the whole index; the reference, which takes a thousand times as long, compares with a slice of the
/// listed names, and only what is in the slice counts.
/// </summary>
public sealed class CandidateRecall
{
    private readonly Subject _subject;
    private readonly int[] _slice;
    private readonly HashSet<int> _inSlice;
    private readonly ReferenceMatcher _reference;

    /// <summary>A comparison over a slice.</summary>
    /// <param name="subject">What is searched.</param>
    /// <param name="slice">Ordinals of the names of the slice.</param>
    public CandidateRecall(Subject subject, IReadOnlyList<int> slice)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(slice);
        (_subject, _slice, _inSlice) = (subject, [.. slice], [.. slice]);
        _reference = new ReferenceMatcher([.. slice.Select(i => subject.Names[i])], subject.Settings);
    }

    /// <summary>Compares the two for each query.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="lost">Receives the names that the index did not find.</param>
    /// <param name="progress">Told the number of queries done, from several threads; or null.</param>
    /// <param name="cancel">Stops the run.</param>
    public RecallFigures Measure(IReadOnlyList<NameQuery> queries, List<LostName> lost, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(lost);
        var results = ParallelRows.Over<NameQuery, Room, (RecallFigures Figures, List<LostName> Lost)>(queries, () => new Room(), (query, room) => Compare(query, room, cancel), progress, cancel);
        foreach (var result in results) lost.AddRange(result.Lost);
        return RecallFigures.Sum(results.Select(r => r.Figures));
    }

    private (RecallFigures Figures, List<LostName> Lost) Compare(in NameQuery query, Room room, CancellationToken cancel)
    {
        _subject.Search(query, room.Found);
        _reference.Search(query, _subject.Settings.NearMissLine, room.Wanted, cancel);
        room.Scores.Clear();
        foreach (var match in room.Found)
            if (_inSlice.Contains(match.Name)) room.Scores.Add(match.Name, match.Score);
        var lost = new List<LostName>();
        int near = 0, nearFound = 0, review = 0, reviewFound = 0, unequal = 0;
        foreach (var wanted in room.Wanted)
        {
            var name = _slice[wanted.Name];
            var isFound = room.Scores.Remove(name, out var score);
            var isReview = wanted.Score >= _subject.Settings.ReviewLine;
            near++;
            if (isFound) nearFound++;
            else lost.Add(new LostName(query.Text, _subject.Names[name].Text, wanted.Score));
            if (isReview) review++;
            if (isReview && isFound) reviewFound++;
            if (isFound && BitConverter.DoubleToInt64Bits(score) != BitConverter.DoubleToInt64Bits(wanted.Score)) unequal++;
        }

        unequal += room.Scores.Count;
        return (new RecallFigures(1, new Wilson(nearFound, near), new Wilson(reviewFound, review), unequal), lost);
    }

    private sealed class Room
    {
        public readonly List<NameMatch> Found = [];
        public readonly List<NameMatch> Wanted = [];
        public readonly Dictionary<int, double> Scores = [];
    }
}

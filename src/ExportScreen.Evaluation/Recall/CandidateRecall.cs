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
    /// <param name="lost">Receives the entries that the search did not find.</param>
    /// <param name="progress">Told the number of queries done, from several threads; or null.</param>
    /// <param name="cancel">Stops the run.</param>
    public RecallFigures Measure(IReadOnlyList<NameQuery> queries, List<LostEntry> lost, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(lost);
        var results = ParallelRows.Over<NameQuery, Room, (RecallFigures Figures, List<LostEntry> Lost)>(queries, () => new Room(), (query, room) => Compare(query, room, cancel), progress, cancel);
        foreach (var result in results) lost.AddRange(result.Lost);
        return RecallFigures.Sum(results.Select(r => r.Figures));
    }

    private (RecallFigures Figures, List<LostEntry> Lost) Compare(in NameQuery query, Room room, CancellationToken cancel)
    {
        var settings = _subject.Settings;
        _subject.Search(query, room.Matches);
        room.Found.Clear();
        foreach (var match in room.Matches)
            if (_inSlice.Contains(match.Name)) room.Found.Add(match.Name, match.Score);
        _reference.Search(query, settings.NearMissLine, room.Matches, cancel);
        room.Wanted.Clear();
        foreach (var match in room.Matches) room.Wanted.Add(_slice[match.Name], match.Score);
        var lost = new List<LostEntry>();
        var near = At(settings.NearMissLine, room, query, lost);
        return (new RecallFigures(1, near, At(settings.ReviewLine, room, query, null), Unequal(room)), lost);
    }

    private LineRecall At(double line, Room room, in NameQuery query, List<LostEntry>? lost)
    {
        var entries = room.Found.Where(f => f.Value >= line).Select(f => _subject.Names[f.Key].EntryId).ToHashSet(StringComparer.Ordinal);
        int names = 0, namesFound = 0, wanted = 0, found = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, score) in room.Wanted) // best first
        {
            if (score < line) break;
            names++;
            if (room.Found.ContainsKey(name)) namesFound++;
            var listed = _subject.Names[name];
            if (!seen.Add(listed.EntryId)) continue;
            wanted++;
            if (entries.Contains(listed.EntryId)) found++;
            else lost?.Add(new LostEntry(query.Text, listed.Text, score));
        }

        return new LineRecall(new Wilson(found, wanted), new Wilson(namesFound, names));
    }

    /// <summary>Scores that are not the reference's to the last bit, and names below the line that the search gave.</summary>
    private static int Unequal(Room room) =>
        room.Found.Count(f => !room.Wanted.TryGetValue(f.Key, out var score) || BitConverter.DoubleToInt64Bits(score) != BitConverter.DoubleToInt64Bits(f.Value));

    private sealed class Room
    {
        public readonly List<NameMatch> Matches = [];
        public readonly Dictionary<int, double> Found = [];
        public readonly OrderedDictionary<int, double> Wanted = [];
    }
}

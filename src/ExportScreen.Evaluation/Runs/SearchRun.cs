using ExportScreen.Evaluation.Reference;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Runs;

/// <summary>
/// Looks up a table of queries and writes <c>query_id, rank, entry_id, score, matched_name</c>, in the order of the queries and best first. Uses all cores; the
/// output does not depend on how many there are.
/// </summary>
/// <param name="subject">What is searched.</param>
/// <param name="line">Lowest score that is written, 0 to 1. The index promises no name below the near-miss line, so that line is the lowest; with the reference any line is.</param>
/// <param name="top">Most entries per query.</param>
/// <param name="exhaustive">True to compare every query with every name instead of using the index.</param>
public sealed class SearchRun(Subject subject, double line, int top, bool exhaustive)
{
    private const string Header = "query_id\trank\tentry_id\tscore\tmatched_name\n";

    private readonly ReferenceMatcher _reference = new(subject.Names, subject.Settings);

    /// <summary>Runs it.</summary>
    /// <param name="queries">The queries; what there is to say about them is there afterwards.</param>
    /// <param name="output">Receives the rows.</param>
    /// <param name="progress">Told the number of queries done, from several threads; or null.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <returns>Counts of the run.</returns>
    public SearchCounts Run(QueryTable queries, TextWriter output, IProgress<long>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(output);
        long asked = 0, answered = 0, rows = 0;
        output.Write(Header);
        ParallelRows.Run<Query, List<NameMatch>, IReadOnlyList<RankedEntry>>(
            queries.Read, () => [], (query, room) => Search(query.Name, room, cancel),
            (query, found) =>
            {
                asked++;
                if (found.Count > 0) answered++;
                rows += found.Count;
                Write(output, query.Id, found);
            },
            progress, cancel);
        return new SearchCounts(asked, answered, rows);
    }

    private IReadOnlyList<RankedEntry> Search(in NameQuery query, List<NameMatch> room, CancellationToken cancel)
    {
        if (exhaustive) _reference.Search(query, line, room, cancel);
        else subject.Search(query, room);
        return subject.Rank(room, line, top);
    }

    private static void Write(TextWriter output, string id, IReadOnlyList<RankedEntry> found)
    {
        for (var i = 0; i < found.Count; i++)
            output.Write(FormattableString.Invariant($"{id}\t{i + 1}\t{found[i].EntryId}\t{ScoreText.Of(found[i].Score)}\t{found[i].Name.Text.Replace('\t', ' ')}\n"));
    }
}

/// <summary>Counts of a run.</summary>
/// <param name="Queries">Queries looked up.</param>
/// <param name="Answered">Queries with an entry.</param>
/// <param name="Rows">Rows written.</param>
public readonly record struct SearchCounts(long Queries, long Answered, long Rows);

using ExportScreen.Evaluation.Pairs;
using ExportScreen.Evaluation.Recall;
using ExportScreen.Evaluation.Report;
using ExportScreen.Evaluation.Search;
using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: what the index loses against the reference.</summary>
internal static class RecallPart
{
    public const string Id = "recall";

    private const string Note =
        "Of the listed names that the reference (every name compared, no index) scores at or above a line, those the search found. The reference compares with a drawn slice of the listed "
        + "names, and listed queries are drawn from that slice; the search runs on the whole index. Unequal counts scores that differ in any bit.";

    private const double Target = 0.9995;

    /// <summary>Names of the slice, and queries per set, at full size.</summary>
    private const int SliceNames = 3000, SetQueries = 400;

    public static IReadOnlyList<string> Files { get; } = [PairsPart.File, SearchPart.Queries, SearchPart.Index, .. CleanPart.Files];

    public static Section Run(EvaluationRun run)
    {
        var lists = run.Lists!;
        var slice = Slice(run, lists.Names);
        var recall = new CandidateRecall(lists, [.. slice.Select(n => n.Ordinal)]);
        var un = SearchPart.ReadIndex(run);
        var unRecall = new CandidateRecall(un, [.. run.Draw(un.Names, SliceNames / run.Share).Select(n => n.Ordinal)]);
        List<(string Set, RecallFigures Figures)> sets =
        [
            ("names as listed", Measure(run, recall, [.. slice.Select(n => new NameQuery(n.Text, n.Kind))])),
            ("listed names with two letters changed", Measure(run, recall, [.. slice.Select((n, i) => new NameQuery(Damage.Of(n.Text, new Random(run.Seed + i)), n.Kind))])),
            ("labelled pairs", Measure(run, recall, PairQueries(run))),
            ("clean populations", Measure(run, recall, [.. CleanPart.ReadAll(run).Select(c => c.Name)])),
            ("UN search", Measure(run, unRecall, SearchQueries(run))),
        ];
        var all = RecallFigures.Sum(sets.Select(s => s.Figures));
        return new Section(Id, "Candidate recall", Note,
        [
            Figure.Of("recall.near", "All sets, at the near-miss line", all.AtNearMissLine, Target) with { Headline = true },
            Figure.Of("recall.review", "All sets, at the review line", all.AtReviewLine, Target) with { Headline = true },
            Figure.Of("recall.unequal", "Scores that differ from the reference", all.Unequal, all.AtNearMissLine.Count, atMost: 0) with { Headline = true },
            .. sets.SelectMany(s => (Figure[])
            [
                Figure.Of($"recall.near.{s.Set}", $"{s.Set} ({s.Figures.Queries} queries), at the near-miss line", s.Figures.AtNearMissLine, Target),
                Figure.Of($"recall.review.{s.Set}", $"{s.Set}, at the review line", s.Figures.AtReviewLine, Target),
            ]),
        ]);
    }

    private static RecallFigures Measure(EvaluationRun run, CandidateRecall recall, IReadOnlyList<NameQuery> queries)
    {
        var lost = new List<LostName>();
        var figures = recall.Measure(run.Draw(queries, Math.Max(20, SetQueries / run.Share)), lost, run.Progress, run.Cancel);
        foreach (var name in lost) run.Keep(new Miss(Id, "not proposed by the index", name.Query, name.Listed, name.Score));
        return figures;
    }

    /// <summary>Whole entries, so that a query of the slice meets all names of its entry.</summary>
    private static List<ListedName> Slice(EvaluationRun run, IReadOnlyList<ListedName> names)
    {
        var entries = names.GroupBy(n => n.EntryId, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var wanted = Math.Max(200, SliceNames / run.Share);
        return [.. run.Draw(entries, (int)Math.Max(1, (long)entries.Count * wanted / Math.Max(1, names.Count))).SelectMany(e => e).OrderBy(n => n.Ordinal)];
    }

    private static IReadOnlyList<NameQuery> PairQueries(EvaluationRun run)
    {
        using var stream = run.Data.Open(PairsPart.File);
        return [.. (LabelledPairTable.Read(stream).Value ?? []).Select(p => new NameQuery(p.Names.Given, p.Names.Kind))];
    }

    private static IReadOnlyList<NameQuery> SearchQueries(EvaluationRun run)
    {
        using var stream = run.Data.Open(SearchPart.Queries);
        return [.. (SearchQuery.Read(stream).Value ?? []).Select(q => q.Name)];
    }
}

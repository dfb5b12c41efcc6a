using ExportScreen.Evaluation.Mutations;
using ExportScreen.Evaluation.Pairs;
using ExportScreen.Evaluation.Recall;
using ExportScreen.Evaluation.Report;
using ExportScreen.Evaluation.Search;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: what the index loses against the reference.</summary>
internal static class RecallPart
{
    public const string Id = "recall";

    private const string Note =
        "Of the entries with a name that the reference (every name compared, no index) scores at or above a line, those with a name that the search found there; below, the same name by name, "
        + "where an entry of eighty spellings counts eighty times. The reference compares with a drawn slice of the listed names; listed and manipulated queries are made from names of that slice. "
        + "The search runs on the whole index.";

    private const double Target = 0.9995;

    /// <summary>Names of the slice, and queries per set, at full size; and the fewest of those.</summary>
    private const int SliceNames = 4000, SetQueries = 600, FewestQueries = 20;

    public static IReadOnlyList<string> Files { get; } = [PairsPart.File, SearchPart.Queries, SearchPart.Index, .. CleanPart.Files];

    public static Section Run(EvaluationRun run)
    {
        var lists = run.Lists!;
        var changed = Changed(run, lists);
        var slice = Slice(run, lists.Names, changed.Select(c => c.EntryId));
        var recall = new CandidateRecall(lists, [.. slice.Select(n => n.Ordinal)]);
        var un = SearchPart.ReadIndex(run);
        var unRecall = new CandidateRecall(un, [.. run.Draw(un.Names, SliceNames).Select(n => n.Ordinal)]);
        List<(string Set, RecallFigures Figures)> sets =
        [
            ("names as listed", Measure(run, recall, [.. slice.Select(n => new NameQuery(n.Text, n.Kind))])),
            ("manipulated names", Measure(run, recall, [.. changed.Select(c => new NameQuery(c.Query, c.Kind))])),
            ("labelled pairs", MeasurePairs(run)),
            ("clean populations", Measure(run, recall, [.. CleanPart.ReadAll(run).Select(c => c.Name)])),
            ("UN search", Measure(run, unRecall, SearchQueries(run))),
        ];
        var all = RecallFigures.Sum(sets.Select(s => s.Figures));
        return new Section(Id, "Candidate recall", Note,
        [
            Figure.Of("recall.near", "Entries found by the index, at the near-miss line", all.NearMiss.Entries, Target) with { Headline = true },
            Figure.Of("recall.review", "Entries found by the index, at the review line", all.Review.Entries, Target) with { Headline = true },
            Figure.Of("recall.unequal", "Scores that differ from the reference", all.Unequal, all.NearMiss.Names.Count, atMost: 0) with { Headline = true },
            Figure.Of("recall.names.near", "Names found by the index, at the near-miss line", all.NearMiss.Names),
            Figure.Of("recall.names.review", "Names found by the index, at the review line", all.Review.Names),
            .. sets.SelectMany(s => (Figure[])
            [
                Figure.Of($"recall.near.{s.Set}", $"{s.Set} ({s.Figures.Queries} queries), at the near-miss line", s.Figures.NearMiss.Entries, Target),
                Figure.Of($"recall.review.{s.Set}", $"{s.Set}, at the review line", s.Figures.Review.Entries, Target),
            ]),
        ]);
    }

    private static RecallFigures Measure(EvaluationRun run, CandidateRecall recall, IReadOnlyList<NameQuery> queries)
    {
        var lost = new List<LostEntry>();
        var figures = recall.Measure(run.Draw(queries, Math.Max(FewestQueries, SetQueries / run.Share)), lost, run.Progress, run.Cancel);
        foreach (var entry in lost) run.Keep(new Miss(Id, "not found by the index", entry.Query, entry.Listed, entry.Score));
        return figures;
    }

    /// <summary>Cases of every class that is looked up by name.</summary>
    private static List<MutationCase> Changed(EvaluationRun run, Subject lists)
    {
        List<MutationClass> classes = [.. MutationClasses.All.Where(c => c.IsManipulated)];
        var each = Math.Max(1, Math.Max(FewestQueries, SetQueries / run.Share) / classes.Count);
        var source = new MutationSource(lists, run.Seed, EntityHalf.All);
        return [.. classes.SelectMany(c => c.Cases(source).Take(each))];
    }

    /// <summary>Whole entries, so that a query meets all names of its entry: those of the cases, filled up by the draw.</summary>
    private static List<ListedName> Slice(EvaluationRun run, IReadOnlyList<ListedName> names, IEnumerable<string> wanted)
    {
        var chosen = wanted.ToHashSet(StringComparer.Ordinal);
        var slice = names.Where(n => chosen.Contains(n.EntryId)).ToList();
        List<string> others = [.. names.Select(n => n.EntryId).Distinct(StringComparer.Ordinal).Where(e => !chosen.Contains(e))];
        var missing = Math.Max(0, (SliceNames / run.Share) - slice.Count);
        var drawn = run.Draw(others, (int)((long)others.Count * missing / Math.Max(1, names.Count))).ToHashSet(StringComparer.Ordinal);
        return [.. slice.Concat(names.Where(n => drawn.Contains(n.EntryId))).OrderBy(n => n.Ordinal)];
    }

    /// <summary>The listed names of all pairs as a list of their own; the slice holds those of the queries that are drawn.</summary>
    private static RecallFigures MeasurePairs(EvaluationRun run)
    {
        using var stream = run.Data.Open(PairsPart.File);
        var pairs = LabelledPairTable.Read(stream).Value ?? [];
        List<ListedName> names = [.. pairs.DistinctBy(p => p.Names.Listed, StringComparer.Ordinal).Select((p, i) => new ListedName(i, $"P{i}", p.Names.Listed, p.Names.Kind, AliasStrength.Strong, true))];
        var place = names.ToDictionary(n => n.Text, n => n.Ordinal, StringComparer.Ordinal);
        var drawn = run.Draw(pairs, Math.Max(FewestQueries, SetQueries / run.Share));
        var slice = drawn.Select(p => place[p.Names.Listed]).Concat(run.Draw(names, SliceNames / run.Share).Select(n => n.Ordinal)).Distinct().Order().ToList();
        return Measure(run, new CandidateRecall(Subject.Of(names, run.Settings), slice), [.. drawn.Select(p => new NameQuery(p.Names.Given, p.Names.Kind))]);
    }

    private static IReadOnlyList<NameQuery> SearchQueries(EvaluationRun run)
    {
        using var stream = run.Data.Open(SearchPart.Queries);
        return [.. (SearchQuery.Read(stream).Value ?? []).Select(q => q.Name)];
    }
}

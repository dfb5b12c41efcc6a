using ExportScreen.Evaluation.Report;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Evaluation.Search;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: full search in the UN list.</summary>
internal static class SearchPart
{
    public const string Id = "search";
    public const string Index = "search/un_index.tsv";
    public const string Queries = "search/un_queries.tsv";

    private const string Note =
        "Names as listed (un_untreated, un_treated_same), mutated (un_treated) and of clean people, looked up in the UN list alone; the best ten entries from the near-miss line up.";

    private const int Top = 10;

    public static Section Run(EvaluationRun run)
    {
        var subject = ReadIndex(run);
        using var stream = run.Data.Open(Queries);
        var read = SearchQuery.Read(stream, Queries);
        var queries = run.Sample(read.Value ?? throw new InvalidDataException(read.Diagnostics[^1].ToSentence()));
        var outcomes = ParallelRows.Over(queries, () => new List<NameMatch>(), (query, room) => Outcome(subject, query, room), run.Progress, run.Cancel);
        var figures = SearchFigures.Of(outcomes, run.Settings.ReviewLine);
        foreach (var outcome in outcomes.Where(o => o.Query.Expected is not null && o.Right < Math.Max(o.Best, run.Settings.ReviewLine)))
            run.Keep(new Miss(Id, $"{outcome.Query.Group}: {(outcome.Right < run.Settings.ReviewLine ? "no alert" : "another entry first")}", outcome.Query.Name.Text, outcome.Query.Expected!, outcome.Right));
        return new Section(Id, "UN search", Note,
        [
            .. figures.Groups.SelectMany(g => Group(g)),
            Figure.Of("search.clean-line", "Threshold at ≤ 1 % of clean names", figures.CleanLine, figures.CleanTogether.Count),
            Figure.Of("search.clean", "UN search, clean people alerted at the review line", figures.CleanTogether, 0.01, atMost: true) with { Headline = true },
            .. figures.Clean.Select(c => Known(Figure.Of($"search.clean.{c.Group}", $"Clean people alerted, {c.Group}", c.Alerts) with { AtMost = true })),
        ]);
    }

    /// <summary>The list of the search.</summary>
    public static Subject ReadIndex(EvaluationRun run)
    {
        using var stream = run.Data.Open(Index);
        var read = NameTable.Read(stream, Index);
        return Subject.Of(read.Value ?? throw new InvalidDataException(read.Diagnostics[^1].ToSentence()), run.Settings);
    }

    private static IEnumerable<Figure> Group(SearchGroup group)
    {
        var mutated = group.Group == "un_treated";
        yield return Known(Figure.Of($"search.{group.Group}.at-clean-line", $"UN search, {Words(group.Group)}: found at ≤ 1 % of clean names alerted", group.AtCleanLine, mutated ? 0.994 : null) with { Headline = mutated });
        yield return Figure.Of($"search.{group.Group}.alert", $"UN search, {Words(group.Group)}: found at the review line", group.AtReviewLine);
        yield return Figure.Of($"search.{group.Group}.first", $"UN search, {Words(group.Group)}: right entry first", group.First, 0.99) with { Headline = mutated };
    }

    private static string Words(string group) => group switch
    {
        "un_treated" => "mutated names",
        "un_treated_same" => "names that the mutation left as they were",
        "un_untreated" => "names as listed",
        _ => group,
    };

    private static SearchOutcome Outcome(Subject subject, SearchQuery query, List<NameMatch> room)
    {
        subject.Search(query.Name, room);
        var ranked = subject.Rank(room, subject.Settings.NearMissLine, Top);
        var right = ranked.FirstOrDefault(e => e.EntryId == query.Expected).Score;
        return new SearchOutcome(query, ranked.Count == 0 ? 0 : ScoreText.Cut(ranked[0].Score), ScoreText.Cut(right));
    }

    private static Figure Known(Figure figure) => figure with { Peers = PeerFigures.Of(figure.Id) };
}

using System.Text.RegularExpressions;
using ExportScreen.Evaluation.Metrics;
using ExportScreen.Evaluation.Parts;
using ExportScreen.Evaluation.Report;
using ExportScreen.Evaluation.Tests.Quality;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Report;

public sealed partial class ReportTests
{
    private static string CommittedPath => Repository.PathOf("src", "ExportScreen.Evaluation", "evaluation.json");

    private static QualityReport Committed => ReportJson.Read(File.ReadAllText(CommittedPath));

    [Fact]
    public void A_report_reads_back_as_it_was_written()
    {
        var text = ReportJson.Write(Sample());
        Assert.Equal(text, ReportJson.Write(ReportJson.Read(text)));
        Assert.Equal(ReportMarkdown.Whole(Sample()), ReportMarkdown.Whole(ReportJson.Read(text)));
    }

    [Fact]
    public void The_whole_report_reads_as_agreed() => Golden.Verify(ReportMarkdown.Whole(Sample()), Repository.Corpus("names", "quality-report.md"));

    [Fact]
    public void A_figure_is_met_or_missed_on_the_right_side()
    {
        Assert.True(Figure.Of("a", "a", new Wilson(999, 1000), 0.99).Met);
        Assert.False(Figure.Of("a", "a", new Wilson(6, 1000), 0.005, atMost: true).Met);
        Assert.True(Figure.Of("a", "a", 0, 10, atMost: 0).Met);
        Assert.Null(Figure.Of("a", "a", new Wilson(0, 0), 0.99).Met);
        var between = Figure.Of("a", "a", new Wilson(98, 100), 0.99) with { Floor = 0.97 };
        Assert.Equal((false, true), (between.Met, between.Held));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/ExportScreen.Evaluation/README.md")]
    public void The_quality_table_of_a_README_is_rendered_from_the_committed_report(string path)
    {
        var readme = File.ReadAllText(Repository.PathOf(path.Split('/'))).ReplaceLineEndings("\n");
        var block = Block().Match(readme);
        if (!block.Success && path == "README.md") return; // The table of the project's own README is enough.
        Assert.True(block.Success, "The README has no quality table.");
        var rendered = ReportMarkdown.Summary(Committed);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Repository.PathOf(path.Split('/')), $"{readme[..block.Groups[1].Index]}{rendered}{readme[(block.Groups[1].Index + block.Groups[1].Length)..]}");
        else Assert.Equal(rendered, block.Groups[1].Value);
    }

    [Fact]
    public void The_committed_report_is_of_all_cases_and_all_parts()
    {
        Assert.Equal(1, Committed.Share);
        Assert.Empty(Committed.NotRun);
        Assert.Equal(EvaluationParts.All.Select(p => p.Id), Committed.Sections.Select(s => s.Id));
    }

    [Fact]
    public void The_committed_figures_of_labelled_pairs_are_those_of_this_build()
    {
        var settings = new MatchSettings();
        var (sections, _) = EvaluationParts.Run(RealSubject.Run(settings, null), EvaluationParts.All.Where(p => p.Id == "pairs"));
        var committed = Committed.Sections.Single(s => s.Id == "pairs").Figures.ToDictionary(f => f.Id, f => f.Value);
        var moved = sections[0].Figures.Where(f => f.Value is { } now && (committed.GetValueOrDefault(f.Id) is not { } then || Math.Abs(now - then) > 1e-5)).Select(f => f.Id);
        Assert.True(!moved.Any(), $"Run exportscreen evaluate over all lists and commit evaluation.json; moved: {string.Join(", ", moved)}");
    }

    [Fact]
    public void Every_figure_that_peers_have_is_one_of_the_report()
    {
        var ids = Committed.Sections.SelectMany(s => s.Figures).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(PeerFigures.Ids, id => Assert.Contains(id, ids));
    }

    [GeneratedRegex(@"<!-- quality -->\n(.*?)<!-- /quality -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    private static QualityReport Sample() => new()
    {
        Engine = "7",
        Normaliser = "5",
        Unicode = "14",
        RuleBook = "2026.11+00000000",
        Lines = [0.7, 0.8, 0.92],
        Seed = 42,
        Share = 20,
        SnapshotId = "0123456789abcdef0123456789abcdef",
        Lists = [new ReportedList("un-sc", "2026-08-01", 1011, 3200), new ReportedList("own-watch", null, 3, 4)],
        Data = [new ReportedFile("pairs.tsv", "00112233445566ff")],
        Sections =
        [
            new Section("first", "First part", "What was measured.",
            [
                Figure.Of("first.share", "A share", new Wilson(995, 1000), 0.99) with { Headline = true, Peers = new Dictionary<string, double> { ["Watchman"] = 0.5 } },
                Figure.Of("first.none", "Nothing to measure", new Wilson(0, 0), 0.99),
                Figure.Of("first.low", "Less is better", new Wilson(12, 1000), 0.01, atMost: true),
                Figure.Of("first.floor", "With a floor", new Wilson(98, 100), 0.99) with { Floor = 0.97 },
            ]),
            new Section("second", "Second part", "Scores and numbers.", [Figure.Of("second.score", "A score", 0.8642, 511, 0.86) with { Headline = true }, Figure.Of("second.number", "A number", 3, 4, 0)])
            {
                Map = [new(0, 0), new(0.5, 0.25), new(1, 1)],
            },
        ],
        NotRun = [new NotRun("third", "no lists are imported")],
    };
}

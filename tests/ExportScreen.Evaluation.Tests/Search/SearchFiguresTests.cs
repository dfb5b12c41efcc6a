using System.Globalization;
using System.Text.RegularExpressions;
using ExportScreen.Evaluation.Parts;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Evaluation.Search;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Evaluation.Tests.Quality;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Search;

public sealed partial class SearchFiguresTests
{
    [Fact]
    public void Figures_of_a_small_set_are_those_counted_by_hand()
    {
        List<SearchOutcome> outcomes =
        [
            .. Enumerable.Range(0, 100).Select(i => new SearchOutcome(Query(null, "clean"), i < 2 ? 0.90 - (0.05 * i) : 0, 0)),
            new(Query("E1", "mutated"), 0.95, 0.95), new(Query("E2", "mutated"), 0.95, 0.86), new(Query("E3", "mutated"), 0.82, 0.82), new(Query("E4", "mutated"), 0, 0),
        ];
        var figures = SearchFigures.Of(outcomes, 0.8);
        Assert.Equal(0.85, figures.CleanLine, 6);
        Assert.Equal((2L, 100L), (figures.CleanTogether.Hits, figures.CleanTogether.Count));
        var group = Assert.Single(figures.Groups);
        Assert.Equal((2L, 3L, 2L, 3L), (group.First.Hits, group.Found.Hits, group.AtCleanLine.Hits, group.AtReviewLine.Hits));
    }

    [Fact]
    public void Figures_are_those_of_the_script_on_the_same_hits()
    {
        var python = Requires.Program("python3");
        var settings = new MatchSettings();
        using var folder = new TemporaryFolder();
        var (list, queries, hits) = (Requires.SharedData("names", "search", "un_index.tsv"), Requires.SharedData("names", "search", "un_queries.tsv"), folder.PathOf("hits.tsv"));
        Search(list, queries, hits, settings);
        var output = ScriptProcess.Run(python, Requires.SharedData("names", "search", "score_search.py"), queries, hits, "--threshold", settings.ReviewLine.ToString(CultureInfo.InvariantCulture));
        var section = SearchPart.Run(RealSubject.Run(settings, null));
        double Value(string id) => section.Figures.Single(f => f.Id == id).Value!.Value;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"alerted: {Value("search.clean-line"):0.0000}"), output, StringComparison.Ordinal);
        foreach (Match line in GroupLine().Matches(output))
        {
            var group = line.Groups[1].Value;
            Assert.Equal(double.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture), Value($"search.{group}.first"), 4);
            Assert.Equal(double.Parse(line.Groups[3].Value, CultureInfo.InvariantCulture), Value($"search.{group}.at-clean-line"), 4);
            Assert.Equal(double.Parse(line.Groups[4].Value, CultureInfo.InvariantCulture), Value($"search.{group}.alert"), 4);
        }

        Assert.Equal(3, GroupLine().Count(output));
    }

    [GeneratedRegex(@"^(un_\S+) +n= *\d+ first=([\d.]+) found=[\d.]+ at1%=([\d.]+) at0\.\d+=([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex GroupLine();

    private static void Search(string list, string queries, string hits, MatchSettings settings)
    {
        using var listed = File.OpenRead(list);
        using var asked = File.OpenRead(queries);
        using var output = new StreamWriter(hits);
        var subject = Subject.Of(NameTable.Read(listed).Value!, settings);
        new SearchRun(subject, settings.NearMissLine, 10, exhaustive: false).Run(QueryTable.Open(asked), output, null, TestContext.Current.CancellationToken);
    }

    private static SearchQuery Query(string? expected, string group) => new("1", new NameQuery("a", EntryKind.Person), expected, group);
}

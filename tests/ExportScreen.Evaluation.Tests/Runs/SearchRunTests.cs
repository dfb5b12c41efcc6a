using System.Text;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Runs;

public sealed class SearchRunTests
{
    private const string List = """
        entry_id	kind	name
        E1	company	JSC CONCERN ALMAZ-ANTEY
        E1	company	Концерн Алмаз-Антей
        E2	person	Mohammed Hassan al-Qahtani
        E3	company	SHENZHEN HONGWEI MICROELECTRONICS CO., LTD.
        E4	company	ALMAZ-ANTEY TELECOMMUNICATIONS LLC
        """;

    private const string Queries = """
        query_id	kind	name	note
        q1	company	Almaz Antey	x
        q2	person	Muhammad Hassan al Qahtani	x
        q3	company	Hongwei Harbour Street Bakery of Norwich	x
        q1	company	深圳鸿伟微电子有限公司	twice the same id is no matter
        q4			x
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Entries_come_by_query_and_rank_each_with_its_best_name(bool exhaustive)
    {
        var rows = Run(0.8, 10, exhaustive);
        Assert.Equal("query_id\trank\tentry_id\tscore\tmatched_name", rows[0]);
        var cells = rows.Skip(1).Select(r => r.Split('\t')).ToList();
        Assert.Equal(["q1", "q1", "q2", "q1"], cells.Select(c => c[0]));
        Assert.Equal(["1", "2", "1", "1"], cells.Select(c => c[1]));
        Assert.Equal(["E1", "E4", "E2", "E3"], cells.Select(c => c[2]));
        Assert.Equal("JSC CONCERN ALMAZ-ANTEY", cells[0][4]);
        Assert.All(cells, c => Assert.Matches(@"^(0\.\d{4}|1\.0000)$", c[3]));
    }

    [Fact]
    public void No_more_entries_than_asked_for_are_written() => Assert.Equal(4, Run(0.8, 1, false).Length);

    [Fact]
    public void A_higher_threshold_writes_less() => Assert.Equal(["query_id\trank\tentry_id\tscore\tmatched_name"], Run(1.0, 10, false));

    [Fact]
    public void The_reference_goes_below_the_near_miss_line_and_the_index_does_not()
    {
        var lowest = new MatchSettings().NearMissLine;
        Assert.All(Scores(Run(0, 10, false)), s => Assert.True(s >= lowest));
        Assert.Contains(Scores(Run(0, 10, true)), s => s < lowest);
        Assert.All(Scores(Run(0, 10, true)), s => Assert.True(s >= 0));
    }

    [Fact]
    public void A_long_run_keeps_the_order_of_its_queries_and_counts_them()
    {
        var queries = new StringBuilder("query_id\tkind\tname\n");
        for (var i = 0; i < 5000; i++) queries.Append($"q{i}\tcompany\tAlmaz Antey {(i % 3 == 0 ? "Concern" : "Telecommunications")}\n");
        var output = new StringWriter { NewLine = "\n" };
        long told = 0;
        var counts = SearchRunOver(0.8, 1, false).Run(Open(queries.ToString()), output, new Told(n => Interlocked.Exchange(ref told, Math.Max(told, n))), TestContext.Current.CancellationToken);
        Assert.Equal(new SearchCounts(5000, 5000, 5000), counts);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"q{i}"), Lines(output).Skip(1).Select(l => l.Split('\t')[0]));
        Assert.True(told > 0);
    }

    [Fact]
    public void A_run_can_be_stopped()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SearchRunOver(0.8, 1, true).Run(Open(Queries), new StringWriter(), null, cancel.Token));
    }

    private static string[] Run(double line, int top, bool exhaustive)
    {
        var output = new StringWriter { NewLine = "\n" };
        SearchRunOver(line, top, exhaustive).Run(Open(Queries), output, null, TestContext.Current.CancellationToken);
        return Lines(output);
    }

    private static SearchRun SearchRunOver(double line, int top, bool exhaustive) =>
        new(Subject.Of(NameTable.Read(Stream(List)).Value!, new MatchSettings()), line, top, exhaustive);

    private static IEnumerable<double> Scores(string[] rows) => rows.Skip(1).Select(r => double.Parse(r.Split('\t')[3], System.Globalization.CultureInfo.InvariantCulture));

    private static string[] Lines(StringWriter output) => output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static QueryTable Open(string text) => QueryTable.Open(Stream(text));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class Told(Action<long> take) : IProgress<long>
    {
        public void Report(long value) => take(value);
    }
}

namespace ExportScreen.EndToEnd.Tests.Cli;

/// <summary><c>compare</c>, <c>match</c> and <c>evaluate</c> as a user runs them.</summary>
public sealed class NamesCommandTests : IDisposable
{
    private readonly ExportScreenProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Two_names_are_compared_and_explained()
    {
        var run = _program.Run("compare", "Алмаз-Антей", "ALMAZ-ANTEY CORP", "--kind", "company");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var lines = Lines(run.Output);
        Assert.Matches(@"^0\.9\d{3}  Strong$", lines[0]);
        Assert.Contains(lines, l => l.Contains("almaz", StringComparison.Ordinal) && l.Contains("the same in another script", StringComparison.Ordinal));
        Assert.Contains("missing: “corp”", lines[^1], StringComparison.Ordinal);
        Assert.EndsWith($"Score {lines[0][2..4]}.{lines[0][4]}.", lines[^1], StringComparison.Ordinal);
        Assert.Contains("below the near-miss line", _program.Run("compare", "Bakery Norwich", "ALMAZ-ANTEY CORP").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_pairs_gives_id_and_score_in_its_order()
    {
        Write("pairs.tsv", "list_name\tquery_name\tkind\tid\tlabel\nALMAZ-ANTEY\tАлмаз-Антей\tcompany\tp2\tmatch\nIVANOV, Sergey\tBakery Norwich\tperson\tp1\tnomatch\n???\t?\t\tp3\tnomatch\n");
        var run = _program.Run("compare", "--pairs", "pairs.tsv");
        Assert.Equal(0, run.ExitCode);
        var rows = run.Output.Split('\n');
        Assert.Equal("id\tscore", rows[0]);
        Assert.Matches(@"^p2\t0\.9\d{3}$", rows[1]);
        Assert.Matches(@"^p1\t0\.\d{4}$", rows[2]);
        Assert.Equal(["p3\t0.0000", ""], rows[3..]);
    }

    [Fact]
    public void Names_are_matched_against_a_list_by_index_and_by_reference()
    {
        Write("list.tsv", "entry_id\tkind\tname\nE1\tcompany\tJSC CONCERN ALMAZ-ANTEY\nE1\tcompany\tКонцерн Алмаз-Антей\nE2\tship\tOCEAN STAR 4\n");
        Write("good.tsv", "query_id\tkind\tname\nq1\tcompany\tAlmaz\n");
        Write("names.tsv", "query_id\tkind\tname\nq1\tentity\tАлмаз Антей\nq2\tvessel\tMV Ocean Star IV\nq3\tperson\tAda Antey Lovelace of Norwich\n");
        var run = _program.Run("match", "--list", "list.tsv", "--queries", "names.tsv");
        Assert.Equal(0, run.ExitCode);
        var rows = run.Output.Split('\n');
        Assert.Equal("query_id\trank\tentry_id\tscore\tmatched_name", rows[0]);
        Assert.Matches(@"^q1\t1\tE1\t0\.8\d{3}\t(JSC CONCERN ALMAZ-ANTEY|Концерн Алмаз-Антей)$", rows[1]);
        Assert.Matches(@"^q2\t1\tE2\t0\.\d{4}\tOCEAN STAR 4$", rows[2]);
        Assert.Equal([""], rows[3..]);
        Assert.Contains("3 names against 2 entries with 3 names: 2 found something, 2 rows", run.Errors, StringComparison.Ordinal);
        Assert.Equal(run.Output, _program.Run("match", "--list", "list.tsv", "--queries", "names.tsv", "--exhaustive").Output);
        Assert.Contains("near-miss line", _program.Run("match", "--list", "list.tsv", "--queries", "names.tsv", "--threshold", "0").Errors, StringComparison.Ordinal);
        Assert.True(Lines(_program.Run("match", "--list", "list.tsv", "--queries", "names.tsv", "--threshold", "0", "--exhaustive").Output).Length > 3);
    }

    [Theory]
    [InlineData("names.tsv, row 1: A column is missing in the header", "match", "--list", "list.tsv", "--queries", "names.tsv")]
    [InlineData("names.tsv, row 1: A column is missing in the header", "compare", "--pairs", "names.tsv")]
    [InlineData("short.tsv, row 3: The row has too few columns", "match", "--list", "list.tsv", "--queries", "short.tsv")]
    [InlineData("short.tsv, row 1: A column is missing in the header", "match", "--list", "short.tsv", "--queries", "good.tsv")]
    [InlineData("absent.tsv: no such file", "match", "--list", "absent.tsv", "--queries", "short.tsv")]
    [InlineData("--threshold 8", "match", "--list", "list.tsv", "--queries", "short.tsv", "--threshold", "8")]
    [InlineData("--top 0", "match", "--list", "list.tsv", "--queries", "short.tsv", "--top", "0")]
    [InlineData("Say what is searched", "match", "--queries", "short.tsv")]
    [InlineData("Give two names", "compare", "Ada")]
    [InlineData("no letters or digits", "compare", "Ada", "?")]
    [InlineData("not both", "compare", "Ada", "Bea", "--pairs", "list.tsv")]
    public void What_is_wrong_is_said_in_one_sentence(string sentence, params string[] arguments)
    {
        Write("list.tsv", "entry_id\tkind\tname\nE1\tcompany\tAlmaz\n");
        Write("good.tsv", "query_id\tkind\tname\nq1\tcompany\tAlmaz\n");
        Write("names.tsv", "query_id\tkind\tnam\nq1\tcompany\tAlmaz\n");
        Write("short.tsv", "query_id\tkind\tname\nq1\tcompany\tAlmaz\nq2\tcompany\n");
        var run = _program.Run(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluation_without_labelled_data_says_what_it_did_not_run()
    {
        var run = _program.Run(new Dictionary<string, string> { ["EXPORTSCREEN_SHARED"] = "" }, "evaluate", "-o", "report", "--share", "5");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not run: pairs: pairs.tsv is not in the data folder", run.Output, StringComparison.Ordinal);
        Assert.Contains("met     control.alerting  1.0000  >=1.0000", run.Output, StringComparison.Ordinal);
        Assert.Contains("# Quality report", File.ReadAllText(_program.PathOf(Path.Combine("report", "evaluation.md"))), StringComparison.Ordinal);
        Assert.True(File.Exists(_program.PathOf(Path.Combine("report", "evaluation.json"))));
        Assert.StartsWith("part\twhat\tquery\tlisted\tscore\n", File.ReadAllText(_program.PathOf(Path.Combine("report", "evaluation-misses.tsv"))), StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(_program.PathOf(name), text);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using System.Text;
using System.Text.Json;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Json;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Json;

public sealed class JsonTests
{
    [Fact]
    public void Matches_the_golden_file()
    {
        using var document = JsonDocument.Parse(Bytes(Sample.Quirks()));
        var indented = JsonSerializer.Serialize(document, new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Golden.Verify(indented + "\n", Repository.Corpus("reports", "quirks", "expected.json"));
    }

    [Fact]
    public void Has_the_members_of_the_contract_in_order()
    {
        using var document = JsonDocument.Parse(Bytes(Sample.Quirks()));
        Assert.Equal(["schemaVersion", "run", "lists", "notCovered", "summary", "rows", "parties", "diagnostics"], document.RootElement.EnumerateObject().Select(p => p.Name));
        string[] run = ["runKey", "asOf", "engineVersion", "snapshotId", "controlTablesId", "ruleBookVersion", "manifestSha256", "mapping"];
        Assert.Equal(run, document.RootElement.GetProperty("run").EnumerateObject().Select(p => p.Name).Take(run.Length));
        string[] summary = ["rows", "skipped", "clear", "review", "hold", "notScreened", "parties", "alerts"];
        Assert.Equal(summary, document.RootElement.GetProperty("summary").EnumerateObject().Select(p => p.Name).Take(summary.Length));
        string[] list = ["id", "feed", "publisher", "asOf", "fetched", "ageHours", "entries", "names", "state"];
        Assert.All(list, name => Assert.True(document.RootElement.GetProperty("lists")[0].TryGetProperty(name, out _), name));
    }

    [Fact]
    public void Fits_its_schema()
    {
        foreach (var result in new[] { Sample.Quirks(), Sample.Large(120, 60, 3), TwoFiles() })
            Assert.Empty(SchemaCheck.Errors(Bytes(result)));
    }

    [Theory]
    [InlineData("\"outcome\":\"hold\"", "\"outcome\":\"stop\"")]
    [InlineData("\"severity\":\"error\"", "\"severity\":7")]
    [InlineData("\"runKey\":", "\"runkey\":")]
    [InlineData("\"score\":0.9434", "\"score\":94.34")]
    [InlineData("\"asOf\":\"2026-11-22\"", "\"asOf\":\"22.11.2026\"")]
    public void The_schema_check_finds_a_fault(string good, string bad)
    {
        var text = Encoding.UTF8.GetString(Bytes(Sample.Quirks()));
        Assert.Contains(good, text, StringComparison.Ordinal);
        Assert.NotEmpty(SchemaCheck.Errors(Encoding.UTF8.GetBytes(text.Replace(good, bad, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_schema_lists_every_member_that_is_written() => Assert.Empty(SchemaCheck.Unlisted(Bytes(Sample.Quirks())));

    [Fact]
    public void Several_files_have_one_hash_and_a_mapping_each()
    {
        using var document = JsonDocument.Parse(Bytes(TwoFiles()));
        var run = document.RootElement.GetProperty("run");
        Assert.Equal(64, run.GetProperty("manifestSha256").GetString()!.Length);
        Assert.NotEqual(new string('b', 64), run.GetProperty("manifestSha256").GetString());
        Assert.Equal(["a.csv", "b.csv"], run.GetProperty("mapping").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["a.csv:5", "b.csv:5"], document.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("row").GetString()));
    }

    [Fact]
    public void Broken_surrogates_do_not_break_the_document()
    {
        var result = new FakeResult(Sample.Facts(Sample.ManifestOf("x.csv", "A")), [Sample.Screened("p", Sample.PartyOf("a\ud800b \udc00"))], () => [(0, Sample.RowOf(4, Outcome.Clear, "", ["x"], new RowParty(PartyRole.Owner, null, 0, null)))]);
        using var document = JsonDocument.Parse(Bytes(result));
        Assert.Equal("a\uFFFDb \uFFFD", document.RootElement.GetProperty("parties")[0].GetProperty("name").GetString());
    }

    private static FakeResult TwoFiles() => new(Sample.Facts(Sample.ManifestOf("a.csv", "A"), Sample.ManifestOf("b.csv", "A")), [],
        () => [(0, Sample.RowOf(5, Outcome.Clear, "", ["x"])), (1, Sample.RowOf(5, Outcome.Clear, "", ["y"]))]);

    private static byte[] Bytes(ScreeningResult result)
    {
        using var stream = new MemoryStream();
        JsonWriter.Write(result, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}

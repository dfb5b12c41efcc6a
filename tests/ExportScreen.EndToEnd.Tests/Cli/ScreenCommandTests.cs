using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ExportScreen.EndToEnd.Tests.Cli;

public sealed class ScreenCommandTests : IDisposable
{
    private static readonly string Sample = Repository.Corpus("first-look", "manifest.csv");
    private readonly ExportScreenProcess _exe = new();

    public void Dispose() => _exe.Dispose();

    private JsonDocument Json(string name) => JsonDocument.Parse(File.ReadAllBytes(_exe.PathOf(name)));

    [Fact]
    public void The_first_look_flags_what_it_should_and_only_that()
    {
        var result = _exe.Run("screen", Sample, "--json", "result.json", "-o", "result.xlsx", "--as-of", "2026-11-22");
        Assert.Equal(2, result.ExitCode);
        using var json = Json("result.json");
        var outcomes = json.RootElement.GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("row").GetString()} {r.GetProperty("outcome").GetString()} {r.GetProperty("reasonCode").GetString()}");
        Golden.Verify(string.Join('\n', outcomes) + "\n", Repository.Corpus("first-look", "outcomes.txt"));
    }

    [Fact]
    public void Every_output_made_with_the_starter_list_says_so()
    {
        var result = _exe.Run("screen", Sample, "-o", "result.xlsx", "--json", "result.json", "--quiet");
        Assert.Contains("STARTER LIST", result.Errors, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        using var book = SpreadsheetDocument.Open(_exe.PathOf("result.xlsx"), false);
        Assert.Contains("STARTER LIST", book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet.InnerText).First(t => t.Contains("SHA-256", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book));
        using var json = Json("result.json");
        Assert.Contains(json.RootElement.GetProperty("lists").EnumerateArray(), l => l.GetProperty("state").GetString() == "starter");
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes()
    {
        foreach (var name in (string[])["one", "two"]) _exe.Run("screen", Sample, "-o", name + ".xlsx", "--json", name + ".json", "--csv", name + ".csv", "--as-of", "2026-11-22", "--quiet");
        foreach (var extension in (string[])[".xlsx", ".json", ".csv"])
            Assert.Equal(File.ReadAllBytes(_exe.PathOf("one" + extension)), File.ReadAllBytes(_exe.PathOf("two" + extension)));
    }

    [Fact]
    public void The_sum_of_the_outcomes_is_the_rows()
    {
        _exe.Run("screen", Sample, "-o", "r.xlsx", "--json", "r.json", "--quiet");
        using var json = Json("r.json");
        var s = json.RootElement.GetProperty("summary");
        int N(string name) => s.GetProperty(name).GetInt32();
        Assert.Equal(16, N("rows"));
        Assert.Equal(N("rows"), N("clear") + N("review") + N("hold") + N("notScreened"));
    }

    [Fact]
    public void Nothing_flagged_is_exit_code_0_and_fail_on_changes_only_0_and_2()
    {
        File.WriteAllText(_exe.PathOf("clean.csv"), "Shipper,Consignee,Country of Destination,HS Code,Description\nBluefield Ceramics GmbH,Exempla Tiles SA,PT,690721,ceramic tiles\n");
        Assert.Equal(0, _exe.Run("screen", "clean.csv", "--quiet").ExitCode);
        Assert.Equal(0, _exe.Run("screen", Sample, "--quiet", "--fail-on", "never", "-o", "x.xlsx").ExitCode);
        File.WriteAllText(_exe.PathOf("review.csv"), "Shipper,Consignee,Country of Destination,HS Code,Description\nBluefield Ceramics GmbH,Exempla Tiles SA,RU,090111,coffee\n");
        Assert.Equal(2, _exe.Run("screen", "review.csv", "--quiet").ExitCode);
        Assert.Equal(0, _exe.Run("screen", "review.csv", "--quiet", "--fail-on", "hold").ExitCode);
    }

    [Theory]
    [InlineData("no such file", "screen", "missing.csv")]
    [InlineData("never overwrites its input", "screen", "SAMPLE", "-o", "SAMPLE.xlsx")]
    [InlineData("no such folder", "screen", "SAMPLE", "-o", "nowhere/result.xlsx")]
    [InlineData("not a date", "screen", "SAMPLE", "--as-of", "yesterday")]
    [InlineData("expected field=", "screen", "SAMPLE", "--map", "hs")]
    [InlineData("no such profile", "screen", "SAMPLE", "--profile", "nobody")]
    [InlineData("no such folder", "screen", "SAMPLE", "--lists", "nowhere")]
    [InlineData("no lists", "screen", "SAMPLE", "--lists", ".")]
    [InlineData("no such option", "screen", "SAMPLE", "--bogus")]
    [InlineData("this is a folder", "screen", "SAMPLE", "-o", ".")]
    [InlineData("review", "screen", "SAMPLE", "--fail-on", "7")]
    [InlineData("one character", "screen", "SAMPLE", "--delimiter", "tabx")]
    [InlineData("manifest", "screen", "SAMPLE", "--map", "nofield=B/L No")]
    public void Wrong_usage_is_exit_code_1_and_a_sentence(string sentence, params string[] arguments)
    {
        var copy = _exe.PathOf("sample.xlsx");
        File.Copy(Sample, copy);
        var result = _exe.Run([.. arguments.Select(a => a switch { "SAMPLE" => Sample, "SAMPLE.xlsx" => copy, _ => a })]);
        if (arguments.Contains("SAMPLE.xlsx")) result = _exe.Run("screen", copy, "-o", copy);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(sentence, result.Errors + result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ExportScreen", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_saved_as_a_profile_is_used_again()
    {
        File.WriteAllText(_exe.PathOf("odd.csv"), "Alpha;Beta;Gamma\nJSC Mikron;RU;854231\nExempla Tiles SA;PT;690721\n");
        var first = _exe.Run("screen", "odd.csv", "--map", "consignee=Alpha", "--map", "country_destination=Beta", "--map", "hs=Gamma", "--profile", "odd", "--json", "one.json", "--quiet");
        Assert.Equal(2, first.ExitCode);
        Assert.Equal(2, _exe.Run("screen", "odd.csv", "--profile", "odd", "--json", "two.json", "--quiet").ExitCode);
        Assert.Equal(File.ReadAllText(_exe.PathOf("one.json")), File.ReadAllText(_exe.PathOf("two.json")));
    }

    [Fact]
    public void Several_files_make_one_workbook_and_rows_start_with_the_file()
    {
        File.Copy(Sample, _exe.PathOf("a.csv"));
        File.Copy(Sample, _exe.PathOf("b.csv"));
        _exe.Run("screen", "a.csv", "b.csv", "-o", "both.xlsx", "--json", "both.json", "--quiet");
        using var json = Json("both.json");
        Assert.Equal(32, json.RootElement.GetProperty("summary").GetProperty("rows").GetInt32());
        Assert.All(json.RootElement.GetProperty("rows").EnumerateArray(), r => Assert.Matches("^[ab].csv:", r.GetProperty("row").GetString()!));
    }

    [Fact]
    public void Invariant_globalization_is_refused_with_the_name_of_the_package()
    {
        var result = _exe.Run(new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, "screen", Sample);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("libicu", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_filled_in_template_is_read_without_a_mapping()
    {
        Assert.Equal(0, _exe.Run("template", "-o", "t.xlsx").ExitCode);
        Assert.Equal(1, _exe.Run("template", "-o", "t.xlsx").ExitCode);
        using var book = SpreadsheetDocument.Open(_exe.PathOf("t.xlsx"), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book));
    }
}

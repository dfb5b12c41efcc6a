using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel.Reading;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Excel.Reading;

public sealed class ReviewReaderTests
{
    private static readonly byte[] Workbook = Books.Bytes(Sample.Quirks());

    [Fact]
    public void A_workbook_that_nobody_has_touched_has_no_decision_and_nothing_is_wrong()
    {
        var read = Read(new MemoryStream(Workbook));
        Assert.Empty(read.Diagnostics);
        Assert.Empty(read.Value!.Rows);
        Assert.Equal((4, new string('a', 64), "2026.11+1a2b3c4d"), (read.Value.Undecided, read.Value.RunKey, read.Value.RuleBookVersion));
    }

    [Fact]
    public void What_a_reviewer_fills_in_comes_back_with_its_key()
    {
        using var edits = new Edits(Workbook);
        Fill(edits, 2).Number("Date", 2, "46348");
        edits.Shared("Decision", 4, "False positive").Text("Reason", 4, " different COUNTRY or address ").Text("Reviewer", 4, "B. Roy").Text("Note", 4, "=1+1 is text_x000D_").Text("Date", 4, "2026-11-20");
        var read = Read(edits.Done());
        Assert.Empty(read.Diagnostics);
        Assert.Equal(2, read.Value!.Undecided);
        var (hit, second) = (read.Value.Rows[0], read.Value.Rows[1]);
        var party = Sample.Quirks().Parties[0];
        Assert.Equal(DecisionKeys.Of(party.Key, party.Hits[0], "2026.11+1a2b3c4d"), hit.DecisionKey);
        Assert.Equal((Disposition.TrueMatch, "same-party", "A. Lee", new DateOnly(2026, 11, 22)), (hit.Disposition, hit.Reason.Code, hit.Reviewer, hit.Date));
        Assert.Equal((MatchBand.Strong, Outcome.Hold, "us-ofac-sdn:16664", "p000000000000001"), (hit.Band, hit.Outcome, hit.What, hit.Party));
        Assert.Equal((Disposition.FalsePositive, "different-place", "=1+1 is text", new DateOnly(2026, 11, 20)), (second.Disposition, second.Reason.Code, second.Note!.Trim(), second.Date));
    }

    [Fact]
    public void A_decision_about_a_finding_of_a_rule_has_the_key_of_its_evidence()
    {
        using var edits = new Edits(Workbook);
        for (var row = 2; row <= 5; row++) Fill(edits, row);
        var rules = Read(edits.Done()).Value!.Rows.Where(r => r.Band is null).ToList();
        var findings = Sample.Quirks().Rows().SelectMany(r => r.Row.Findings).Where(f => f.Outcome >= Outcome.Review).ToList();
        Assert.Equal(findings.Select(f => DecisionKeys.Of(f, "2026.11+1a2b3c4d")).Order(StringComparer.Ordinal), rules.Select(r => r.DecisionKey).Order(StringComparer.Ordinal));
        Assert.All(rules, r => Assert.Null(r.Party));
    }

    [Theory]
    [InlineData("Decision", "Yes", "RP0106")]
    [InlineData("Decision", "", "RP0107")]
    [InlineData("Reason", "", "RP0108")]
    [InlineData("Reason", "because", "RP0109")]
    [InlineData("Reason", "Different name", "RP0109")]
    [InlineData("Reason", "Other (see note)", "RP0110")]
    [InlineData("Reviewer", " ", "RP0111")]
    [InlineData("Date", "22.11.2026", "RP0112")]
    [InlineData("Decision key", "", "RP0103")]
    [InlineData("Decision key", "0123", "RP0103")]
    [InlineData("Alert ID", "p000000000000009|us-ofac-sdn:16664", "RP0104")]
    [InlineData("Entry ID", "us-ofac-sdn:1", "RP0104")]
    [InlineData("Outcome", "Review", "RP0104")]
    public void A_row_with_a_fault_is_left_out_with_its_sheet_and_cell(string column, string text, string code)
    {
        using var edits = new Edits(Workbook);
        Fill(Fill(edits, 2), 3).Text(column, 2, text);
        var read = Read(edits.Done());
        var said = Assert.Single(read.Diagnostics);
        Assert.Equal(code, said.Code);
        Assert.Equal(("result.xlsx", "Action list", 2L), (said.Position.File, said.Position.Sheet, said.Position.Row));
        Assert.Matches("^cell [A-Z]+2$", said.Position.Path);
        Assert.Equal(3, Assert.Single(read.Value!.Rows).Position.Row);
    }

    [Theory]
    [InlineData("Decision", "\"True match\"", "True match")]
    [InlineData("Reviewer", "A1", "A. Lee")]
    [InlineData("Alert ID", "A1", "x")]
    public void A_formula_is_never_taken_for_a_value(string column, string formula, string result)
    {
        using var edits = new Edits(Workbook);
        Fill(edits, 2).Formula(column, 2, formula, result);
        var read = Read(edits.Done());
        Assert.Equal("RP0105", Assert.Single(read.Diagnostics).Code);
        Assert.Empty(read.Value!.Rows);
    }

    [Fact]
    public void A_row_of_another_run_is_refused()
    {
        var quirks = Sample.Quirks();
        var other = new FakeResult(quirks.Facts with { RunKey = new string('b', 64) }, quirks.Parties, quirks.Rows);
        var key = new Book(Books.Bytes(other)).Table("Action list")[0]["Decision key"];
        using var edits = new Edits(Workbook);
        Fill(edits, 2).Text("Decision key", 2, key);
        Assert.Equal("RP0104", Assert.Single(Read(edits.Done()).Diagnostics).Code);
    }

    [Fact]
    public void A_row_that_was_added_is_refused_and_one_that_was_copied_counts_once()
    {
        using var edits = new Edits(Workbook);
        Fill(edits, 2).CopyRow(2, 3).CopyRow(2, 4);
        edits.Text("Decision", 4, "Escalated").Text("Decision", 40, "Escalated");
        var read = Read(edits.Done());
        Assert.Single(read.Value!.Rows);
        Assert.Equal(["RP0113", "RP0103"], read.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("Action list")]
    [InlineData("Method & settings")]
    public void A_workbook_without_our_sheets_is_foreign(string sheet)
    {
        using var edits = new Edits(Workbook);
        Assert.Equal("RP0102", Refusal(edits.Rename(sheet, "Sheet1").Done()));
    }

    [Fact]
    public void A_workbook_without_one_of_our_columns_is_foreign()
    {
        using var edits = new Edits(Workbook);
        Assert.Equal("RP0102", Refusal(edits.Text("Reviewer", 1, "Who").Done()));
    }

    [Fact]
    public void What_is_no_workbook_is_refused_whatever_it_is()
    {
        Assert.Equal("RP0101", Refusal(new MemoryStream()));
        Assert.Equal("RP0101", Refusal(new MemoryStream("row,outcome\r\n"u8.ToArray())));
        Assert.Equal("RP0101", Refusal(new MemoryStream(Workbook[..(Workbook.Length / 2)])));
        Assert.Equal("RP0101", Refusal(Zip(("xl/workbook.xml", "<workbook/>"))));
        Assert.Equal("RP0101", Refusal(Zip(("xl/_rels/workbook.xml.rels", "<!DOCTYPE r [<!ENTITY x \"y\">]><r>&x;</r>"), ("xl/workbook.xml", "<workbook/>"))));
        Assert.Equal("RP0101", Refusal(Zip(("xl/_rels/workbook.xml.rels", "<r/>"), ("xl/workbook.xml", "<workbook>" + new string(' ', 20 << 20) + "</workbook>"))));
    }

    [Fact]
    public void Damage_at_any_byte_is_data_and_no_exception()
    {
        using var edits = new Edits(Workbook);
        var good = Fill(edits, 2).Done().ToArray();
        var random = new Random(TestSize.Seed);
        for (var i = 0; i < TestSize.Of(4000); i++)
        {
            var bytes = good.ToArray();
            for (var n = random.Next(1, 5); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var read = Read(new MemoryStream(bytes));
            Assert.True(read.Succeeded || read.Diagnostics.Count > 0);
        }
    }

    [Fact]
    public void A_list_over_several_sheets_is_read_as_one()
    {
        using var edits = new Edits(Books.Bytes(Sample.Quirks(), maxRows: 3));
        Fill(edits, 2);
        edits.Text("Decision", 2, "Escalated", "Action list 2").Text("Reason", 2, "More information needed", "Action list 2").Text("Reviewer", 2, "A. Lee", "Action list 2");
        var read = Read(edits.Done());
        Assert.Empty(read.Diagnostics);
        Assert.Equal(["Action list", "Action list 2"], read.Value!.Rows.Select(r => r.Position.Sheet));
    }

    [Fact]
    public void A_workbook_that_LibreOffice_has_saved_reads_the_same()
    {
        var office = Requires.Program("soffice");
        var folder = Directory.CreateTempSubdirectory("exportscreen-office-").FullName;
        try
        {
            using var edits = new Edits(Workbook);
            Fill(edits, 2).Number("Date", 2, "46348").Text("Note", 2, "Größe 😀 <b> & 'x'");
            var given = edits.Done();
            File.WriteAllBytes(Path.Combine(folder, "result.xlsx"), given.ToArray());
            var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "out"), Path.Combine(folder, "result.xlsx")])
                start.ArgumentList.Add(argument);
            using (var process = Process.Start(start)!) Assert.True(process.WaitForExit(120_000));
            var read = Read(new MemoryStream(File.ReadAllBytes(Path.Combine(folder, "out", "result.xlsx"))));
            Assert.Empty(read.Diagnostics);
            Assert.Equal(Read(given).Value!.Rows, read.Value!.Rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Edits Fill(Edits edits, int row) => edits.Text("Decision", row, "True match").Text("Reason", row, "Same party confirmed").Text("Reviewer", row, "A. Lee");

    private static ReadResult<ReviewedWorkbook> Read(Stream stream) => ReviewReader.Read(stream, "result.xlsx", TestContext.Current.CancellationToken);

    private static string Refusal(Stream stream)
    {
        var read = Read(stream);
        Assert.Null(read.Value);
        return Assert.Single(read.Diagnostics).Code;
    }

    private static MemoryStream Zip(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes;
    }
}

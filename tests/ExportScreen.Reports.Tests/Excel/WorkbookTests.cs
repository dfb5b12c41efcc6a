using DocumentFormat.OpenXml.Spreadsheet;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Excel.Sheets;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Excel;

public sealed class WorkbookTests
{
    private static readonly string[] Ten =
        ["Summary", "Action list", "Parties", "Goods", "All rows", "Red flags", "Not screened", "Near misses", "Method & settings", "Audit"];

    [Fact]
    public void Has_the_ten_sheets_in_order() => Assert.Equal(Ten, Books.Of(Sample.Quirks()).SheetNames);

    [Fact]
    public void Same_result_gives_the_same_bytes() => Assert.Equal(Books.Bytes(Sample.Quirks()), Books.Bytes(Sample.Quirks()));

    [Fact]
    public void Enumerates_all_rows_once()
    {
        var result = Sample.Quirks();
        Books.Bytes(result);
        Assert.Equal(1, result.Enumerations);
    }

    [Fact]
    public void Needs_no_seeking()
    {
        using var inner = new MemoryStream();
        using (var forward = new ForwardOnly(inner)) WorkbookWriter.Write(Sample.Quirks(), forward, WorkbookOptions.Default, TestContext.Current.CancellationToken);
        Books.AssertValid(inner.ToArray());
        Assert.Equal(Ten, new Book(inner.ToArray()).SheetNames);
    }

    [Fact]
    public void Every_table_has_headers_equal_to_its_header_cells_and_a_frozen_first_row()
    {
        var book = Books.Of(Sample.Quirks());
        foreach (var name in Ten.Skip(1))
        {
            var part = book.Part(name);
            var table = Assert.Single(part.TableDefinitionParts).Table;
            Assert.Equal(table.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value), book.Rows(name)[0].Elements<Cell>().Select(c => Book.TextOf(c)));
            Assert.Equal(table.Reference!.Value, table.AutoFilter!.Reference!.Value);
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value);
            Assert.True(part.Worksheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
            Assert.Null(part.Worksheet.GetFirstChild<SheetProtection>()!.Password);
            Assert.Empty(part.Worksheet.Descendants<MergeCell>());
        }
    }

    [Fact]
    public void Action_list_has_the_columns_of_the_standard()
    {
        string[] standard =
        [
            "Priority", "Outcome", "Source row", "Shipment / BL / invoice", "Role", "Your name", "Your address", "Country", "List", "Programme", "Matched name", "Name type", "Entry ID", "Score", "Why",
            "Agrees", "Differs", "Unknown", "Legal effect", "What to do next", "Link", "Previous decision", "Decision", "Reason", "Note", "Reviewer", "Date", "Rows", "Alert ID", "Decision key", "Listings",
        ];
        Assert.Equal(standard, ActionListSheet.Columns.Select(c => c.Header));
    }

    [Fact]
    public void Action_list_names_each_thing_to_decide_once_most_urgent_first()
    {
        var lines = Books.Of(Sample.Quirks()).Table("Action list");
        Assert.Equal(["us-ofac-sdn:16664", "embargo-destination", "eu-fsf:77", "kit-split"], lines.Select(l => l["Entry ID"]));
        Assert.Equal(["1", "1", "4", "6"], lines.Select(l => l["Priority"]));
        Assert.Equal("4, 5", lines[0]["Source row"]);
        Assert.Equal("2", lines[0]["Rows"]);
        Assert.Equal("Tussenpersoon, Consignee", lines[0]["Role"]);
        Assert.Equal("0.9434", lines[0]["Score"]);
        Assert.Equal("RU (Russia)", lines[0]["Country"]);
        Assert.StartsWith("Matched the alias “АЛМАЗ-АНТЕЙ”", lines[0]["Why"], StringComparison.Ordinal);
        Assert.Equal("p000000000000001|us-ofac-sdn:16664", lines[0]["Alert ID"]);
        Assert.Contains("31 CFR 587", lines[0]["Legal effect"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_decision_cells_can_be_changed_and_offer_their_words()
    {
        var book = Books.Of(Sample.Quirks());
        var unlocked = book.Rows("Action list")[1].Elements<Cell>().Where(c => book.Format(c).Protection is { Locked.Value: false }).Select(c => c.CellReference!.Value);
        Assert.Equal(["W2", "X2", "Y2", "Z2", "AA2"], unlocked);
        var validations = book.Part("Action list").Worksheet.Descendants<DataValidation>().ToList();
        Assert.Equal(["W2:W5", "X2:X5", "AA2:AA5"], validations.Select(v => v.SequenceOfReferences!.InnerText));
        Assert.Equal("\"False positive,True match,Escalated\"", validations[0].Formula1!.Text);
        Assert.True(validations[1].Formula1!.Text.Length <= 257, "Excel takes 255 characters between the quotation marks.");
    }

    [Theory]
    [InlineData("A2", "Hold", "FFFFC7CE")]
    [InlineData("A3", "Review", "FFFFE699")]
    [InlineData("A4", "NotScreened", "FFD9D9D9")]
    [InlineData("A5", "Clear", "FFEAF4E2")]
    public void Outcomes_have_a_word_and_a_colour(string like, string word, string colour)
    {
        var book = Books.Of(Sample.Quirks());
        var row = int.Parse(like[1..], System.Globalization.CultureInfo.InvariantCulture);
        var cell = book.Cell("All rows", $"I{row}")!;
        Assert.Equal(word, Book.TextOf(cell));
        Assert.Equal(colour, book.FillOf(cell));
    }

    [Fact]
    public void Original_cells_stay_text_and_unchanged()
    {
        var book = Books.Of(Sample.Quirks());
        string?[] expected = ["0002", "=HYPERLINK(\"http://x.example\")", "@cmd", "\ttab", "8471", "a_x000D_b", "شركة البحر", "line\r\nline"];
        Assert.Equal(expected, book.Rows("All rows")[2].Elements<Cell>().Take(8).Select(c => Book.TextOf(c)));
        Assert.All(book.Rows("All rows")[2].Elements<Cell>().Take(8), c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        Assert.Empty(book.Part("All rows").Worksheet.Descendants<CellFormula>());
    }

    [Theory]
    [InlineData("B3", true, false)]
    [InlineData("C3", true, false)]
    [InlineData("D3", true, false)]
    [InlineData("F2", true, false)]
    [InlineData("G2", true, false)]
    [InlineData("E3", false, false)]
    [InlineData("G3", false, true)]
    public void Formula_like_cells_are_quoted_and_right_to_left_cells_marked(string cell, bool quoted, bool rightToLeft)
    {
        var book = Books.Of(Sample.Quirks());
        var format = book.Format(book.Cell("All rows", cell)!);
        Assert.Equal(quoted, format.QuotePrefix?.Value ?? false);
        Assert.Equal(rightToLeft ? 2u : 0u, format.Alignment?.ReadingOrder?.Value ?? 0u);
    }

    [Fact]
    public void Source_headers_become_unique_and_ours_keep_their_names()
    {
        var book = Books.Of(Sample.Quirks());
        Assert.Equal(
            ["Bill", "Consignee", "Consignee (2)", "Column 4", "HS code", "=Remarks", "Outcome (2)", "Two lines", "Outcome", "Reason code", "Hits", "Link", "Source row", "Cell notes"],
            book.Rows("All rows")[0].Elements<Cell>().Select(c => Book.TextOf(c)));
    }

    [Fact]
    public void What_a_cell_cannot_carry_is_noted_beside_it_and_on_not_screened()
    {
        var book = Books.Of(Sample.Quirks());
        Assert.Equal(32_766, book.Text("All rows", "F4")!.Length);
        Assert.Equal("bell and  lone", book.Text("All rows", "B4"));
        Assert.Equal("text truncated at 32,767 characters; control characters removed", book.Text("All rows", "N4"));
        Assert.Equal("cells beyond the last column: surplus", book.Text("All rows", "N5"));
        var notes = book.Table("Not screened").Where(l => l["Code"].StartsWith("RP", StringComparison.Ordinal)).Select(l => (l["Row"], l.GetValueOrDefault("Column"), l["Code"]));
        Assert.Equal([("6", "Consignee", "RP0002"), ("6", "=Remarks", "RP0001"), ("7", null, "RP0003")], notes);
    }

    [Fact]
    public void Not_screened_lists_every_row_and_party_and_each_remark_once()
    {
        var lines = Books.Of(Sample.Quirks()).Table("Not screened");
        Assert.Equal(["MF0401", "no-reader", "party", "MF0301", "RP0002", "RP0001", "RP0003"], lines.Select(l => l["Code"]));
        Assert.Equal("Fill in the consignee.", lines[0]["How to fix"]);
        Assert.Equal("8", lines[1]["Row"]);
        Assert.Equal("5, 7", lines[3]["Row"]);
        Assert.Equal("31.02.2026", lines[3]["Value"]);
    }

    [Fact]
    public void Summary_begins_with_the_warnings_and_never_says_clear_to_ship()
    {
        var book = Books.Of(Sample.Quirks());
        var texts = book.Rows("Summary").SelectMany(r => r.Elements<Cell>()).Select(c => Book.TextOf(c) ?? "").ToList();
        Assert.StartsWith("STARTER LIST", book.Text("Summary", "A2"), StringComparison.Ordinal);
        Assert.Equal("FFC00000", book.FillOf(book.Cell("Summary", "A2")!));
        Assert.Contains(texts, t => t.Contains("no match found in the lists shown", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, t => t.Contains("clear to ship", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("5 of 5 rows have one outcome: complete", texts);
        Assert.Contains(new string('b', 64), texts);
        Assert.Contains("Lists and tables not loaded: ch-seco, ua-nsdc, goods: Wassenaar munitions list", texts);
        Assert.Contains("sample.csv has no column for: end use. Rules that need it had nothing to look at.", texts);
        Assert.Equal("Lists", book.Part("Summary").TableDefinitionParts.Single().Table.Name!.Value);
    }

    [Fact]
    public void Dates_are_real_and_iso()
    {
        var book = Books.Of(Sample.Quirks());
        var cell = book.Cell("Red flags", "C2")!;
        Assert.Null(cell.DataType);
        Assert.Equal("44618", cell.CellValue!.Text); // 2022-02-26
        Assert.Equal("yyyy\\-mm\\-dd", book.NumberFormatOf(cell));
    }

    [Fact]
    public void Goods_shows_pointers_and_says_what_it_leaves_out()
    {
        var book = Books.Of(Sample.Quirks());
        var line = Assert.Single(book.Table("Goods"));
        Assert.Equal("chpl 8542.31; eu-833-vii 8542", line["Control entry"]);
        Assert.Equal("Tier 1", line["CHPL tier"]);
        Assert.Equal("854231", line["HS normalised"]);
        Assert.Equal("RU (Russia)", line["Destination"]);
        Assert.Contains("Embargoed destination", line["Embargo or licence flag"], StringComparison.Ordinal);
        Assert.StartsWith("0 goods lines left out", book.Text("Goods", "A4"), StringComparison.Ordinal);
    }

    [Fact]
    public void Near_misses_include_hits_that_the_decision_table_set_aside()
    {
        var lines = Books.Of(Sample.Quirks()).Table("Near misses");
        Assert.Equal(["un-sc:5", "us-bis-el:9"], lines.Select(l => l["Entry ID"]));
        Assert.Equal(["set aside by the decision table (name-strong-prohibited)", "below the review line"], lines.Select(l => l["Why no alert"]));
    }

    [Fact]
    public void Wrapped_rows_are_high_enough_for_their_sentences()
    {
        var book = Books.Of(Sample.Quirks());
        var heights = book.Rows("Action list").Skip(1).Select(r => r.Height!.Value).ToList();
        Assert.True(heights[0] >= 4 * 15, $"{heights[0]}"); // "Why" of 210 characters in a column of 56
        Assert.All(book.SheetNames.Skip(1), n => Assert.All(book.Rows(n), r => Assert.True((r.Height?.Value ?? 15) <= 409.5)));
        Assert.All(book.Rows("All rows").Skip(1), r => Assert.Null(r.Height));
    }

    [Fact]
    public void Notices_are_linked()
    {
        var book = Books.Of(Sample.Quirks());
        Assert.Equal(["U2", "U4"], book.Part("Action list").Worksheet.Descendants<Hyperlink>().Select(h => h.Reference!.Value));
        Assert.All(book.Part("Action list").HyperlinkRelationships, r => Assert.Equal("https://example.org/notice?id=1&lang=en", r.Uri.OriginalString));
    }

    [Fact]
    public void Splits_at_the_row_limit()
    {
        var book = Books.Of(Sample.Large(25, 25, 4), 11);
        Assert.Equal(["All rows", "All rows 2", "All rows 3"], book.SheetNames.Where(n => n.StartsWith("All rows", StringComparison.Ordinal)));
        Assert.Equal([10, 10, 5], new[] { "All rows", "All rows 2", "All rows 3" }.Select(n => book.Table(n).Count));
        Assert.Equal(["Parties", "Parties 2", "Parties 3"], book.SheetNames.Where(n => n.StartsWith("Parties", StringComparison.Ordinal)));
        Assert.Equal("AllRows3", book.Part("All rows 3").TableDefinitionParts.Single().Table.Name!.Value);
        Assert.All(book.SheetNames, n => Assert.True(book.Rows(n).Count <= 11 || n == "Summary", n));
    }

    [Fact]
    public void Each_table_of_each_file_has_its_own_sheet()
    {
        var manifest = new Manifest("a.xlsx", "xlsx", null, [Sample.TableOf("Jan", "A", "B"), Sample.TableOf("Feb/[2026]: a very long sheet name", "C")]);
        var rows = new[] { (0, 0, 5), (0, 1, 2), (0, 1, 3), (1, 0, 4) }.Select(r => (r.Item1, Sample.RowOf(r.Item3, Outcome.Clear, "", ["x", "y"]) with
        {
            Row = new SourceRow(r.Item3, r.Item2, new Model.Diagnostics.SourcePosition("f", null, r.Item3), ["x"]),
        }));
        var book = Books.Of(new FakeResult(Sample.Facts(manifest, Sample.ManifestOf("b.csv", "D")), [], () => rows));
        Assert.Equal(["All rows", "All rows 2 - a.xlsx", "All rows 3 - b.csv"], book.SheetNames.Where(n => n.StartsWith("All rows", StringComparison.Ordinal)));
        Assert.Equal("a.xlsx:Feb/[2026]: a very long sheet name!3", book.Table("All rows 2 - a.xlsx")[1]["Source row"]);
        var single = Books.Of(new FakeResult(Sample.Facts(manifest), [], () => rows.Take(3)));
        Assert.Equal(["All rows", "All rows 2 - Feb 2026 a very lo"], single.SheetNames.Where(n => n.StartsWith("All rows", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_empty_manifest_gives_a_whole_workbook()
    {
        var book = Books.Of(new FakeResult(Sample.Facts(Sample.ManifestOf("empty.csv", "A")), [], () => []));
        Assert.Equal(Ten, book.SheetNames);
        Assert.StartsWith("Nothing to decide", book.Text("Action list", "A4"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_when_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        WorkbookWriter.Write(Sample.Large(5_000, 10, 3), Stream.Null, WorkbookOptions.Default, new CancellationToken(canceled: true)));

    [Fact]
    public void Reports_progress_in_rows()
    {
        var seen = new List<long>();
        WorkbookWriter.Write(Sample.Large(2_500, 10, 3), Stream.Null, new WorkbookOptions { Progress = seen.Add }, TestContext.Current.CancellationToken);
        Assert.Equal([1_000, 2_000, 2_500], seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_048_577)]
    public void Refuses_a_row_limit_that_no_sheet_has(int rows) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        WorkbookWriter.Write(Sample.Quirks(), Stream.Null, new WorkbookOptions { MaxRowsPerSheet = rows }, TestContext.Current.CancellationToken));

    private sealed class ForwardOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}

using DocumentFormat.OpenXml.Spreadsheet;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Csv;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Excel;

/// <summary>What the sheets say, where a loose word would mislead the person who relies on it.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData(LegalEffect.Prohibited, "Prohibited by the cited rule")]
    [InlineData(LegalEffect.Licence, "Licence needed under the cited rule")]
    [InlineData(LegalEffect.RedFlag, "Red flag: due diligence before going on")]
    [InlineData(null, "House rule: no legal effect of its own")]
    public void A_finding_never_speaks_of_a_listed_party(LegalEffect? effect, string words)
    {
        var row = Row(4) with { Outcome = Outcome.Hold, Findings = [new Finding("embargo-destination", "Embargoed destination", Outcome.Hold, "Article 2", "Destination RU", Effect: effect)] };
        var book = Book([], row);
        Assert.Equal(words, Assert.Single(book.Table("Action list"))["Legal effect"]);
        Assert.Equal(words, Assert.Single(book.Table("Red flags"))["Legal effect"]);
        Assert.DoesNotContain("deal", book.Table("Action list")[0]["What to do next"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_keeps_the_words_for_a_listed_party() =>
        Assert.StartsWith("Prohibited: no dealing with a listed party", Books.Of(Sample.Quirks()).Table("Action list")[0]["Legal effect"], StringComparison.Ordinal);

    [Fact]
    public void Goods_without_an_hs_column_are_said_to_be_unscreened()
    {
        var book = Book(["consignee", "hs_code", "country_destination"], Row(4) with { Goods = Bare }, Row(5) with { Goods = Bare });
        var goods = Texts(book, "Goods");
        Assert.Contains("The manifest has no HS column. 2 goods lines NOT screened by code: no control table was looked up for them. Add the codes and screen again.", goods);
        Assert.DoesNotContain(goods, t => t.Contains("no problem with the HS code", StringComparison.Ordinal));
        var summary = Texts(book, "Summary");
        Assert.Contains("m.csv has no column for: consignee, HS code, country of destination. Rules that need it had nothing to look at.", summary);
        Assert.Contains("m.csv: goods were NOT screened by HS code.", summary);
    }

    [Fact]
    public void Goods_with_an_hs_column_in_one_of_two_files_are_told_apart()
    {
        var rows = new[] { (0, Row(4) with { Goods = Bare }), (1, Row(4) with { Goods = Bare }), (1, Row(5) with { Goods = Bare }) };
        var goods = Texts(Books.Of(new FakeResult(Sample.Facts(ManifestOf("with.csv"), ManifestOf("bare.csv", "hs_code")), [], () => rows)), "Goods");
        Assert.Contains(goods, t => t.StartsWith("bare.csv: there is no HS column. 2 goods lines NOT screened by code", StringComparison.Ordinal));
        Assert.Contains(goods, t => t.StartsWith("3 goods lines left out here, those without an HS column among them", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_not_screened_through_a_finding_shows_sentence_column_and_value()
    {
        var row = Sample.RowOf(4, Outcome.NotScreened, "country-unread", ["Atlantis ", "see invoice", "C-17"]) with
        {
            Findings =
            [
                new Finding("country-unread", "t", Outcome.NotScreened, "house", "“Country: Atlantis” could not be read as a country"),
                new Finding("hs-code-unread", "t", Outcome.NotScreened, "house", "“see invoice” is no HS code"),
                new Finding("party-by-code-only", "t", Outcome.NotScreened, "house", "The consignee is given by a code only", "Consignee"),
            ],
        };
        var facts = Sample.Facts(new Manifest("m.csv", "csv", "utf-8", [Sample.TableOf("", "Country", "HS", "Consignee")]));
        var result = new FakeResult(facts, [], () => [(0, row)]);
        var lines = Books.Of(result).Table("Not screened");
        Assert.Equal([("Country", "Atlantis"), ("HS", "see invoice"), ("Consignee", "C-17")], lines.Select(l => (l["Column"], l["Value"])));
        Assert.Equal(row.Findings.Select(f => f.Evidence), lines.Select(l => l["Problem"]));
        using var csv = new MemoryStream();
        CsvWriter.Write(result, csv, TestContext.Current.CancellationToken);
        var text = System.Text.Encoding.UTF8.GetString(csv.ToArray());
        Assert.Equal(4, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("Not screened:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void To_order_without_a_name_is_neither_clear_nor_an_error()
    {
        var order = Sample.Screened("p1", Sample.PartyOf("") with { Marks = PartyMarks.ToOrder }) with { NotScreenedReason = "no name and no address to compare" };
        var review = Row(4) with { Outcome = Outcome.Review, ReasonCode = "x", Parties = [new RowParty(PartyRole.Consignee, null, 0, "A")] };
        var book = Book([], [order], review);
        var party = Assert.Single(book.Table("Parties"));
        Assert.False(party.ContainsKey("Outcome"));
        Assert.Equal("To order: nobody is named", party["Why not screened"]);
        Assert.DoesNotContain(book.Table("Not screened"), l => l.ContainsKey("Problem"));
        var unread = Assert.Single(Book([], [order], review with { Outcome = Outcome.NotScreened, ReasonCode = "party-not-screened" }).Table("Not screened"));
        Assert.Equal(("Consignee not screened: To order: nobody is named", "Warning"), (unread["Problem"], unread["Weight"]));
    }

    [Fact]
    public void A_party_that_was_not_screened_is_not_clear() =>
        Assert.Equal("NotScreened", Books.Of(Sample.Quirks()).Table("Parties").Single(p => p["Party key"] == "p000000000000004")["Outcome"]);

    [Fact]
    public void Warnings_about_many_values_share_a_line_below_the_rows()
    {
        var kind = new DiagnosticKind("MF0404", DiagnosticSeverity.Warning, "The weight could not be read");
        var rows = Enumerable.Range(4, 30).Select(r => Row(r) with { Diagnostics = [new Diagnostic(kind, new SourcePosition("m.csv", null, r, "Weight"), $"{r} lots")] });
        var lines = Book([], [], [.. rows, Row(40) with { Outcome = Outcome.NotScreened, ReasonCode = "no-reader" }]).Table("Not screened");
        Assert.Equal(["no-reader", "MF0404"], lines.Select(l => l["Code"]));
        Assert.Equal("4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 20 more", lines[1]["Row"]);
        Assert.Equal("4 lots; 5 lots; 6 lots; 7 lots; 8 lots and 25 other values", lines[1]["Value"]);
    }

    [Fact]
    public void A_near_miss_is_the_closest_name_not_a_match()
    {
        var near = Books.Of(Sample.Quirks()).Table("Near misses").Single(l => l["Entry ID"] == "us-bis-el:9");
        Assert.StartsWith("Closest listed name, below the review line: the alias “Hyperlink Ltd”; the same: “almaz”", near["Why"], StringComparison.Ordinal);
        Assert.Contains("extra: “telecom”", near["Why"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_matched_agrees()
    {
        var hit = Sample.HitOf("us-bis-el:1", "Flat 9, Invented Street", 0.9, Outcome.Review) with { Basis = HitBasis.Address, Given = "Flat 9 Invented St" };
        var book = Book([], [Sample.Screened("p1", Sample.PartyOf("Own Ltd"), hit)], Row(4) with { Outcome = Outcome.Review, Parties = [new RowParty(PartyRole.Consignee, null, 0, "A")] });
        var line = Assert.Single(book.Table("Action list"));
        Assert.Equal("address Flat 9 Invented St; country RU", line["Agrees"]);
        Assert.False(line.ContainsKey("Unknown"));
        Assert.DoesNotContain("address unknown", line["Why"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.85345, "85.3")]
    [InlineData(0.85349999, "85.4")]
    [InlineData(0.9985, "99.9")]
    [InlineData(0.71249, "71.3")]
    public void The_sentence_rounds_the_score_as_the_column_shows_it(double score, string shown)
    {
        var hit = Sample.HitOf("us-bis-el:1", "Own", score, Outcome.Review);
        var line = Assert.Single(Book([], [Sample.Screened("p1", Sample.PartyOf("Own Ltd"), hit)], Row(4) with { Parties = [new RowParty(PartyRole.Consignee, null, 0, "A")] }).Table("Action list"));
        Assert.EndsWith($"Score {shown}.", line["Why"], StringComparison.Ordinal);
        var cell = decimal.Parse(line["Score"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(shown, Math.Round(cell * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Summary_says_what_ran_and_with_which_lines()
    {
        var facts = Sample.Facts(ManifestOf("m.csv")) with { EngineVersion = "2/1", Settings = [new("Match: ReviewLine", "0.8"), new("Match: StrongLine", "0.92")] };
        var unread = Row(5) with { Outcome = Outcome.NotScreened, ReasonCode = "no-reader" };
        var book = Books.Of(new FakeResult(facts, [], () => [(0, Row(4)), (0, unread)]));
        var pairs = book.Rows("Summary").Select(r => r.Elements<Cell>().Select(c => Fixtures.Book.TextOf(c)).ToList()).Where(c => c.Count == 2).Select(c => (c[0], c[1])).ToList();
        Assert.Contains(("Engine version", "2/1 (matching 2, row logic 1)"), pairs);
        Assert.Contains(("Review line (lowest score that alerts)", "0.8"), pairs);
        Assert.Contains(("Strong line (lowest score of a strong hit)", "0.92"), pairs);
        Assert.Contains(("Rows screened", "1"), pairs);
        Assert.Contains(pairs, p => p.Item1 == "Program version" && p.Item2 != "unknown");
        var texts = Texts(book, "Summary");
        Assert.Contains("2 days 23 hours", texts);
        Assert.Contains("unknown", texts);
        Assert.StartsWith("Not yet part of this version", book.Table("Method & settings").Single(l => l["Section"] == "Validation")["Value"], StringComparison.Ordinal);
    }

    [Fact]
    public void Print_is_landscape_and_at_most_two_pages_wide()
    {
        var book = Books.Of(Sample.Quirks());
        foreach (var name in book.SheetNames)
        {
            var sheet = book.Part(name).Worksheet;
            var setup = sheet.GetFirstChild<PageSetup>()!;
            Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
            Assert.True(sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
            Assert.InRange(setup.FitToWidth!.Value, 1u, 2u);
            Assert.Equal(0u, setup.FitToHeight!.Value);
        }
    }

    [Fact]
    public void Priority_and_outcome_stay_in_view_on_the_action_list()
    {
        var pane = Books.Of(Sample.Quirks()).Part("Action list").Worksheet.Descendants<Pane>().Single();
        Assert.Equal((2.0, 1.0, "C2"), (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
    }

    [Fact]
    public void Long_texts_of_goods_and_red_flags_wrap()
    {
        var book = Books.Of(Sample.Quirks());
        foreach (var cell in (Cell[])[book.Cell("Goods", "G2")!, book.Cell("Goods", "N2")!, book.Cell("Red flags", "H2")!, book.Cell("Red flags", "I2")!, book.Cell("Action list", "O2")!])
            Assert.True(book.Format(cell).Alignment!.WrapText!.Value, cell.CellReference);
        Assert.Equal("Clear (note)", book.Table("Red flags").Single(l => l["Rule ID"] == "coverage-note")["Outcome"]);
    }

    private static GoodsScreening Bare => new(new GoodsItem { Row = Row(4).Row, Description = "Parts" }, [], [], null, null);

    private static RowScreening Row(int row) => Sample.RowOf(row, Outcome.Clear, "", ["x"]);

    private static Manifest ManifestOf(string file, params IReadOnlyList<string> absent) =>
        new(file, "csv", "utf-8", [new ManifestTable("", 1, ["A"], new ColumnMapping([], ["A"], absent))]);

    private static Book Book(IReadOnlyList<string> absent, params IReadOnlyList<RowScreening> rows) => Book(absent, [], rows);

    private static Book Book(IReadOnlyList<string> absent, IReadOnlyList<PartyScreening> parties, params IReadOnlyList<RowScreening> rows) =>
        Books.Of(new FakeResult(Sample.Facts(ManifestOf("m.csv", absent)), parties, () => rows.Select(r => (0, r))));

    private static List<string> Texts(Book book, string sheet) => [.. book.Rows(sheet).SelectMany(r => r.Elements<Cell>()).Select(c => Fixtures.Book.TextOf(c) ?? "")];
}

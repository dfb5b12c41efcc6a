using DocumentFormat.OpenXml.Spreadsheet;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
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

    private static GoodsScreening Bare => new(new GoodsItem { Row = Row(4).Row, Description = "Parts" }, [], [], null, null);

    private static RowScreening Row(int row) => Sample.RowOf(row, Outcome.Clear, "", ["x"]);

    private static Manifest ManifestOf(string file, params IReadOnlyList<string> absent) =>
        new(file, "csv", "utf-8", [new ManifestTable("", 1, ["A"], new ColumnMapping([], ["A"], absent))]);

    private static Book Book(IReadOnlyList<string> absent, params IReadOnlyList<RowScreening> rows) => Book(absent, [], rows);

    private static Book Book(IReadOnlyList<string> absent, IReadOnlyList<PartyScreening> parties, params IReadOnlyList<RowScreening> rows) =>
        Books.Of(new FakeResult(Sample.Facts(ManifestOf("m.csv", absent)), parties, () => rows.Select(r => (0, r))));

    private static List<string> Texts(Book book, string sheet) => [.. book.Rows(sheet).SelectMany(r => r.Elements<Cell>()).Select(c => Fixtures.Book.TextOf(c) ?? "")];
}

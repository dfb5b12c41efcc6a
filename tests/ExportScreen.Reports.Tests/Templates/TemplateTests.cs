using DocumentFormat.OpenXml.Spreadsheet;
using ExportScreen.Reports.Templates;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Templates;

public sealed class TemplateTests
{
    private static readonly TemplateField[] Fields =
        [new("Consignee", "Who receives the goods", "Example Trading Ltd", true), new("HS code", "Six digits or more, zeros kept", "08541000", false), new("=Odd", "Begins like a formula", "", false)];

    [Fact]
    public void Has_the_headers_to_fill_in_and_their_explanation()
    {
        var book = Write();
        Assert.Equal(["Manifest", "Headers explained"], book.SheetNames);
        Assert.Equal(["Consignee", "HS code", "=Odd"], book.Rows("Manifest").Single().Elements<Cell>().Select(c => Book.TextOf(c)));
        Assert.Equal(["Who receives the goods", "Six digits or more, zeros kept", "Begins like a formula"], book.Table("Headers explained").Select(r => r["Explanation"]));
        Assert.Equal(["yes", "no", "no"], book.Table("Headers explained").Select(r => r["Required"]));
    }

    [Fact]
    public void Typed_codes_keep_their_zeros()
    {
        var book = Write();
        var columns = book.Part("Manifest").Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().ToList();
        Assert.All(columns, c => Assert.Equal(49u, book.Format(new Cell { StyleIndex = c.Style }).NumberFormatId!.Value)); // 49 = "@"
        Assert.Null(book.Part("Manifest").Worksheet.GetFirstChild<SheetProtection>());
    }

    private static Book Write()
    {
        using var stream = new MemoryStream();
        TemplateWriter.Write(Fields, stream);
        Books.AssertValid(stream.ToArray());
        return new Book(stream.ToArray());
    }
}

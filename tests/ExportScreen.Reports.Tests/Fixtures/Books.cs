using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel;

namespace ExportScreen.Reports.Tests.Fixtures;

/// <summary>Writes workbooks, checks them with the SDK's validator, and reads them back.</summary>
internal static class Books
{
    public static byte[] Bytes(ScreeningResult result, int maxRows = WorkbookOptions.RowLimit)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(result, stream, new WorkbookOptions { MaxRowsPerSheet = maxRows }, TestContext.Current.CancellationToken);
        AssertValid(stream.ToArray());
        return stream.ToArray();
    }

    public static Book Of(ScreeningResult result, int maxRows = WorkbookOptions.RowLimit) => new(Bytes(result, maxRows));

    public static void AssertValid(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }
}

/// <summary>A workbook read back.</summary>
internal sealed class Book(byte[] bytes)
{
    private readonly SpreadsheetDocument _document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    public IReadOnlyList<string> SheetNames => [.. _document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!)];

    public WorksheetPart Part(string sheet) => (WorksheetPart)_document.WorkbookPart!.GetPartById(
        _document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Id!);

    public IReadOnlyList<Row> Rows(string sheet) => [.. Part(sheet).Worksheet.GetFirstChild<SheetData>()!.Elements<Row>()];

    public Cell? Cell(string sheet, string reference) => Part(sheet).Worksheet.Descendants<Cell>().FirstOrDefault(c => c.CellReference == reference);

    public string? Text(string sheet, string reference) => TextOf(Cell(sheet, reference));

    /// <summary>The rows below the header as column name and text.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string sheet)
    {
        var table = Part(sheet).TableDefinitionParts.Single().Table;
        var headers = table.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value!).ToList();
        var last = int.Parse(table.Reference!.Value!.Split(':')[1].TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), System.Globalization.CultureInfo.InvariantCulture);
        return [.. Rows(sheet).Where(r => r.RowIndex! > 1 && r.RowIndex! <= last).Select(r => (IReadOnlyDictionary<string, string>)r.Elements<Cell>()
            .Where(c => TextOf(c) is not null).ToDictionary(c => headers[Index(c)], c => TextOf(c)!))];
    }

    public CellFormat Format(Cell cell) =>
        _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));

    public string FillOf(Cell cell) => _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.Fills!.Elements<Fill>().ElementAt((int)Format(cell).FillId!.Value)
        .PatternFill?.ForegroundColor?.Rgb?.Value ?? "";

    public string NumberFormatOf(Cell cell) => _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>()
        .FirstOrDefault(f => f.NumberFormatId! == Format(cell).NumberFormatId!)?.FormatCode?.Value ?? "";

    /// <summary>The text as Excel shows it: _xHHHH_ means a character (ECMA-376, ST_Xstring).</summary>
    public static string? TextOf(Cell? cell) => cell?.DataType?.Value == CellValues.InlineString
        ? System.Text.RegularExpressions.Regex.Replace(cell.InlineString!.Text!.Text, "_x([0-9A-Fa-f]{4})_", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString())
        : cell?.CellValue?.Text;

    private static int Index(Cell cell)
    {
        var index = 0;
        foreach (var c in cell.CellReference!.Value!)
            if (char.IsAsciiLetter(c)) index = (index * 26) + (c - 'A' + 1);
        return index - 1;
    }
}

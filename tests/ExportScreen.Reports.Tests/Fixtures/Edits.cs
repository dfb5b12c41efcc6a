using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExportScreen.Reports.Tests.Fixtures;

/// <summary>A workbook as a reviewer leaves it: cells set with the Open XML SDK.</summary>
internal sealed class Edits : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly SpreadsheetDocument _document;

    public Edits(byte[] workbook)
    {
        _bytes.Write(workbook);
        _document = SpreadsheetDocument.Open(_bytes, true);
    }

    public Edits Text(string column, int row, string text, string sheet = "Action list") => Set(column, row, sheet, cell =>
    {
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    });

    public Edits Shared(string column, int row, string text) => Set(column, row, "Action list", cell =>
    {
        var part = _document.WorkbookPart!.SharedStringTablePart ?? _document.WorkbookPart.AddNewPart<SharedStringTablePart>();
        part.SharedStringTable ??= new SharedStringTable(new SharedStringItem(new Text("other")));
        part.SharedStringTable.AppendChild(new SharedStringItem(new Run(new Text(text[..2])), new Run(new Text(text[2..]))));
        cell.DataType = CellValues.SharedString;
        cell.CellValue = new CellValue((part.SharedStringTable.Elements<SharedStringItem>().Count() - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    });

    public Edits Number(string column, int row, string number) => Set(column, row, "Action list", cell =>
    {
        cell.DataType = null;
        cell.CellValue = new CellValue(number);
    });

    public Edits Formula(string column, int row, string formula, string result) => Set(column, row, "Action list", cell =>
    {
        cell.DataType = CellValues.String;
        cell.CellFormula = new CellFormula(formula);
        cell.CellValue = new CellValue(result);
    });

    public Edits Rename(string sheet, string name)
    {
        _document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Name = name;
        return this;
    }

    public Edits CopyRow(int from, int to)
    {
        var rows = Rows("Action list");
        var target = rows.SingleOrDefault(r => r.RowIndex! == (uint)to);
        var copy = (Row)rows.Single(r => r.RowIndex! == (uint)from).CloneNode(true);
        copy.RowIndex = (uint)to;
        foreach (var cell in copy.Elements<Cell>()) cell.CellReference = Letters(cell) + to;
        if (target is null) rows[^1].Parent!.AppendChild(copy);
        else target.Parent!.ReplaceChild(copy, target);
        return this;
    }

    public MemoryStream Done()
    {
        _document.Dispose();
        return new MemoryStream(_bytes.ToArray());
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    private Edits Set(string column, int row, string sheet, Action<Cell> set)
    {
        var rows = Rows(sheet);
        var header = rows[0].Elements<Cell>().Single(c => Book.TextOf(c) == column);
        var target = rows.SingleOrDefault(r => r.RowIndex! == (uint)row) ?? rows[^1].Parent!.AppendChild(new Row { RowIndex = (uint)row });
        var reference = Letters(header) + row;
        var cell = target.Elements<Cell>().SingleOrDefault(c => c.CellReference == reference);
        if (cell is null)
        {
            var next = target.Elements<Cell>().FirstOrDefault(c => Order(c.CellReference!) > Order(reference));
            target.InsertBefore(cell = new Cell { CellReference = reference }, next);
        }

        cell.RemoveAllChildren();
        set(cell);
        return this;

        static int Order(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, c) => n * 26 + c - 'A' + 1);
    }

    private static string Letters(Cell cell) => new([.. cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetterUpper)]);

    private List<Row> Rows(string sheet)
    {
        var part = (WorksheetPart)_document.WorkbookPart!.GetPartById(_document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Id!);
        return [.. part.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>()];
    }
}

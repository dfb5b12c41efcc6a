using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExportScreen.EndToEnd.Tests.Cli;

public sealed class DecisionsCommandTests : IDisposable
{
    private readonly ExportScreenProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Decisions_are_tried_taken_shown_and_refused_with_exit_codes()
    {
        File.WriteAllText(_program.PathOf("m.csv"), "B/L No,Shipper,Consignee,Consignee Country,Description\nB1,JSC Mikron,Bluefield Ceramics GmbH,DE,goods\n");
        Assert.Equal(2, _program.Run("screen", "m.csv", "-o", "result.xlsx", "--quiet").ExitCode);
        Fill(_program.PathOf("result.xlsx"), 2, "True match", "Same party confirmed");

        var tried = _program.Run("decisions", "import", "result.xlsx", "--dry-run");
        Assert.Equal(0, tried.ExitCode);
        Assert.Contains("Dry run: nothing was written", tried.Output, StringComparison.Ordinal);
        var taken = _program.Run("decisions", "import", "result.xlsx", "--as", "B. Roy");
        Assert.Equal(0, taken.ExitCode);
        Assert.Contains("1 taken, 0 waiting for a second person, 0 known already, 0 refused", taken.Output, StringComparison.Ordinal);

        Assert.Equal(2, _program.Run("screen", "m.csv", "-o", "next.xlsx", "--quiet", "--data", "data").ExitCode);
        Assert.Contains("True match: Same party confirmed; A. Lee", Strings(_program.PathOf("next.xlsx")), StringComparison.Ordinal);
        Assert.DoesNotContain("True match: Same party confirmed; A. Lee", Strings(_program.PathOf("result.xlsx")), StringComparison.Ordinal);
        Assert.Equal(1, _program.Run("screen", "m.csv", "-o", "none.xlsx", "--quiet", "--data", "absent").ExitCode);

        Fill(_program.PathOf("result.xlsx"), 2, "True match", "Different name");
        var refused = _program.Run("decisions", "import", "result.xlsx");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("RP0109", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("cell X2", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(1, _program.Run("decisions", "import", "m.csv").ExitCode);
    }

    private static string Strings(string path)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == "Action list");
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.InnerText;
    }

    private static void Fill(string path, int row, string decision, string reason)
    {
        using var document = SpreadsheetDocument.Open(path, true);
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == "Action list");
        var rows = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
        foreach (var (column, text) in ((string, string)[])[("Decision", decision), ("Reason", reason), ("Reviewer", "A. Lee")])
        {
            var letters = new string([.. rows[0].Elements<Cell>().Single(c => c.InlineString!.Text!.Text == column).CellReference!.Value!.TakeWhile(char.IsAsciiLetterUpper)]);
            var cell = rows[row - 1].Elements<Cell>().Single(c => c.CellReference == $"{letters}{row}");
            cell.DataType = CellValues.InlineString;
            cell.RemoveAllChildren();
            cell.InlineString = new InlineString(new Text(text));
        }
    }
}

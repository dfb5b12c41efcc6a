using System.Xml;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Reports.Excel.Sheets;

namespace ExportScreen.Reports.Excel.Reading;

/// <summary>Reads a result workbook that comes back from review: the decisions of the Action list. Safe to call from several threads with different streams.</summary>
public static class ReviewReader
{
    /// <summary>Reads it.</summary>
    /// <param name="bytes">The workbook; must seek; is left open.</param>
    /// <param name="fileName">File name, for the diagnostics.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>
    /// The rows with a decision that can be taken. A row with a fault is left out with a diagnostic that names sheet, row, column and cell; a workbook that is none of ours gives no value.
    /// </returns>
    public static ReadResult<ReviewedWorkbook> Read(Stream bytes, string fileName, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            using var book = new WorkbookPackageReader(bytes);
            return Read(book, fileName, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or FormatException or OverflowException or NotSupportedException or EndOfStreamException)
        {
            return ReadResult.Refused<ReviewedWorkbook>(new Diagnostic(ReportDiagnostics.NotAWorkbook, new SourcePosition(fileName)));
        }
    }

    private static ReadResult<ReviewedWorkbook> Read(WorkbookPackageReader book, string fileName, CancellationToken cancel)
    {
        var facts = book.Sheets.Where(s => IsOf(s.Name, MethodSheet.SheetName)).SelectMany(s => book.Rows(s.Part, cancel)).ToList();
        var lists = book.Sheets.Where(s => IsOf(s.Name, ActionListSheet.SheetName)).ToList();
        if (facts.Count == 0 || lists.Count == 0) return Foreign(fileName, null);
        if (Fact(facts, MethodSheet.RunKeyName) is not { } runKey || Fact(facts, "RuleBook") is not { } ruleBook) return Foreign(fileName, MethodSheet.SheetName);

        var rows = new ReviewedRows(fileName, runKey, book.Is1904);
        foreach (var (name, part) in lists)
            if (!rows.Add(name, book.Rows(part, cancel))) return Foreign(fileName, name);
        return ReadResult.Of(new ReviewedWorkbook(fileName, runKey, ruleBook, rows.Taken, rows.Undecided), rows.Diagnostics);
    }

    /// <summary>A table goes over as many sheets as it takes.</summary>
    private static bool IsOf(string name, string first) => name == first || name.StartsWith(first + " ", StringComparison.Ordinal);

    private static string? Fact(List<SheetRow> rows, string name)
    {
        foreach (var row in rows)
            if (Text(row, 0) == MethodSheet.VersionSection && Text(row, 1) == name) return Text(row, 2);
        return null;
    }

    private static string? Text(SheetRow row, int column) => row.Cells.TryGetValue(column, out var cell) && !cell.IsFormula ? cell.Text : null;

    private static ReadResult<ReviewedWorkbook> Foreign(string fileName, string? sheet) =>
        ReadResult.Refused<ReviewedWorkbook>(new Diagnostic(ReportDiagnostics.ForeignWorkbook, new SourcePosition(fileName, sheet)));
}

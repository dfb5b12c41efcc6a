using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Excel.Sheets;

namespace ExportScreen.Reports.Excel;

/// <summary>
/// Writes a finished screening as the evidence workbook (sheets and columns: README). Streamed: memory grows with distinct parties and findings, not with rows.
/// The same result gives the same bytes. All rows are enumerated once, the notable ones twice more.
/// </summary>
public static class WorkbookWriter
{
    /// <summary>Writes the workbook. Safe to call from several threads with different results.</summary>
    /// <param name="result">The screening.</param>
    /// <param name="output">Where to; need not seek; is left open.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the writing; the output is then no workbook.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="WorkbookOptions.MaxRowsPerSheet"/> is out of its range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(ScreeningResult result, Stream output, WorkbookOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRowsPerSheet, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxRowsPerSheet, WorkbookOptions.RowLimit);
        using var package = new WorkbookPackage(output);
        var book = new WorkbookParts(package, new CellNotes(), options.MaxRowsPerSheet, cancellation);
        var rows = new RowCollector(result);
        AllRowsSheets.Write(book, result, rows, options.Progress);
        var alerts = Alert.Sorted(result, rows);
        ActionListSheet.Write(book, result, alerts, rows);
        PartiesSheet.Write(book, result, rows);
        GoodsSheet.Write(book, result, rows);
        RedFlagsSheet.Write(book, result, rows);
        NearMissesSheet.Write(book, result, rows);
        MethodSheet.Write(book, result);
        AuditSheet.Write(book, result, alerts.Count);
        NotScreenedSheet.Write(book, result, rows);
        SummarySheet.Write(package, result, alerts.Count, rows.GoodsRows);
        package.Finish();
    }
}

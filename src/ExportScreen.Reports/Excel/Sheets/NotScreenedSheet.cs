using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>
/// "Not screened": every row and party that could not be screened, one by one; then odd input that was read nevertheless, grouped; then what the
/// cells of this workbook could not carry.
/// </summary>
internal static class NotScreenedSheet
{
    /// <summary>Characters of a value shown.</summary>
    private const int Excerpt = 500;

    /// <summary>Different values of one warning in one column that have a line each.</summary>
    private const int MaxValues = 10;

    /// <summary>Values named when they share a line.</summary>
    private const int ShownValues = 5;

    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("Row", 22, CellStyle.Wrapped), new("Column", 22, CellStyle.Wrapped), new("Problem", 48, CellStyle.Wrapped), new("Value", 40, CellStyle.Wrapped),
        new("How to fix", 52, CellStyle.Wrapped), new("Expected", 30, CellStyle.Wrapped), new("Outcome of row", 14), new("Code", 20), new("Weight", 12),
    ];

    public static void Write(WorkbookParts book, ScreeningResult result, RowCollector rows)
    {
        using var sheet = new TableSheets(book, SheetPlace.NotScreened, "Not screened", "NotScreened", Columns);
        WriteFile(sheet, result, DiagnosticSeverity.Error);
        foreach (var (file, row) in result.NotableRows()) WriteRow(sheet, result, file, row);
        for (var i = 0; i < result.Parties.Count; i++)
            if (PartyGap.Of(result.Parties[i]) is { } reason && !PartyGap.IsToOrder(result.Parties[i].Party))
                Write(sheet, FirstRows.Join(result.PartyFirstRows[i], result.PartyRowCounts[i]), result.Parties[i].Party.SourceColumn, "Party not screened: " + reason,
                    result.Parties[i].Party.Name, "Complete or correct the party in the manifest and screen again.", null, Outcome.NotScreened, "party", "Error");
        WriteFile(sheet, result, DiagnosticSeverity.Warning);
        WriteRemarks(sheet, rows.Remarks);
        WriteNotes(book, sheet);
        if (sheet.Rows == 0) sheet.Trailer("Every row was read and screened; no cell was odd.");
    }

    private static void WriteFile(TableSheets sheet, ScreeningResult result, DiagnosticSeverity severity)
    {
        foreach (var diagnostic in result.FileDiagnostics)
            if (diagnostic.Severity == severity) Write(sheet, Place(diagnostic), diagnostic, null);
    }

    private static void WriteRow(TableSheets sheet, ScreeningResult result, int file, RowScreening row)
    {
        var key = result.RowKey(file, row.Row);
        foreach (var diagnostic in row.Diagnostics)
            if (diagnostic.Severity == DiagnosticSeverity.Error) Write(sheet, key, diagnostic, row.Outcome);
        foreach (var gap in Gap.Of(result, file, row))
            Write(sheet, key, gap.Column, gap.Sentence, gap.Value, "Correct or complete it in the manifest and screen again.", null, row.Outcome, gap.Code, gap.IsError ? "Error" : "Warning");
    }

    /// <summary>One line per value while the values of a warning and column are few; one line for all of them when they are many.</summary>
    private static void WriteRemarks(TableSheets sheet, IEnumerable<InputRemark> remarks)
    {
        foreach (var group in remarks.GroupBy(r => (r.Diagnostic.Code, r.Diagnostic.Position.Column)).OrderBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            var values = group.ToList();
            if (values.Count <= MaxValues)
            {
                foreach (var remark in values) Write(sheet, remark.Rows.ToString(), remark.Diagnostic, null);
                continue;
            }

            var rows = new FirstRows();
            foreach (var remark in values) rows.Add(remark.Rows);
            var shown = string.Join("; ", values.Take(ShownValues).Select(v => v.Diagnostic.Found));
            Write(sheet, rows.ToString(), values[0].Diagnostic with { Found = string.Create(CultureInfo.InvariantCulture, $"{shown} and {values.Count - ShownValues:N0} other values") }, null);
        }
    }

    private static void WriteNotes(WorkbookParts book, TableSheets sheet)
    {
        // By index: writing this sheet may itself add notes.
        for (var i = 0; i < book.Notes.Kept.Count; i++)
        {
            var note = book.Notes.Kept[i];
            Write(sheet, note.Row, note.Column, note.Kind.Title, null, note.Kind.Advice, null, null, note.Kind.Code, note.Kind.Severity.ToString());
        }

        if (book.Notes.Further > 0)
            sheet.Trailer(string.Create(CultureInfo.InvariantCulture, $"{book.Notes.Further:N0} further cells were truncated or cleaned; column “Cell notes” of “All rows” marks them."));
    }

    private static string Place(Diagnostic diagnostic) => diagnostic.Position with { Column = null } is var place && place.ToString() is { Length: > 0 } text ? text : "file";

    private static void Write(TableSheets sheet, string row, Diagnostic diagnostic, Outcome? outcome) => Write(
        sheet, row, diagnostic.Position.Column, diagnostic.Kind.Title, diagnostic.Found, diagnostic.Kind.Advice, diagnostic.Expected, outcome, diagnostic.Code, diagnostic.Severity.ToString());

    private static void Write(
        TableSheets sheet, string row, string? column, string problem, string? value, string? fix, string? expected, Outcome? outcome, string code, string weight)
    {
        sheet.BeginRow();
        sheet.Text(row).Text(column).Text(problem).Text(value?.Length > Excerpt ? value[..Excerpt] + "…" : value).Text(fix).Text(expected);
        if (outcome is { } word) sheet.Outcome(word);
        else sheet.Skip();
        sheet.Text(code).Text(weight);
        sheet.EndRow();
    }
}

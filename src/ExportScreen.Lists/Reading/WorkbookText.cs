using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Reading;

/// <summary>The rows of a workbook as text, for tables that are no lists. Pure and thread-safe.</summary>
public static class WorkbookText
{
    /// <summary>
    /// All rows that show anything, sheet by sheet. Refused under the checks that list workbooks pass: a damaged or cut workbook, checksums that do not fit, rows that do not add up, document types.
    /// </summary>
    /// <param name="file">The workbook.</param>
    public static ReadResult<IReadOnlyList<SheetText>> Read(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var notes = new ReadingNotes(file.Name);
        var sheets = new List<(string Name, List<string[]> Rows)>();
        WorkbookRows.Read(file, notes, (sheet, row) =>
        {
            if (sheets.Count == 0 || sheets[^1].Name != sheet) sheets.Add((sheet, []));
            if (!row.IsBlank) sheets[^1].Rows.Add([.. row.Cells.Select(c => c.Text?.Trim() ?? "")]);
        });
        return notes.Refused
            ? ReadResult.Refused<IReadOnlyList<SheetText>>(notes.ToList())
            : new ReadResult<IReadOnlyList<SheetText>>([.. sheets.Select(s => new SheetText(s.Name, s.Rows))], notes.ToList());
    }
}

/// <summary>A sheet as text. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows that show anything, each from column A on; an empty cell is an empty text.</param>
public sealed record SheetText(string Name, IReadOnlyList<string[]> Rows);

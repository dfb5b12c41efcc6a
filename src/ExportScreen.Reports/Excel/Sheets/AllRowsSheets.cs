using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"All rows": the columns of the manifest unchanged, then ours. One sheet per table of a file ("All rows 2 - second.csv"), more when a sheet is full.</summary>
internal static class AllRowsSheets
{
    /// <summary>Columns of a sheet (Excel specifications and limits).</summary>
    private const int MaxColumns = 16_384;

    private const double MinWidth = 9;
    private const double MaxWidth = 36;

    /// <summary>Least width of names, addresses and goods texts: the first row says little about how long the others are.</summary>
    private const double TextWidth = 32;

    /// <summary>Our columns behind the originals; names are stable.</summary>
    public static IReadOnlyList<Column> Added { get; } =
    [
        new("Outcome", 12), new("Reason code", 22), new("Hits", 44), new("Link", 28), new("Source row", 12), new("Cell notes", 24),
    ];

    /// <summary>Writes the rows and hands each to the collector.</summary>
    public static void Write(WorkbookParts book, ScreeningResult result, RowCollector rows, Action<long>? progress)
    {
        var hits = new RowHits(result);
        TableSheets? sheet = null;
        try
        {
            var (file, table, width) = (-1, -1, 0);
            foreach (var (rowFile, row) in result.Rows())
            {
                if (rowFile != file || row.Row.Table != table)
                {
                    (file, table) = (rowFile, row.Row.Table);
                    var number = (sheet?.LastNumber ?? 0) + 1;
                    sheet?.Dispose();
                    sheet = null;
                    sheet = Open(book, result, file, row.Row, number);
                    width = Width(result, file, table);
                }

                rows.Add(file, row);
                WriteRow(book, sheet!, result.RowKey(file, row.Row), row, width, hits);
                if (rows.Rows % 1_000 == 0) progress?.Invoke(rows.Rows);
            }

            if (sheet is null && result.Facts.Manifests.FirstOrDefault(m => m.Manifest.Tables.Count > 0) is { } first)
                sheet = new TableSheets(book, SheetPlace.AllRows, "All rows", "AllRows", ColumnsOf(first.Manifest.Tables[0], []));
            sheet ??= new TableSheets(book, SheetPlace.AllRows, "All rows", "AllRows", Added);
        }
        finally
        {
            sheet?.Dispose();
        }

        progress?.Invoke(rows.Rows);
    }

    private static TableSheets Open(WorkbookParts book, ScreeningResult result, int file, SourceRow first, int number)
    {
        var manifest = result.Facts.Manifests[file].Manifest;
        var name = result.Facts.Manifests.Count > 1 ? manifest.FileName : manifest.Tables[first.Table].Name;
        return new TableSheets(book, SheetPlace.AllRows, "All rows", "AllRows", ColumnsOf(manifest.Tables[first.Table], first.Cells), number,
            number > 1 && name.Length > 0 ? $" - {name}" : "");
    }

    private static int Width(ScreeningResult result, int file, int table) =>
        Math.Min(result.Facts.Manifests[file].Manifest.Tables[table].Columns.Count, MaxColumns - Added.Count);

    private static List<Column> ColumnsOf(ManifestTable table, IReadOnlyList<string?> sample)
    {
        var names = Names.Columns([.. table.Columns.Take(MaxColumns - Added.Count)], Added.Select(c => c.Header).ToHashSet(StringComparer.OrdinalIgnoreCase));
        var texts = table.Mapping.Columns.Where(c => IsText(c.Field)).Select(c => c.Index).ToHashSet();
        var columns = names.Select((name, i) => new Column(
            name, Math.Clamp(Math.Max(name.Length, i < sample.Count ? sample[i]?.Length ?? 0 : 0) + 2, texts.Contains(i) ? TextWidth : MinWidth, MaxWidth), CellStyle.Text, CellStyle.SourceHeader));
        return [.. columns, .. Added];
    }

    private static bool IsText(string field) => field.EndsWith(".name", StringComparison.Ordinal) || field.EndsWith(".address", StringComparison.Ordinal)
        || field is "description" or "shipper" or "exporter" or "consignee" or "importer" or "intermediate_consignee" or "end_user" or "notify" or "forwarder" or "manufacturer";

    private static void WriteRow(WorkbookParts book, TableSheets sheet, string key, RowScreening row, int width, RowHits hits)
    {
        sheet.BeginRow(key);
        var cells = row.Row.Cells;
        var count = Math.Min(cells.Count, width);
        for (var i = 0; i < count; i++) sheet.Text(cells[i], CellStyle.Text);
        sheet.Skip(width - count);
        var notes = NotesOf(book, sheet, key, cells, width);
        sheet.Outcome(row.Outcome).Text(row.ReasonCode);
        if (row.Outcome == Outcome.Clear) sheet.Skip(2);
        else sheet.Text(hits.TextOf(row)).Text(hits.LinkOf(row));
        sheet.Text(key).Text(notes);
        sheet.EndRow();
    }

    private static string? NotesOf(WorkbookParts book, TableSheets sheet, string key, IReadOnlyList<string?> cells, int width)
    {
        if (sheet.Loss == CellLoss.None && cells.Count <= width) return null;
        var notes = new List<string>();
        if (sheet.Loss.HasFlag(CellLoss.Cut)) notes.Add("text truncated at 32,767 characters");
        if (sheet.Loss.HasFlag(CellLoss.Removed)) notes.Add("control characters removed");
        var surplus = cells.Skip(width).Where(c => !string.IsNullOrEmpty(c)).ToList();
        if (surplus.Count > 0)
        {
            notes.Add($"cells beyond the last column: {string.Join(" | ", surplus)}");
            book.Notes.Add(key, "", ReportDiagnostics.SurplusCells);
        }

        return string.Join("; ", notes);
    }
}

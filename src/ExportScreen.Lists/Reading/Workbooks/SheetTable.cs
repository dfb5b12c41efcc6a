namespace ExportScreen.Lists.Reading.Workbooks;

/// <summary>
/// The one table of a list workbook: the first row that shows anything is its header, everything below is data. Rows of further sheets are noted, since no list has them. Not thread-safe;
/// one per reading.
/// </summary>
/// <param name="required">Columns the format needs.</param>
/// <param name="optional">Columns that older or newer forms lack.</param>
/// <param name="notes">Where everything odd goes.</param>
/// <param name="title">Takes the title out of a header cell that holds more; null where the cell is the title.</param>
internal sealed class SheetTable(IReadOnlyList<string> required, IReadOnlyList<string> optional, ReadingNotes notes, Func<string?, string?>? title = null)
{
    private TableHeader? _header;
    private string? _sheet;

    /// <summary>Takes a row: the header when the row is data, else null (header, blank row, foreign sheet, refused).</summary>
    public TableHeader? Take(string sheet, SheetRow row)
    {
        if (row.IsBlank || notes.Refused) return null;
        _sheet ??= sheet;
        if (_sheet != sheet)
        {
            notes.AddOnce(ListDiagnostics.UnknownElement, $"sheet:{sheet}", sheet, "one sheet with rows", row.Number, sheet);
            return null;
        }

        if (_header is null)
        {
            _header = TableHeader.Read([.. row.Cells.Select(c => title is null ? c.Text : title(c.Text))], required, optional, notes, row.Number);
            return null;
        }

        return _header;
    }

    /// <summary>Notes that the workbook had no row at all.</summary>
    public void RequireHeader()
    {
        if (_header is null) notes.Add(ListDiagnostics.NoRecords, expected: "a header row");
    }
}

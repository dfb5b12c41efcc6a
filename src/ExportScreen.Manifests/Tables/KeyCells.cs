using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Tables;

/// <summary>A value above the table that holds for every row (<c>Consignee:</c> and its neighbour).</summary>
/// <param name="Field">Its meaning.</param>
/// <param name="Header">The label.</param>
/// <param name="Value">The value.</param>
/// <param name="Row">Row of the label.</param>
internal sealed record KeyCell(FieldRef Field, string Header, string Value, long Row);

/// <summary>
/// Reads form sheets: a cell above the table that is a surely known header and has its value behind a colon, on its right, or below it. Pure and thread-safe.
/// </summary>
internal static class KeyCells
{
    private static readonly HashSet<string> Usable = new(
        "bl_number master_bl invoice_no declaration_no date vessel imo voyage_flight port_loading port_discharge place_delivery country_destination country_origin country_dispatch currency mode eccn license"
            .Split(' '), StringComparer.Ordinal);

    /// <summary>The key cells of the rows above the header; the first value of a field wins.</summary>
    public static IReadOnlyList<KeyCell> Read(IReadOnlyList<RawRow> rows)
    {
        var result = new List<KeyCell>();
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < rows[r].Cells.Length; c++)
            {
                if (rows[r].Cells[c] is not { } cell || string.IsNullOrWhiteSpace(cell)) continue;
                var colon = cell.IndexOfAny([':', '：']);
                var label = colon > 0 ? cell[..colon] : cell;
                if (label.Length > 60 || Meaning(label) is not { } field) continue;
                var inside = colon > 0 ? CellText.Lines(cell[(colon + 1)..]) : null;
                var value = inside ?? Right(rows[r], c) ?? Below(rows, r, c);
                if (value is not null && result.TrueForAll(k => k.Field != field)) result.Add(new KeyCell(field, label.Trim(), value, rows[r].Number));
            }

        return result;
    }

    private static FieldRef? Meaning(string label)
    {
        foreach (var meaning in HeaderReader.Read(label))
            if ((!meaning.Ambiguous || meaning.Field.Field == "date") && (Usable.Contains(meaning.Field.Field) || (meaning.Field.IsParty && meaning.Field.Field.Length > 0 && meaning.Field.Field != FieldIds.OtherParty)))
                return meaning.Field;
        return null;
    }

    private static string? Right(RawRow row, int column)
    {
        for (var c = column + 1; c < row.Cells.Length && c <= column + 4; c++)
        {
            if (string.IsNullOrWhiteSpace(row.Cells[c])) continue;
            return IsValue(row.Cells[c]!);
        }

        return null;
    }

    private static string? Below(IReadOnlyList<RawRow> rows, int row, int column) =>
        row + 1 < rows.Count && rows[row + 1].Number == rows[row].Number + 1 && column < rows[row + 1].Cells.Length && rows[row + 1].Cells[column] is { } cell ? IsValue(cell) : null;

    // Another label is no value.
    private static string? IsValue(string cell) =>
        cell.TrimEnd().EndsWith(':') || HeaderReader.Read(cell).Any(m => !m.Ambiguous) ? null : CellText.Lines(cell);
}

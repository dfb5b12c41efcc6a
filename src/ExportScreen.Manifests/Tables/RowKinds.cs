using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Headers;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Tables;

/// <summary>Tells data rows from titles, headers, blanks, totals and notes. Not thread-safe.</summary>
internal sealed class RowKinds(TableLayout layout)
{
    private readonly string[] _headers = [.. layout.Columns.Select(c => c.Display)];

    private readonly int[] _screened =
        [.. layout.Meanings.Where(m => m.Field.IsParty || m.Field.Field is "hs_code" or "description").Select(m => m.Index).Distinct()];

    /// <summary>Why a row is no data, or null when it is.</summary>
    public SkipReason? Skip(RawRow row)
    {
        if (row.IsBlank) return SkipReason.Blank;
        if (layout.LastHeaderRow > 0 && row.Number <= layout.LastHeaderRow)
            return row.Number >= layout.FirstHeaderRow ? SkipReason.Header : SkipReason.Title;
        if (!layout.IsUnderstood) return null;
        // A totals row is one whether or not the sums of its formulas are stored.
        if (row.Faults is not null) return row.Faults.All(f => f.Kind == ManifestDiagnostics.FormulaWithoutValue || f.Kind == ManifestDiagnostics.ErrorValue) && IsTotal(row) ? SkipReason.Total : null;
        if (layout.LastHeaderRow > 0 && IsHeader(row)) return SkipReason.Header;
        return IsTotal(row) ? SkipReason.Total : IsNote(row) ? SkipReason.Note : null;
    }

    private bool IsHeader(RawRow row)
    {
        int filled = 0, same = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(row.Cells[i])) continue;
            filled++;
            if (i < _headers.Length && row.Cells[i]!.AsSpan().Trim().Equals(_headers[i], StringComparison.OrdinalIgnoreCase)) same++;
            else if (filled > 3 && same == 0) return false;
        }

        return same >= 2 && same * 5 >= filled * 3;
    }

    // A total word fills one cell, and no other cell that is screened says anything.
    private bool IsTotal(RawRow row)
    {
        // Cheap way out first: two screened cells with text make a row of data.
        var texts = 0;
        foreach (var column in _screened)
            if (column >= 0 && column < row.Cells.Length && row.Cells[column] is { } cell && HasText(cell) && ++texts > 1) return false;
        var found = false;
        foreach (var cell in row.Cells)
            if (cell is { Length: > 0 and < 40 } && HasText(cell) && CellWords.Kind(cell) == "total") found = true;
        if (!found) return false;
        foreach (var column in _screened)
        {
            if (column < 0 || column >= row.Cells.Length || row.Cells[column] is not { } cell || CellText.OneLine(cell) is not { } text) continue;
            if (CellWords.Kind(text) != "total" && !IsNumber(text)) return false;
        }

        return true;
    }

    private static bool HasText(string cell)
    {
        foreach (var c in cell)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private static bool IsNumber(string text) => NumberReader.TryRead(text, '.', out _, out var unit) && unit is null;

    // One filled cell that opens with a word of notes and signatures, outside the screened columns or in the first column.
    private bool IsNote(RawRow row)
    {
        var at = -1;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(row.Cells[i])) continue;
            if (at >= 0) return false;
            at = i;
        }

        if (at < 0 || layout.LastHeaderRow == 0) return false;
        var cell = row.Cells[at]!.Trim();
        if (_screened.Contains(at) && at != 0 && !cell.Contains(':')) return false;
        var end = cell.IndexOfAny([':', '：', '.', '_']);
        if (end > 0 && end <= 30 && CellWords.Kind(cell[..end]) == "note") return true;
        return cell.Length <= 40 && (CellWords.Kind(cell) == "note" || (!_screened.Contains(at) && FirstWordsAreNote(cell)));
    }

    private static bool FirstWordsAreNote(string cell)
    {
        var key = HeaderKey.Of(cell, keepBrackets: true).Split(' ');
        return CellWords.Kind(key[0]) == "note" || (key.Length > 1 && CellWords.Kind($"{key[0]} {key[1]}") == "note");
    }
}

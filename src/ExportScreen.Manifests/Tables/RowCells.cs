using ExportScreen.Manifests.Cells;

namespace ExportScreen.Manifests.Tables;

/// <summary>The cells of the current row by field: key cells and fill-down included, sentinels taken as empty. Not thread-safe.</summary>
internal sealed class RowCells
{
    private readonly TableLayout _layout;
    private readonly Dictionary<string, int[]> _byField;
    private readonly BoundedCache<string?> _clean;
    private readonly bool[] _fills;
    private readonly string?[] _carried;
    private string?[] _cells = [];
    private bool _filling;

    public RowCells(TableLayout layout, bool remember = true)
    {
        _clean = new BoundedCache<string?>(remember ? 16_384 : 0);
        _layout = layout;
        _byField = layout.Meanings.Where(m => !m.Field.IsParty).GroupBy(m => m.Field.Field, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(m => m.Index).ToArray(), StringComparer.Ordinal);
        _fills = new bool[layout.Columns.Count];
        _carried = new string?[layout.Columns.Count];
        foreach (var column in layout.FilledDown) _fills[column] = true;
    }

    /// <summary>Takes the next row.</summary>
    public void Set(string?[] cells)
    {
        _cells = cells;
        _filling = false;
        if (_layout.FilledDown.Count == 0) return;
        var first = false;
        foreach (var column in _layout.FilledDown)
            if (column < cells.Length && !string.IsNullOrWhiteSpace(cells[column])) first = true;
        _filling = !first;
        if (!first) return;
        foreach (var column in _layout.FilledDown) _carried[column] = column < cells.Length ? cells[column] : null;
    }

    /// <summary>Columns of a field, to be asked once per table.</summary>
    public int[] Columns(string field) => _byField.GetValueOrDefault(field) ?? [];

    /// <summary>The cell unchanged.</summary>
    public string? Raw(int column)
    {
        if (column < 0) return _layout.Constants[~column];
        if (_filling && _fills[column]) return _carried[column];
        return column < _cells.Length ? _cells[column] : null;
    }

    /// <summary>The cell on one line; null when empty or a sentinel.</summary>
    public string? Text(int column)
    {
        if (Raw(column) is not { Length: > 0 } raw) return null;
        // Numbers and what is sure to be no word are quicker read than remembered.
        if (CellWords.IsNone(raw)) return CellText.OneLine(raw);
        return _clean.TryGet(raw, out var known) ? known : _clean.Put(raw, CellText.OneLine(raw));
    }

    /// <summary>The first cell of a field's columns that says something, with its column.</summary>
    public string? First(int[] columns, out int column)
    {
        column = -1;
        foreach (var candidate in columns)
        {
            if (Text(candidate) is not { } text || text == "0") continue;
            column = candidate;
            return text;
        }

        return null;
    }

    /// <summary>The first cell of a field's columns that says something.</summary>
    public string? First(int[] columns) => First(columns, out _);

    /// <summary>All distinct cells of a field's columns joined.</summary>
    public string? All(int[] columns, string separator)
    {
        if (columns.Length == 0) return null;
        if (columns.Length == 1) return Text(columns[0]) is { } only && only != "0" ? only : null;
        List<string>? parts = null;
        foreach (var column in columns)
            if (Text(column) is { } text && text != "0" && parts?.Contains(text) != true) (parts ??= []).Add(text);
        return parts is null ? null : string.Join(separator, parts);
    }

    /// <summary>The header of a column, for evidence.</summary>
    public string Header(int column) =>
        column >= 0 ? _layout.Columns[column].Display : _layout.Meanings.First(m => m.Index == column).Header;
}

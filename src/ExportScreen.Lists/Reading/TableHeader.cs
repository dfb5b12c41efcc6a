namespace ExportScreen.Lists.Reading;

/// <summary>The header row of a table: where its known columns stand. Immutable and thread-safe.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<string, int> _places;

    private TableHeader(Dictionary<string, int> places) => _places = places;

    /// <summary>
    /// Reads a header. An unknown or repeated column is noted as a warning, a missing required one refuses the file. Titles are compared tidied and without case; empty cells are passed over.
    /// </summary>
    /// <param name="cells">Cells of the header row.</param>
    /// <param name="required">Columns the format needs.</param>
    /// <param name="optional">Columns that older or newer forms lack.</param>
    /// <param name="notes">Where everything odd goes.</param>
    /// <param name="row">1-based row of the header.</param>
    /// <returns>The header, or null when a required column is missing.</returns>
    public static TableHeader? Read(IReadOnlyList<string?> cells, IReadOnlyList<string> required, IReadOnlyList<string> optional, ReadingNotes notes, long row)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < cells.Count; i++)
        {
            if (SourceText.Tidy(cells[i]) is not { } title) continue;
            var known = required.Contains(title, StringComparer.OrdinalIgnoreCase) || optional.Contains(title, StringComparer.OrdinalIgnoreCase);
            if (!known || !places.TryAdd(title, i)) notes.AddOnce(ListDiagnostics.UnknownColumn, title, title, row: row, column: title);
        }

        var missing = required.Where(c => !places.ContainsKey(c)).ToList();
        foreach (var column in missing) notes.Add(ListDiagnostics.MissingColumn, expected: column, row: row, column: column);
        return missing.Count > 0 ? null : new TableHeader(places);
    }

    /// <summary>Place of a column in the row, or -1 when this form lacks it.</summary>
    public int this[string column] => _places.GetValueOrDefault(column, -1);

    /// <summary>Whether this form has a column.</summary>
    public bool Has(string column) => _places.ContainsKey(column);
}

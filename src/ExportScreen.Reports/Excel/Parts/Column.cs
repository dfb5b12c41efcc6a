namespace ExportScreen.Reports.Excel.Parts;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">Its name: stable, macros rely on it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Style">Style of its cells.</param>
/// <param name="HeaderStyle">Style of its header.</param>
/// <param name="Choices">Words offered in each cell, or null; together at most 255 characters, no commas within.</param>
internal sealed record Column(
    string Header, double Width, CellStyle Style = CellStyle.Text, CellStyle HeaderStyle = CellStyle.Header, IReadOnlyList<string>? Choices = null)
{
    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int index)
    {
        var letters = "";
        for (var n = index + 1; n > 0; n = (n - 1) / 26) letters = (char)('A' + ((n - 1) % 26)) + letters;
        return letters;
    }
}

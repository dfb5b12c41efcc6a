namespace ExportScreen.Reports.Excel.Reading;

/// <summary>A cell as read.</summary>
/// <param name="Text">Its value as text, trimmed; null when empty.</param>
/// <param name="IsNumber">True when it is stored as a number.</param>
/// <param name="IsFormula">True when it holds a formula.</param>
internal readonly record struct SheetCell(string? Text, bool IsNumber, bool IsFormula);

/// <summary>A row as read.</summary>
/// <param name="Number">As the user's program shows it.</param>
/// <param name="Cells">By column, from 0; cells that are not stored are absent.</param>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<int, SheetCell> Cells);

using System.Globalization;

namespace ExportScreen.Lists.Reading.Workbooks;

/// <summary>A cell of a workbook: its value as stored and the number format that says how it is meant.</summary>
/// <param name="Value">Text, number (double), truth value or date; null for an empty cell.</param>
/// <param name="Format">Number format of the cell (<c>General</c>, <c>d/mm/yyyy</c>), or null.</param>
internal readonly record struct SheetCell(object? Value, string? Format)
{
    /// <summary>The value as text, untidied: numbers without grouping, days as <c>2026-11-22</c>, truth values as 1 and 0; null for an empty cell.</summary>
    public string? Text => Value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "1" : "0",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString(),
    };
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">1-based number of the row in the sheet.</param>
/// <param name="Cells">Its cells from column A on.</param>
internal readonly record struct SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell at a place; an empty one outside the row.</summary>
    public SheetCell this[int place] => place >= 0 && place < Cells.Count ? Cells[place] : default;

    /// <summary>Whether no cell shows anything.</summary>
    public bool IsBlank => Cells.All(c => SourceText.Tidy(c.Text) is null);
}

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>
/// A row with wrapped sentences, held until its height is known: the height stands before the cells, and not every program fits it to the text by itself when it
/// opens a file. Used again for every row.
/// </summary>
internal sealed class WrappedRow(IReadOnlyList<Column> columns)
{
    private const double LineHeight = 15;

    /// <summary>Excel's limit is 409.5 points.</summary>
    private const int MaxLines = 27;

    private readonly List<Cell> _cells = [];
    private int _lines = 1;

    private enum Content
    {
        Text, Number, Blank,
    }

    /// <summary>Height in points.</summary>
    public double Height => Math.Min(_lines, MaxLines) * LineHeight;

    public void Text(int column, string? text, CellStyle style)
    {
        if (string.IsNullOrEmpty(text)) return;
        _cells.Add(new Cell(column, Content.Text, text, 0, style));
        if (style == CellStyle.Wrapped) _lines = Math.Max(_lines, Lines(text, columns[column].Width));
    }

    public void Number(int column, double value, CellStyle style) => _cells.Add(new Cell(column, Content.Number, null, value, style));

    public void Blank(int column, CellStyle style) => _cells.Add(new Cell(column, Content.Blank, null, 0, style));

    /// <summary>Writes the cells and is empty again.</summary>
    public void WriteTo(SheetPart sheet, Action<int, CellLoss> noteLoss)
    {
        foreach (var cell in _cells)
        {
            if (cell.Content == Content.Text) noteLoss(cell.Column, sheet.Text(cell.Column, cell.Text, cell.Style));
            else if (cell.Content == Content.Number) sheet.Number(cell.Column, cell.Number, cell.Style);
            else sheet.Blank(cell.Column, cell.Style);
        }

        _cells.Clear();
        _lines = 1;
    }

    /// <summary>Lines of a text in a column, by words, wide characters counted twice; a little too many rather than too few.</summary>
    private static int Lines(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.AsSpan().Split(' '))
        {
            var length = 1.0;
            foreach (var c in text.AsSpan(word))
            {
                if (c == '\n') (lines, used, length) = (lines + 1, 0, 0);
                else length += c >= '\u1100' ? 2 : 1.05;
            }

            if (used > 0 && used + length > width) (lines, used) = (lines + 1, 0);
            used += length;
            for (; used > width + 1 && lines <= MaxLines; used -= width) lines++;
        }

        return lines;
    }

    private readonly record struct Cell(int Column, Content Content, string? Text, double Number, CellStyle Style);
}

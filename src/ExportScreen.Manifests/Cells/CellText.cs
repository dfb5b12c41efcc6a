using System.Buffers;
using System.Text;

namespace ExportScreen.Manifests.Cells;

/// <summary>The readable form of a cell: outer white space off, runs collapsed, character references decoded. Pure and thread-safe.</summary>
internal static class CellText
{
    private static readonly SearchValues<char> Untidy =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(i => (char)i), '&', '\u00A0', '\u200B', '\u200E', '\u200F', '\uFEFF', '\u3000']);

    /// <summary>The cell on one line, or null when it is empty or a sentinel.</summary>
    public static string? OneLine(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return null;
        var text = IsTidy(cell) ? cell : Tidy(cell, keepLines: false);
        return text.Length == 0 || CellWords.IsEmpty(text) ? null : text;
    }

    /// <summary>The cell with its lines kept apart by <c>\n</c>, or null when it is empty or a sentinel.</summary>
    public static string? Lines(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return null;
        var text = IsTidy(cell) ? cell : Tidy(cell, keepLines: true);
        return text.Length == 0 || CellWords.IsEmpty(text) ? null : text;
    }

    /// <summary>Lines joined by blanks.</summary>
    public static string Join(string lines) => lines.Contains('\n') ? lines.Replace('\n', ' ') : lines;

    private static bool IsTidy(string cell)
    {
        if (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])) return false;
        return !cell.AsSpan().ContainsAny(Untidy) && !cell.Contains("  ", StringComparison.Ordinal);
    }

    private static string Tidy(string cell, bool keepLines)
    {
        if (cell.Contains('&')) cell = System.Net.WebUtility.HtmlDecode(cell);
        var result = new StringBuilder(cell.Length);
        foreach (var c in cell)
        {
            if (c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\0') continue;
            if (keepLines && c is '\n' or '\r' && keepLines) Line(result);
            else if (char.IsWhiteSpace(c) || c < ' ')
            {
                if (result.Length > 0 && result[^1] is not (' ' or '\n')) result.Append(' ');
            }
            else result.Append(c);
        }

        while (result.Length > 0 && result[^1] is ' ' or '\n') result.Length--;
        return result.ToString();
    }

    private static void Line(StringBuilder result)
    {
        while (result.Length > 0 && result[^1] == ' ') result.Length--;
        if (result.Length > 0 && result[^1] != '\n') result.Append('\n');
    }
}

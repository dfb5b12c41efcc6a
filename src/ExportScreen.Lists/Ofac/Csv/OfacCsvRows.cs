using System.Globalization;
using System.Text;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Csv;

/// <summary>A row: its line number and its fields, raw; null for <c>-0-</c>.</summary>
internal sealed record OfacCsvRow(long Line, string?[] Fields)
{
    /// <summary>The key in the first column, checked by the reader.</summary>
    public string Number => Fields[0]!;
}

/// <summary>
/// Reads one OFAC file: no header, one record per line, text in double quotes with quotes doubled, <c>-0-</c> for nothing, a lone byte 0x1A at the end. Anything
/// else refuses the file, with the line.
/// </summary>
internal static class OfacCsvRows
{
    private const char Substitute = '\u001A';

    /// <summary>All rows, or null with an Error in <paramref name="notes"/>.</summary>
    public static IReadOnlyList<OfacCsvRow>? Read(ListFile file, int columns, OfacNotes notes)
    {
        if (Refuse(file) is { } refusal)
        {
            notes.Add(refusal);
            return null;
        }

        var text = Decode(file, notes).TrimEnd('\r', '\n', ' ', '\0');
        if (!text.EndsWith(Substitute))
        {
            notes.Add(new Diagnostic(ListDiagnostics.Truncated, new SourcePosition(file.Name), Expected: "the byte 0x1A at the end"));
            return null;
        }

        var rows = new List<OfacCsvRow>();
        long line = 0;
        foreach (var range in Lines(text.AsMemory(0, text.Length - 1)))
        {
            line++;
            if (range.Length == 0) continue;
            if (Row(range.Span, line, columns, file.Name, notes) is not { } row) return null;
            rows.Add(row);
        }

        if (rows.Count == 0) notes.Add(new Diagnostic(ListDiagnostics.NoRecords, new SourcePosition(file.Name)));
        return rows.Count == 0 ? null : rows;
    }

    /// <summary>Records counted by their line ends alone: the second count that the reading is reconciled with.</summary>
    public static int CountLines(ListFile file)
    {
        var count = 0;
        var content = false;
        foreach (var b in file.Content.Span)
        {
            if (b is (byte)'\n')
            {
                if (content) count++;
                content = false;
            }
            else if (b is not ((byte)'\r' or (byte)Substitute or (byte)' '))
            {
                content = true;
            }
        }

        return content ? count + 1 : count;
    }

    private static Diagnostic? Refuse(ListFile file)
    {
        var head = Encoding.Latin1.GetString(file.Head[..Math.Min(file.Head.Length, 512)]).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        var position = new SourcePosition(file.Name);
        if (head.Length == 0) return new Diagnostic(ListDiagnostics.EmptyFile, position);
        if (file.Content.Span.TrimEnd("\r\n \0"u8).Contains((byte)0)) return new Diagnostic(ListDiagnostics.NotWellFormed, position, "a zero byte", "text");
        if (head[0] == '<') return new Diagnostic(ListDiagnostics.HtmlInsteadOfData, position, Expected: "rows of text without a header");
        return head.StartsWith("ent_num", StringComparison.OrdinalIgnoreCase) || head.StartsWith("\"ent_num", StringComparison.OrdinalIgnoreCase)
            ? new Diagnostic(ListDiagnostics.AddedHeader, position with { Row = 1 })
            : null;
    }

    private static string Decode(ListFile file, OfacNotes notes)
    {
        foreach (var b in file.Content.Span)
        {
            if (b is (>= 0x20 and <= 0x7E) or (byte)'\r' or (byte)'\n' or (byte)Substitute) continue;
            notes.Tally(ListDiagnostics.NotAscii, b.ToString("X2", CultureInfo.InvariantCulture));
            break;
        }

        return Encoding.UTF8.GetString(file.Content.Span);
    }

    private static IEnumerable<ReadOnlyMemory<char>> Lines(ReadOnlyMemory<char> text)
    {
        while (text.Length > 0)
        {
            var end = text.Span.IndexOf('\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            yield return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
        }
    }

    private static OfacCsvRow? Row(ReadOnlySpan<char> line, long number, int columns, string file, OfacNotes notes)
    {
        var fields = new string?[columns];
        var position = new SourcePosition(file, Row: number);
        var rest = line;
        for (var column = 0; column < columns; column++)
        {
            if (!TryField(ref rest, last: column == columns - 1, out fields[column]))
            {
                notes.Add(new Diagnostic(ListDiagnostics.BrokenRow, position, Found: $"field {column + 1}", Expected: $"{columns} fields, text in double quotes"));
                return null;
            }
        }

        if (fields[0] is { Length: > 0 } key && key.All(char.IsAsciiDigit)) return new OfacCsvRow(number, fields);
        notes.Add(new Diagnostic(ListDiagnostics.MissingKey, position, fields[0], "a number in the first field"));
        return null;
    }

    /// <summary>Takes one field and the comma behind it; the last field must end the line.</summary>
    private static bool TryField(ref ReadOnlySpan<char> rest, bool last, out string? field)
    {
        field = null;
        if (rest.Length > 0 && rest[0] == '"')
        {
            var end = 1;
            while (end < rest.Length && (rest[end] != '"' || (end + 1 < rest.Length && rest[end + 1] == '"'))) end += rest[end] == '"' ? 2 : 1;
            if (end >= rest.Length) return false;
            field = rest[1..end].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
            rest = rest[(end + 1)..];
        }
        else
        {
            var end = rest.IndexOf(',');
            if (end < 0) end = rest.Length;
            var value = rest[..end].Trim().ToString();
            if (value.Contains('"', StringComparison.Ordinal)) return false;
            field = value == "-0-" ? null : value;
            rest = rest[end..];
        }

        if (last) return rest.Trim().Length == 0;
        if (rest.Length == 0 || rest[0] != ',') return false;
        rest = rest[1..];
        return true;
    }
}

using System.Text;

namespace ExportScreen.Lists.Reading;

/// <summary>
/// Strict reader of comma- or tab-separated lists (RFC 4180): quoted fields may hold commas, line ends and doubled quotes; a quote that is never closed, text after a
/// closing quote and a last line without its end refuse the file, because they are what a cut-off download looks like. Stateless and thread-safe.
/// </summary>
/// <remarks>Own code, because the readers at hand accept an open quote at the end of the file in silence.</remarks>
internal static class CsvRecords
{
    /// <summary>All records, blank lines left out, or null when the file is refused (noted).</summary>
    /// <param name="file">The file.</param>
    /// <param name="notes">Where a refusal is noted.</param>
    /// <param name="delimiter">What stands between fields.</param>
    public static IReadOnlyList<CsvRow>? Read(ListFile file, ReadingNotes notes, char delimiter = ',')
    {
        if (!FileChecks.Pass(file, notes)) return null;
        var text = Encoding.UTF8.GetString(file.Content.Span).AsSpan().TrimStart('\uFEFF').TrimEnd("\u001A");
        if (text[^1] is not ('\n' or '\r'))
        {
            notes.Add(ListDiagnostics.Truncated, expected: "a line end after the last record");
            return null;
        }

        var rows = new List<CsvRow>();
        var line = 1;
        while (!text.IsEmpty)
        {
            var start = line;
            if (ReadRow(ref text, ref line, delimiter) is not { } fields)
            {
                notes.Add(text.IsEmpty ? ListDiagnostics.Truncated : ListDiagnostics.NotWellFormed, expected: "a closing quote before the next delimiter or line end", row: start);
                return null;
            }

            if (fields.Count > 1 || fields[0].Length > 0) rows.Add(new CsvRow(start, fields));
        }

        return rows;
    }

    /// <summary>Records by the parity of quotes alone, without reading fields: the second count that readings are reconciled with.</summary>
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        var quoted = false;
        var blank = true;
        foreach (var b in bytes)
        {
            if (b == '"') quoted = !quoted;
            if (b == '\n' && !quoted)
            {
                if (!blank) count++;
                blank = true;
            }
            else if (b is not ((byte)'\r' or (byte)' '))
            {
                blank = false;
            }
        }

        return blank ? count : count + 1;
    }

    /// <summary>Takes one record off the text; null when a quoted field is not closed properly.</summary>
    private static List<string>? ReadRow(ref ReadOnlySpan<char> text, ref int line, char delimiter)
    {
        var fields = new List<string>(32);
        while (true)
        {
            if (!ReadField(ref text, ref line, delimiter, out var field)) return null;
            fields.Add(field);
            if (text.IsEmpty) return fields;
            var separator = text[0];
            text = text[1..];
            if (separator == delimiter) continue;
            if (separator == '\r' && !text.IsEmpty && text[0] == '\n') text = text[1..];
            line++;
            return fields;
        }
    }

    private static bool ReadField(ref ReadOnlySpan<char> text, ref int line, char delimiter, out string field)
    {
        if (text.IsEmpty || text[0] != '"')
        {
            var end = text.IndexOfAny(delimiter, '\r', '\n');
            field = (end < 0 ? text : text[..end]).ToString();
            text = end < 0 ? [] : text[end..];
            return true;
        }

        field = "";
        text = text[1..];
        StringBuilder? pieces = null;
        while (true)
        {
            var quote = text.IndexOf('"');
            if (quote < 0)
            {
                text = [];
                return false;
            }

            var piece = text[..quote];
            line += piece.Count('\n');
            text = text[(quote + 1)..];
            if (!text.IsEmpty && text[0] == '"')
            {
                (pieces ??= new StringBuilder()).Append(piece).Append('"');
                text = text[1..];
                continue;
            }

            field = pieces is null ? piece.ToString() : pieces.Append(piece).ToString();
            return text.IsEmpty || text[0] == delimiter || text[0] is '\r' or '\n';
        }
    }
}

namespace ExportScreen.Goods.References;

/// <summary>Records of a CSV text: RFC 4180 with line breaks inside quoted fields. Pure.</summary>
internal static class ReferenceCsv
{
    /// <summary>The records; null when a quoted field never ends.</summary>
    public static List<string[]>? Read(string text)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '"')
            {
                var end = EndOfQuoted(text, i + 1);
                if (end < 0) return null;
                fields.Add(text[(i + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
                i = end + 1;
            }
            else
            {
                var length = text.AsSpan(i).IndexOfAny(",\r\n");
                var end = length < 0 ? text.Length : i + length;
                fields.Add(text[i..end]);
                i = end;
            }

            if (i < text.Length && text[i] == ',')
            {
                i++;
                if (i < text.Length && text[i] is not ('\r' or '\n')) continue;
                fields.Add("");
            }

            while (i < text.Length && text[i] is ('\r' or '\n')) i++;
            records.Add([.. fields]);
            fields.Clear();
        }

        return records;
    }

    private static int EndOfQuoted(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != '"') continue;
            if (at + 1 == text.Length || text[at + 1] != '"') return at;
            at++;
        }

        return -1;
    }
}

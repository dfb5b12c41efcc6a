using Microsoft.Data.Sqlite;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Texts that are ordered in the database. The ports order by UTF-16 code unit, SQLite by byte of UTF-8; the two differ only for characters beyond U+FFFF. A text that has one is kept as
/// CESU-8 (each surrogate as three bytes, Unicode Technical Report 26), whose bytes are in the order of the code units; every other text is plain UTF-8. A collation of our own would do too, but
/// then no other program could open the tables. Statements bind such a text as <c>CAST($1 AS TEXT)</c>.
/// </summary>
internal static class OrdinalText
{
    /// <summary>The text as a parameter.</summary>
    public static object Bind(string text) => text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encode(text) : text;

    /// <summary>A text from a column.</summary>
    public static string Read(SqliteDataReader reader, int column)
    {
        var text = reader.GetString(column);
        return text.Contains('\ufffd') ? Decode(reader.GetFieldValue<byte[]>(column)) : text;
    }

    private static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length * 3);
        foreach (var unit in text)
        {
            if (unit < 0x80)
            {
                bytes.Add((byte)unit);
            }
            else if (unit < 0x800)
            {
                bytes.Add((byte)(0xC0 | (unit >> 6)));
                bytes.Add((byte)(0x80 | (unit & 0x3F)));
            }
            else
            {
                bytes.Add((byte)(0xE0 | (unit >> 12)));
                bytes.Add((byte)(0x80 | ((unit >> 6) & 0x3F)));
                bytes.Add((byte)(0x80 | (unit & 0x3F)));
            }
        }

        return [.. bytes];
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var units = new char[bytes.Length];
        var count = 0;
        for (var at = 0; at < bytes.Length; count++)
        {
            var first = bytes[at];
            var length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
            units[count] = length switch
            {
                1 => (char)first,
                2 => (char)(((first & 0x1F) << 6) | (bytes[at + 1] & 0x3F)),
                _ => (char)(((first & 0x0F) << 12) | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F)),
            };
            at += length;
        }

        return new string(units, 0, count);
    }
}

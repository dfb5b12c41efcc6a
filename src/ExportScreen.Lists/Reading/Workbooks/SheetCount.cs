using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExportScreen.Lists.Reading.Workbooks;

/// <summary>Counts the rows of a worksheet straight in its bytes: the second, independent count. Pure and thread-safe.</summary>
internal static partial class SheetCount
{
    /// <summary>Rows with at least one cell that holds a value.</summary>
    public static int RowsWithValues(ReadOnlySpan<byte> sheet)
    {
        var count = 0;
        var filled = false;
        while (sheet.IndexOf((byte)'<') is >= 0 and var start)
        {
            sheet = sheet[(start + 1)..];
            var end = sheet[..Math.Min(sheet.Length, 128)].IndexOfAny(" \t\r\n/>"u8);
            if (end <= 0) continue;
            var tag = sheet[..end];
            tag = tag[(tag.LastIndexOf((byte)':') + 1)..];
            var empty = sheet[end] == '/' || (sheet.Length > end + 1 && sheet[end] == '>' && sheet[end + 1] == '<');
            if (tag.SequenceEqual("row"u8)) filled = false;
            else if (!filled && ((tag.SequenceEqual("v"u8) && !empty) || (tag.SequenceEqual("is"u8) && sheet[end] != '/')))
            {
                filled = true;
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether the sheet ends before the row that its own <c>dimension</c> names; both numbers when it does.</summary>
    public static (int Last, int Stated)? Short(ReadOnlySpan<byte> sheet)
    {
        var stated = Dimension().Match(Encoding.ASCII.GetString(sheet[..Math.Min(sheet.Length, 16 * 1024)]));
        var at = sheet.LastIndexOf("row r=\""u8);
        if (!stated.Success || at < 0) return null;
        var last = NumberAt(sheet[(at + 7)..]);
        var row = int.Parse(stated.Groups["row"].Value, CultureInfo.InvariantCulture);
        return last < row ? (last, row) : null;
    }

    private static int NumberAt(ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        for (var i = 0; i < bytes.Length && i < 7 && char.IsAsciiDigit((char)bytes[i]); i++) number = (number * 10) + bytes[i] - '0';
        return number;
    }

    [GeneratedRegex("dimension ref=\"[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}(?<row>[0-9]{1,7})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Dimension();
}

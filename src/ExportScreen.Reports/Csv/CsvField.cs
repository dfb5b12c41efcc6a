using System.Buffers;
using System.Globalization;

namespace ExportScreen.Reports.Csv;

/// <summary>One field of the CSV result: RFC 4180 quoting, and a leading ' where a spreadsheet would take text for a formula.</summary>
internal static class CsvField
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>The field as it is written.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !IsNumberOrPhone(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(NeedsQuotes) || char.IsWhiteSpace(safe[0]) || char.IsWhiteSpace(safe[^1])
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }

    /// <summary>A signed number, or a telephone number: a plus, then digits with blanks, dots, slashes, hyphens and brackets between them.</summary>
    public static bool IsNumberOrPhone(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _)) return true;
        if (text[0] != '+' || text.Length < 7) return false;
        var digits = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) digits++;
            else if (text[i] is not (' ' or '.' or '/' or '-' or '(' or ')')) return false;
        }

        return digits is >= 6 and <= 15; // ITU-T E.164: 15 digits at most
    }
}

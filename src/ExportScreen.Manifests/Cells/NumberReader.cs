using System.Globalization;

namespace ExportScreen.Manifests.Cells;

/// <summary>Reads amounts as people write them. The decimal mark is voted per column. Pure and thread-safe.</summary>
internal static class NumberReader
{
    /// <summary>
    /// Which decimal mark a column uses: a mark that stands last with other than three digits behind it, or that another mark precedes, votes. Comma wins only with
    /// more votes; the point is the default.
    /// </summary>
    public static char VoteDecimalMark(IEnumerable<string> cells)
    {
        var votes = 0;
        foreach (var cell in cells)
        {
            var digits = Digits(cell);
            var comma = digits.LastIndexOf(',');
            var point = digits.LastIndexOf('.');
            if (comma < 0 && point < 0) continue;
            if (comma >= 0 && point >= 0) votes += comma > point ? 2 : -2;
            else if (comma >= 0) votes += Alone(digits, ',', comma);
            else votes -= Alone(digits, '.', point);
        }

        return votes > 0 ? ',' : '.';
    }

    // Several of one mark separate thousands: they vote for the other. Three digits behind one mark say nothing.
    private static int Alone(ReadOnlySpan<char> digits, char mark, int last)
    {
        if (digits.IndexOf(mark) != last) return -1;
        return digits.Length - last - 1 == 3 && last is > 0 and <= 3 && digits[0] != '0' ? 0 : 1;
    }

    /// <summary>
    /// Reads a number with its unit text, if any: <c>14.404,26</c>, <c>5 200,00</c>, <c>5,70,000</c>, <c>36000.00KGS</c>, <c>USD 12.50</c>,
    /// <c>1.5E+3</c>. False when there is not exactly one number.
    /// </summary>
    public static bool TryRead(string cell, char decimalMark, out decimal number, out string? unit)
    {
        unit = null;
        if (Plain(cell, decimalMark, out number)) return true;
        if (decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && (decimalMark == '.' || !cell.Contains('.', StringComparison.Ordinal)))
            return true;
        if (cell.Contains('E') && decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return true;
        var digits = Digits(cell, out var start, out var end);
        if (digits.Length == 0) return false;
        var rest = string.Concat(cell.AsSpan(0, start), " ", cell.AsSpan(end)).Trim();
        foreach (var c in rest)
            if (char.IsAsciiDigit(c)) return false;
        var negative = rest.StartsWith('-') || (rest.StartsWith('(') && rest.EndsWith(')'));
        unit = rest.Trim('-', '(', ')', ' ', '.') is { Length: > 0 } word ? word : null;
        if (unit is { Length: > 12 }) return false;
        if (!TryParse(digits, decimalMark, out number)) return false;
        if (negative) number = -number;
        return true;
    }

    // Digits with at most one point inside, as most cells are: the same value and scale as the general way.
    private static bool Plain(string cell, char decimalMark, out decimal number)
    {
        number = 0;
        if (cell.Length is 0 or > 18) return false;
        long value = 0;
        var point = -1;
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (char.IsAsciiDigit(c)) value = (value * 10) + (c - '0');
            else if (c == '.' && decimalMark == '.' && point < 0 && i > 0 && i + 1 < cell.Length) point = i;
            else return false;
        }

        number = new decimal((int)value, (int)(value >> 32), 0, false, (byte)(point < 0 ? 0 : cell.Length - point - 1));
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, char decimalMark, out decimal number)
    {
        var comma = digits.LastIndexOf(',');
        var point = digits.LastIndexOf('.');
        var mark = comma >= 0 && point >= 0 ? (comma > point ? ',' : '.') : decimalMark;
        var at = digits.LastIndexOf(mark);
        if (at >= 0 && digits.IndexOf(mark) != at) at = -1;
        // One foreign mark with other than three digits behind it is the decimal mark of this one cell.
        if (at < 0)
        {
            var other = mark == ',' ? '.' : ',';
            var alone = digits.LastIndexOf(other);
            if (alone >= 0 && digits.IndexOf(other) == alone && digits.Length - alone - 1 != 3) at = alone;
        }

        Span<char> plain = stackalloc char[64];
        var length = 0;
        for (var i = 0; i < digits.Length && length < plain.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i])) plain[length++] = digits[i];
            else if (i == at) plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static ReadOnlySpan<char> Digits(string cell) => Digits(cell, out _, out _);

    // The stretch from the first to the last digit that only digits, marks and thousands blanks interrupt.
    private static ReadOnlySpan<char> Digits(string cell, out int start, out int end)
    {
        start = 0;
        while (start < cell.Length && !char.IsAsciiDigit(cell[start])) start++;
        if (start > 0 && start < cell.Length && cell[start - 1] is ',' or '.') start--;
        end = start;
        for (var i = start; i < cell.Length; i++)
        {
            if (char.IsAsciiDigit(cell[i])) end = i + 1;
            else if (cell[i] is not ('.' or ',' or ' ' or '\u00A0' or '\u202F' or '\'' or '’')) break;
        }

        return cell.AsSpan(start, end - start);
    }
}

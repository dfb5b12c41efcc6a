using System.Globalization;

namespace ExportScreen.Goods.HsCodes;

/// <summary>The spelling of tariff codes in cells: labels, separators, spreadsheet damage, several codes in one cell. No knowledge of the nomenclature.</summary>
internal static class HsText
{
    /// <summary>What stands before a code and says that it is one, in capitals without punctuation.</summary>
    private static readonly string[] Labels =
    [
        "HS", "HSCODE", "HSCODES", "HSNO", "HSN", "HSNCODE", "HTS", "HTSUS", "HTSCODE", "HTSNO", "TARIC", "TARICCODE", "TARIFF", "TARIFFNO", "TARIFFCODE",
        "NCM", "NCMCODE", "CN", "CNCODE", "KN", "SH", "NC", "EX", "CODE", "COMMODITYCODE", "GTIP", "GTİP", "CODICE", "ZOLLTARIFNUMMER", "ZTN", "NANDINA",
        "ТНВЭД", "КОДТНВЭД", "КОД", "УКТЗЕД", "HS编码", "海关编码", "税号", "编码", "商品编码",
    ];

    /// <summary>Takes away white space, quotes, the spreadsheet's text marks (<c>'0101</c>, <c>="0101"</c>) and a label.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\r\n\u00A0\u200B\uFEFF\"'’`=()[]*");
        var first = 0;
        while (first < text.Length && !IsDigit(text[first])) first++;
        if (first is 0 or > 24 || first == text.Length) return text;
        Span<char> label = stackalloc char[24];
        var length = 0;
        foreach (var c in text[..first])
            if (char.IsLetter(c)) label[length++] = char.ToUpperInvariant(c);
        if (length == 0) return text;
        foreach (var known in Labels)
            if (label[..length].SequenceEqual(known)) return text[first..];
        return text;
    }

    /// <summary>Whether the text is a list: a hard separator, or groups of six digits and more side by side.</summary>
    public static bool HoldsSeveral(ReadOnlySpan<char> text) =>
        text.ContainsAny("/;|\n\r&+、，；") ? !LooksScientific(text) : text.Contains(", ", StringComparison.Ordinal) || EveryGroupIsACode(text);

    /// <summary>The pieces of a list, empty ones left out.</summary>
    public static List<Range> Pieces(ReadOnlySpan<char> text)
    {
        var pieces = new List<Range>();
        var soft = EveryGroupIsACode(text);
        var commas = soft || text.Contains(", ", StringComparison.Ordinal);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || "/;|\n\r&+、，；".Contains(text[i], StringComparison.Ordinal) || (commas && text[i] == ',') || (soft && char.IsWhiteSpace(text[i]));
            if (!ends) continue;
            if (text[start..i].ContainsAnyInRange('0', '9')) pieces.Add(start..i);
            start = i + 1;
        }

        return pieces;
    }

    /// <summary>Reads digits of any script with separators between them. False when anything else stands there, or more digits than a code can have.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, Span<char> digits, out int length, out int firstGroup, out int groups)
    {
        (length, firstGroup, groups) = (0, 0, 0);
        text = WithoutDecimal(text);
        var inGroup = false;
        foreach (var c in text)
        {
            if (IsDigit(c))
            {
                if (length == digits.Length) return false;
                digits[length++] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
                if (!inGroup) groups++;
                inGroup = true;
                if (groups == 1) firstGroup++;
            }
            else if (IsSeparator(c)) inGroup = false;
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format) return false;
        }

        return length > 0;
    }

    /// <summary>
    /// Reads <c>8.54231E+09</c>: fills <paramref name="length"/> digits, of which the first <paramref name="significant"/> were shown; a length of 0 stands for a number
    /// that no code can be.
    /// </summary>
    public static bool TryReadScientific(ReadOnlySpan<char> text, Span<char> digits, out int significant, out int length)
    {
        (significant, length) = (0, 0);
        if (!LooksScientific(text)) return false;
        var e = text.IndexOfAny('E', 'e');
        foreach (var c in text[..e])
        {
            if (!char.IsAsciiDigit(c)) continue;
            if (significant == digits.Length) return true;
            digits[significant++] = c;
        }

        if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)) return false;
        if (exponent < 0 || exponent + 1 > digits.Length || digits[0] == '0') return true;
        length = exponent + 1;
        if (significant < length) digits[significant..length].Fill('0');
        return true;
    }

    /// <summary>One digit, perhaps a point and more digits, E, perhaps a sign, one or two digits.</summary>
    private static bool LooksScientific(ReadOnlySpan<char> text)
    {
        var e = text.IndexOfAny('E', 'e');
        if (e < 1 || e == text.Length - 1 || !char.IsAsciiDigit(text[0])) return false;
        if (e > 1 && (e == 2 || text[1] is not ('.' or ',') || text[2..e].ContainsAnyExceptInRange('0', '9'))) return false;
        var power = text[(e + 1)..];
        if (power[0] is '+' or '-') power = power[1..];
        return power.Length is 1 or 2 && !power.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Takes away the <c>.0</c> of a number that was a code ("1012100.0").</summary>
    private static ReadOnlySpan<char> WithoutDecimal(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[^1] == '0' && text[^2] is '.' or ',' && text[..^2].IndexOfAnyExceptInRange('0', '9') < 0 ? text[..^2] : text;

    /// <summary>Whether blanks and commas part the text into two or more pieces of six digits and more.</summary>
    private static bool EveryGroupIsACode(ReadOnlySpan<char> text)
    {
        var groups = 0;
        var run = 0;
        foreach (var c in text)
        {
            if (IsDigit(c)) run++;
            else if (char.IsWhiteSpace(c) || c == ',')
            {
                if (run is > 0 and < 6) return false;
                groups += run > 0 ? 1 : 0;
                run = 0;
            }
            else if (!IsSeparator(c)) return false;
        }

        return run >= 6 && groups > 0;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || (c > '\u007F' && char.IsDigit(c));

    private static bool IsSeparator(char c) =>
        c is '.' or '-' or ',' or '_' or '\'' or '·' || char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;
}

namespace ExportScreen.Matching.Scripts;

/// <summary>Chinese numerals inside names: 第五, 十三, 二十八, 五号. Digits without a mark (三一, 八一) are names and stay. Pure and thread-safe.</summary>
internal static class HanNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Length of a numeral at a place, or 0, and its value.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, out int value)
    {
        var start = at;
        var marked = at < text.Length && text[at] == '第';
        if (marked) at++;
        var from = at;
        value = 0;
        var digit = -1;
        var units = false;
        for (; at < text.Length; at++)
        {
            var c = text[at] switch { '〇' => '零', '两' => '二', var other => other };
            if (Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var next)
            {
                if (digit > 0) break;
                digit = next;
            }
            else if (c is '十' or '百' && digit != 0)
            {
                value += Math.Max(1, digit) * (c == '十' ? 10 : 100);
                digit = -1;
                units = true;
            }
            else
            {
                break;
            }
        }

        var length = at - from;
        value += Math.Max(0, digit);
        if (length == 0 || value == 0) return 0;
        if (at < text.Length && text[at] == '号') return at + 1 - start;
        return marked || (units && length > 1) ? at - start : 0;
    }
}

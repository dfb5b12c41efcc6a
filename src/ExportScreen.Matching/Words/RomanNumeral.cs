using System.Globalization;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Words;

/// <summary>Roman numerals I to XXXIX inside names (Solutions II, Fund V LP). Pure.</summary>
internal static class RomanNumeral
{
    private static readonly string[] Units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    /// <summary>Value of the word as a Roman numeral, or 0. It counts behind another word only, and a single letter only at the end of what names the bearer.</summary>
    public static int ValueAt(NameForm form, int at)
    {
        var token = form.Tokens[at];
        if (at == 0 || token.Script != Script.Latin || token.TextLength > 6) return 0;
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        var value = Value(text);
        if (value == 0 || (text.Length > 1 && WordTable.LongestPhrase(text) > 1)) return 0;
        return text.Length > 1 || (form.Tokens[at - 1].TextLength > 1 && OnlyLegalFollows(form, at + 1)) ? value : 0;
    }

    /// <summary>Whether one of two words is the other, a number in digits, in Roman letters. Beside the same number even a single letter (V, X) is one.</summary>
    public static bool Means(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var digits = a.Length > 0 && char.IsAsciiDigit(a[0]) ? a : b;
        var letters = char.IsAsciiDigit(digits.IsEmpty ? '-' : digits[0]) && digits == a ? b : a;
        return letters.Length is > 0 and <= 6 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 && Value(letters) == value;
    }

    /// <summary>Most letters of a numeral.</summary>
    public const int Longest = 7;

    /// <summary>Writes the digits of a number in Roman letters; returns how many, 0 where it is none of 1 to 39.</summary>
    public static int Write(ReadOnlySpan<char> digits, Span<char> letters)
    {
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 39) return 0;
        var tens = value / 10;
        letters[..tens].Fill('x');
        var unit = Units[value % 10];
        unit.CopyTo(letters[tens..]);
        return tens + unit.Length;
    }

    private static int Value(ReadOnlySpan<char> text)
    {
        var tens = 0;
        while (tens < 3 && tens < text.Length && text[tens] == 'x') tens++;
        var rest = text[tens..];
        for (var unit = 0; unit < Units.Length; unit++)
            if (rest.SequenceEqual(Units[unit])) return (tens * 10) + unit;
        return 0;
    }

    private static bool OnlyLegalFollows(NameForm form, int from)
    {
        for (var i = from; i < form.Count; i++)
            if (!IsLegal(form, i)) return false;
        return true;
    }

    private static bool IsLegal(NameForm form, int at)
    {
        foreach (var reading in WordTable.Find(form.Pool.Span.Slice(form.Tokens[at].Text, form.Tokens[at].TextLength)))
            if (reading.Class == WordClass.Legal) return true;
        return false;
    }
}

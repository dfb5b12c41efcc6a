using System.Globalization;
using System.Text;

namespace ExportScreen.Model.Codes;

/// <summary>The comparison form of place names and of words in names: what case, marks and punctuation do not change. Pure and thread-safe.</summary>
public static class FoldedText
{
    private const int LongestOnStack = 256;

    /// <summary>Capital letters and digits of any script, without marks and apostrophes; single blanks for everything else, none at the ends.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text) && text.Length <= LongestOnStack) return FoldAscii(text);
        var result = new StringBuilder(text.Length);
        foreach (var c in text.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter) continue;
            if (char.IsLetterOrDigit(c)) result.Append(c is 'ı' ? 'I' : char.ToUpperInvariant(c));
            else if (c is not ('\'' or '’' or '‘' or '`' or '´' or '"') && result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }

    private static string FoldAscii(ReadOnlySpan<char> text)
    {
        Span<char> result = stackalloc char[LongestOnStack];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) result[length++] = char.ToUpperInvariant(c);
            else if (c is not ('\'' or '`' or '"') && length > 0 && result[length - 1] != ' ') result[length++] = ' ';
        }

        return result[..length].TrimEnd(' ').ToString();
    }
}

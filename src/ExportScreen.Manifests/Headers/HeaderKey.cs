using System.Globalization;
using System.Text;
using ExportScreen.Manifests.Text;

namespace ExportScreen.Manifests.Headers;

/// <summary>The comparison form of a header, a JSON name or a whole-cell word. Pure and thread-safe.</summary>
internal static class HeaderKey
{
    private const int LongestOnStack = 128;

    /// <summary>
    /// NFKC, lower case, diacritics off, bracketed units off, camel case and punctuation to single blanks. A text of punctuation only keeps itself
    /// (<c>#</c>), so that it stays distinct from an empty cell.
    /// </summary>
    public static string Of(string? text, bool keepBrackets = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (text.Length <= LongestOnStack && Ascii.IsValid(text) && (keepBrackets || !text.AsSpan().ContainsAny('(', '[')))
        {
            Span<char> ascii = stackalloc char[2 * LongestOnStack];
            var length = OfAscii(text, ascii);
            return length > 0 ? ascii[..length].ToString() : text.Trim();
        }

        var key = Fold(text, keepBrackets);
        if (key.Length == 0 && !keepBrackets) key = Fold(text, keepBrackets: true);
        return key.Length > 0 ? key : text.Trim();
    }

    /// <summary>
    /// The comparison form of a text of ASCII with its brackets kept, without the detour over strings: the same as <see cref="Of"/>, or nothing when that would be the text
    /// itself. Returns the length; the key needs up to twice the length of the text.
    /// </summary>
    public static int OfAscii(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        var previous = '\0';
        foreach (var c in text)
        {
            var letter = char.IsAsciiLetterOrDigit(c);
            if ((!letter || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(previous))) && length > 0 && key[length - 1] != ' ') key[length++] = ' ';
            if (letter) key[length++] = char.ToLowerInvariant(c);
            previous = c;
        }

        return length > 0 && key[length - 1] == ' ' ? length - 1 : length;
    }

    private static string Fold(string text, bool keepBrackets)
    {
        var result = new StringBuilder(text.Length);
        var depth = 0;
        var previous = '\0';
        foreach (var c in SoundText.Of(text).Normalize(NormalizationForm.FormKD))
        {
            if (!keepBrackets && c is '(' or '[' or '【') depth++;
            if (!keepBrackets && c is ')' or ']' or '】' && depth > 0)
            {
                depth--;
                Blank(result);
                continue;
            }

            if (depth > 0 || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (!char.IsLetterOrDigit(c))
            {
                // An apostrophe joins in "d'origine" as a word break, but drops out of "shipper's".
                Blank(result);
            }
            else
            {
                if (char.IsUpper(c) && char.IsLower(previous)) Blank(result);
                result.Append(c is 'ı' ? 'i' : char.ToLowerInvariant(c));
            }

            previous = c;
        }

        while (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void Blank(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
    }
}

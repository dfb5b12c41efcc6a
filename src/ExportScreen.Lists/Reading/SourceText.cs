using System.Collections.Frozen;
using System.Text;

namespace ExportScreen.Lists.Reading;

/// <summary>Texts of list files, tidied before anything else looks at them. Pure and thread-safe.</summary>
public static class SourceText
{
    /// <summary>
    /// What publishers write for "nothing", compared whole and without case. Source: the null spellings seen in the lists
    /// (OFAC <c>-0-</c>, CSL <c>NA</c>, EU and DFAT <c>n/a</c>, UN <c>na</c>, UK <c>Unknown</c>); the dash is house.
    /// </summary>
    private static readonly FrozenSet<string> Nulls =
        FrozenSet.ToFrozenSet(["", "-0-", "na", "n/a", "n.a.", "unknown", "not known", "null", "-", "--"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Trims, turns every run of white space (no-break spaces, line ends, tabs, <c>_x000D_</c> and control characters too) into one blank,
    /// drops invisible characters, and gives null for the null spellings. Use <see cref="Tidy"/> instead where such a spelling can be a value:
    /// names (Na is a family name), two-letter country codes (NA is Namibia), programme codes.
    /// </summary>
    public static string? Clean(string? text)
    {
        var tidy = Tidy(text);
        return tidy is null || Nulls.Contains(tidy) ? null : tidy;
    }

    /// <summary>Like <see cref="Clean"/>, but only a text without a visible character gives null.</summary>
    public static string? Tidy(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (IsTidy(text)) return text;
        var result = new StringBuilder(text.Length);
        var gap = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '_' && string.CompareOrdinal(text, i, "_x000D_", 0, 7) == 0)
            {
                gap = true;
                i += 6;
            }
            else if (Punctuation(c) is { } mark)
            {
                if (gap && result.Length > 0) result.Append(' ');
                gap = false;
                result.Append(mark);
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                gap = true;
            }
            else if (!IsInvisible(c) || IsJoinerInWord(text, i))
            {
                if (gap && result.Length > 0) result.Append(' ');
                gap = false;
                result.Append(c);
            }
        }

        return result.Length == 0 ? null : result.ToString();
    }

    /// <summary>Joins what is there with a separator; null when nothing is.</summary>
    public static string? Join(string separator, params IEnumerable<string?> parts)
    {
        var present = parts.Where(p => !string.IsNullOrEmpty(p)).ToList();
        return present.Count == 0 ? null : string.Join(separator, present);
    }

    /// <summary>The fast path: nothing to change.</summary>
    private static bool IsTidy(string text)
    {
        if (text[0] == ' ' || text[^1] == ' ') return false;
        var blank = false;
        foreach (var c in text)
        {
            if (c is < ' ' or '_' or > '~') return false;
            if (c == ' ' && blank) return false;
            blank = c == ' ';
        }

        return true;
    }

    /// <summary>Punctuation of windows-1252 whose bytes were taken for control characters (<c>Xi\x92an</c> in US lists); null for anything else.</summary>
    private static char? Punctuation(char c) => c switch
    {
        '\u0091' or '\u0092' => '\'',
        '\u0093' or '\u0094' => '"',
        '\u0096' or '\u0097' => '-',
        _ => null,
    };

    /// <summary>Format characters that a reader does not see: soft hyphen, zero-width blanks and marks, direction marks, byte-order mark.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    /// <summary>Persian and Indic spelling needs the joiners between letters; they stay there.</summary>
    private static bool IsJoinerInWord(string text, int at) =>
        text[at] is '\u200C' or '\u200D' && at > 0 && at < text.Length - 1 && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
}

using System.Globalization;
using System.Text;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching;

/// <summary>The Latin comparison form of a name. Pure and thread-safe.</summary>
public static class ComparisonForm
{
    /// <summary>Capital Latin letters and digits, words parted by single blanks; the same for names that differ in case, diacritics and punctuation only.</summary>
    /// <param name="name">The name in any script.</param>
    /// <param name="kind">What bears it.</param>
    public static string Of(string name, EntryKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            foreach (var c in Rune.IsValid(rune.Value) && rune.Value != 0xFFFD ? rune.ToString().Normalize(NormalizationForm.FormKD) : "")
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
                if (char.IsLetterOrDigit(c)) result.Append(char.ToUpperInvariant(c));
                else if (c is not ('.' or '\'' or '’') && result.Length > 0 && result[^1] != ' ') result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Which script was turned into Latin letters, for display ("Cyrillic"), or null when none was.</summary>
    public static string? TransliterationUsed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Any(c => c is >= 'Ѐ' and <= 'ӿ') ? "Cyrillic" : null;
    }
}

using System.Globalization;
using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Writing;

/// <summary>Class 4: diacritics dropped or written in ASCII.</summary>
internal static class Diacritics
{
    /// <summary>Letters without decomposition, and the two-letter forms of German and the Nordic languages (DIN 5007-2; Norwegian and Danish practice; house).</summary>
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ø'] = "o",
        ['Ø'] = "O",
        ['ł'] = "l",
        ['Ł'] = "L",
        ['ß'] = "ss",
        ['ı'] = "i",
        ['đ'] = "d",
        ['Đ'] = "D",
        ['æ'] = "ae",
        ['Æ'] = "AE",
        ['œ'] = "oe",
        ['Œ'] = "OE",
        ['þ'] = "th",
        ['Þ'] = "Th",
        ['ð'] = "d",
        ['Ð'] = "D",
        ['ħ'] = "h",
        ['Ħ'] = "H",
        ['ə'] = "e",
        ['Ə'] = "E",
        ['ŋ'] = "n",
    };

    private static readonly Dictionary<char, string> TwoLetters = new()
    {
        ['ä'] = "ae",
        ['Ä'] = "Ae",
        ['ö'] = "oe",
        ['Ö'] = "Oe",
        ['ü'] = "ue",
        ['Ü'] = "Ue",
        ['ß'] = "ss",
        ['å'] = "aa",
        ['Å'] = "Aa",
        ['ø'] = "oe",
        ['Ø'] = "Oe",
        ['æ'] = "ae",
        ['Æ'] = "Ae",
    };

    public static MutationClass Class { get; } = NameMutation.Class(4, "diacritics dropped or ASCII-ised", 0.999, 1, n => n.Script == NameScript.Latin && Marked(n.Text).Any(), Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var twoLetters = Marked(name.Text).All(TwoLetters.ContainsKey) && dice.Chance(50);
        if (twoLetters) return new(Replace(name.Text, TwoLetters), "two letters");
        return dice.Chance(30) ? OneDropped(name.Text, dice) : new(Replace(name.Text, Plain), "all dropped");
    }

    private static Mutated? OneDropped(string text, Dice dice)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => IsMarked(text[i])).ToList();
        var at = dice.Pick(places);
        return new(text[..at] + Replace(text[at].ToString(), Plain) + text[(at + 1)..], "one dropped");
    }

    private static IEnumerable<char> Marked(string text) => text.Where(IsMarked);

    /// <summary>Whether it is a Latin letter with a mark; other scripts decompose too (Korean syllables) and keep their letters.</summary>
    private static bool IsMarked(char c) => c is > '\u007F' and < '\u0250' or >= '\u1E00' and <= '\u1EFF' && char.IsLetter(c) && (Plain.ContainsKey(c) || c.ToString().Normalize(NormalizationForm.FormD)[0] != c);

    private static string Replace(string text, Dictionary<char, string> table)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (table.TryGetValue(c, out var plain)) result.Append(plain);
            else if (!IsMarked(c)) result.Append(c);
            else
                foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
                    if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) result.Append(part);
        }

        return result.ToString();
    }
}

using System.Text;

namespace ExportScreen.Goods.Descriptions;

/// <summary>Brings words to a form in which inflection, regional spelling, accents and full-width letters no longer differ. Pure and thread-safe.</summary>
internal static class WordForms
{
    private static readonly string[] RussianEndings =
    [
        "иями", "ями", "ами", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ов", "ев", "ей", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их",
        "ую", "юю", "ом", "ем", "ам", "ям", "ах", "ях", "ию", "ия", "ии", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
    ];

    /// <summary>British endings and what Americans write.</summary>
    private static readonly (string British, string American)[] Spellings =
        [("bre", "ber"), ("tre", "ter"), ("ogue", "og"), ("our", "or"), ("ise", "ize"), ("yse", "yze"), ("iser", "izer"), ("yser", "yzer"), ("ium", "um")];

    /// <summary>One letter folded: lower case, no accent, half width; Russian ё as е.</summary>
    public static char Fold(char c)
    {
        if (c < 0x80) return char.ToLowerInvariant(c);
        if (c is >= '\uFF01' and <= '\uFF5E') return char.ToLowerInvariant((char)(c - 0xFEE0));
        if (IsHan(c)) return Simplified.Of(c);
        var lower = char.ToLowerInvariant(c);
        if (lower == 'ё') return 'е';
        if (lower is 'й' || lower is >= '\u0400' and <= '\u04FF' || char.IsSurrogate(lower)) return lower;
        return lower.ToString().Normalize(NormalizationForm.FormD)[0];
    }

    /// <summary>Whether a character is a Chinese one, which stands for a word by itself.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word) => word.Length < 4 ? word : word[0] is >= '\u0400' and <= '\u04FF' ? RussianStem(word) : EnglishStem(word);

    /// <summary>The stem of a word of any spelling.</summary>
    public static string StemOf(string word) => Stem(string.Create(word.Length, word, static (span, text) =>
    {
        for (var i = 0; i < text.Length; i++) span[i] = Fold(text[i]);
    }));

    private static string RussianStem(string word)
    {
        foreach (var ending in RussianEndings)
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    private static string EnglishStem(string word)
    {
        if (!char.IsAsciiLetter(word[^1])) return word;
        var stem = WithoutPlural(word);
        foreach (var (british, american) in Spellings)
            if (stem.Length > british.Length + 1 && stem.EndsWith(british, StringComparison.Ordinal)) return string.Concat(stem.AsSpan(0, stem.Length - british.Length), american);
        return stem;
    }

    private static string WithoutPlural(string word)
    {
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word.Length > 4 ? word[..^3] + "y" : word;
        return word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal)
            ? word[..^2]
            : word[..^1];
    }
}

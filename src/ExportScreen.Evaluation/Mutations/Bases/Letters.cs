using System.Globalization;
using System.Text;

namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>Letters of words. Pure and thread-safe.</summary>
internal static class Letters
{
    /// <summary>Lower-case letters and digits of a word without diacritics, for looking it up in a table.</summary>
    public static string Fold(string word)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    /// <summary>How many letters.</summary>
    public static int Count(string text) => text.Count(char.IsLetter);

    /// <summary>Places of the letters.</summary>
    public static List<int> Places(string word)
    {
        var places = new List<int>(word.Length);
        for (var i = 0; i < word.Length; i++)
            if (char.IsLetter(word[i])) places.Add(i);
        return places;
    }

    /// <summary>A letter or word in the case of another: capitals for capitals, a capital first for a capital first.</summary>
    public static string InCaseOf(string word, string model)
    {
        if (word.Length == 0) return word;
        var letters = model.Where(char.IsLetter).ToArray();
        if (letters.Length > 1 && letters.All(char.IsUpper)) return word.ToUpperInvariant();
        if (letters.Length > 0 && char.IsUpper(letters[0])) return char.ToUpperInvariant(word[0]) + word[1..];
        return word;
    }

    /// <summary>Whether the word is in capitals.</summary>
    public static bool IsCapitals(string word) => word.Any(char.IsUpper) && !word.Any(char.IsLower);

    /// <summary>The vowels of the Latin and Cyrillic alphabets.</summary>
    public static bool IsVowel(char letter) => "aeiouyаеёиоуыэюяіїє".Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
}

using System.Globalization;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Meaning;

/// <summary>Class 18: numbers and ordinals in digits, words, Roman numerals; No., №, #.</summary>
internal static class Numbers
{
    private const int LargestInWords = 99;
    private const int LargestRoman = 20;

    /// <summary>What is numbered (house).</summary>
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "plant", "factory", "zavod", "institute", "school", "unit", "base", "shipyard", "branch", "mine", "works", "bureau", "chast", "prison", "colony", "laboratory", "workshop", "academy", "radar", "arsenal",
    };

    private static readonly string[] Signs = ["No. ", "No ", "№", "№ ", "Nr. ", "Number ", "#", "N ", "No.", "Num. "];

    public static MutationClass Class { get; } = NameMutation.Class(
        18, "numbers, ordinals", 0.97, 0.99,
        n => !n.IsPerson && n.Script == NameScript.Latin && n.Words.Any(w => Read(w) is not null) && !n.Words.Any(w => IsDate(w) || IsForeign(w)), Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var at = dice.Pick(name.WordsThat(w => Read(w) is not null));
        var word = name.Words[at];
        var (number, form) = Read(word)!.Value;
        var signed = at > 0 && IsSign(name.Words[at - 1]);
        if (form is Form.Sign || signed) return OtherSign(name, dice, at, number, signed);
        var (written, method) = (form, dice.Next(3)) switch
        {
            (Form.Ordinal, 0) => (NumberWords.Ordinal(number), "ordinal in words"),
            (Form.Ordinal, 1) when number <= LargestRoman => (NumberWords.Roman(number), "Roman"),
            (Form.Ordinal, _) => (NumberWords.OrdinalDigits(number), "ordinal in digits"),
            (Form.Word, _) => (number.ToString(CultureInfo.InvariantCulture), "digits"),
            (Form.Roman, 0) => (NumberWords.Cardinal(number), "words"),
            (Form.Roman, _) => (number.ToString(CultureInfo.InvariantCulture), "digits"),
            (_, 0) when number is > 0 and <= LargestRoman => (NumberWords.Roman(number), "Roman"),
            (_, 1) when IsNumbered(name, at) => ("No. " + number.ToString(CultureInfo.InvariantCulture), "sign added"),
            (_, _) when number <= LargestInWords => (NumberWords.Cardinal(number), "words"),
            _ when IsNumbered(name, at) => ("№" + number.ToString(CultureInfo.InvariantCulture), "sign added"),
            _ => (word, ""),
        };
        return new(name.With(at, Letters.IsCapitals(word) || name.Words.All(w => !w.Any(char.IsLower)) ? written.ToUpperInvariant() : written), method);
    }

    private static Mutated? OtherSign(BaseName name, Dice dice, int at, int number, bool apart)
    {
        var sign = dice.Pick(Signs) + number.ToString(CultureInfo.InvariantCulture);
        var words = name.Words.ToList();
        words[at] = sign;
        if (apart) words.RemoveAt(at - 1);
        return new(string.Join(' ', words), "other sign");
    }

    private enum Form
    {
        Digits,
        Word,
        Ordinal,
        Roman,
        Sign,
    }

    private static (int Number, Form Form)? Read(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is > 0 and < 100_000 && word[0] != '0' ? (number, Form.Digits) : null;
        var digits = word.TrimStart("NnOoRrº°.#№".ToCharArray());
        if (IsSign(word[..^digits.Length]) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0) return (number, Form.Sign);
        if (NumberWords.Read(word) is { } named) return (named.Number, named.IsOrdinal ? Form.Ordinal : Form.Word);
        for (number = 2; number <= LargestRoman; number++)
            if (number is not (5 or 10) && word == NumberWords.Roman(number)) return (number, Form.Roman);
        return null;
    }

    private static bool IsSign(string word) => word.ToUpperInvariant() is "NO" or "NO." or "NR" or "NR." or "№" or "#" or "NUMBER" or "Nº" or "N°" or "N.";

    /// <summary>Whether the number counts works or units: the word beside it says so.</summary>
    private static bool IsNumbered(BaseName name, int at) =>
        (at > 0 && Numbered.Contains(Letters.Fold(name.Words[at - 1]))) || (at + 1 < name.Words.Length && Numbered.Contains(Letters.Fold(name.Words[at + 1])));

    /// <summary>Words of names in other languages, where English numbers are no fair change.</summary>
    private static bool IsForeign(string word) => Letters.Fold(word) is "du" or "de" or "des" or "del" or "la" or "der" or "die" or "das" or "und" or "och" or "et" or "di" or "imeni" or "zavod";

    private static bool IsDate(string word) => word.Contains('/', StringComparison.Ordinal) || word.EndsWith("th", StringComparison.OrdinalIgnoreCase) && word.Length > 5;
}

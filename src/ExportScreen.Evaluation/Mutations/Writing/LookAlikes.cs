using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Writing;

/// <summary>Class 6: letters of another script that look the same, digits for letters.</summary>
/// <remarks>Pairs that look the same in common typefaces; a part of Unicode TR 39 confusables.txt, chosen by eye (house).</remarks>
internal static class LookAlikes
{
    private const string Latin = "ABCEHIJKMOPSTXYaceiopsxyj";
    private const string Cyrillic = "АВСЕНІЈКМОРЅТХУасеіорѕхуј";
    private const string GreekLatin = "ABEZHIKMNOPTYXo";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string DigitLetters = "oOlIisSeEbBaA";
    private const string Digits = "0011155338844";

    public static MutationClass Class { get; } = NameMutation.Class(
        6, "homoglyph, mixed script, digit for letter", 0.995, 0.999, n => n.Script is NameScript.Latin or NameScript.Cyrillic && n.LongestInformative >= 4, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var places = name.WordsThat(w => Letters.Count(w) >= 4);
        if (places.Count == 0) return null;
        var at = dice.Pick(places);
        var word = name.Words[at];
        var (from, to, method) = (name.Script, dice.Next(3)) switch
        {
            (NameScript.Cyrillic, _) => (Cyrillic, Latin, "Latin in Cyrillic"),
            (_, 0) => (Latin, Cyrillic, "Cyrillic in Latin"),
            (_, 1) => (GreekLatin, Greek, "Greek in Latin"),
            _ => (DigitLetters, Digits, "digit for letter"),
        };
        var changed = method == "digit for letter" || dice.Chance(60) ? One(word, from, to, dice) : All(word, from, to);
        return changed is null ? null : new(name.With(at, changed), method);
    }

    private static string? One(string word, string from, string to, Dice dice)
    {
        var places = Letters.Places(word).Where(i => from.Contains(word[i], StringComparison.Ordinal)).ToList();
        if (places.Count == 0) return null;
        var at = dice.Pick(places);
        return word[..at] + to[from.IndexOf(word[at], StringComparison.Ordinal)] + word[(at + 1)..];
    }

    private static string All(string word, string from, string to) =>
        string.Concat(word.Select(c => from.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? to[i] : c));
}

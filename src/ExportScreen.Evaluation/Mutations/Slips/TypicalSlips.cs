using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Slips;

/// <summary>Class 9: doubled letters, exchanged vowels, neighbours on the keyboard, letters that a scanner misreads.</summary>
internal static class TypicalSlips
{
    /// <summary>What optical reading takes for each other (house).</summary>
    private static readonly (string Read, string As)[] Misreadings =
    [
        ("rn", "m"), ("m", "rn"), ("O", "0"), ("o", "0"), ("l", "1"), ("I", "1"), ("I", "l"), ("l", "I"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("w", "vv"),
        ("S", "5"), ("B", "8"), ("Z", "2"), ("G", "6"), ("h", "b"), ("e", "c"), ("nn", "rm"), ("RN", "M"), ("D", "O"), ("E", "F"), ("U", "V"),
    ];

    public static MutationClass Class { get; } = NameMutation.Class(
        9, "doubled letter, vowel swap, keyboard neighbour, OCR", 0.985, 0.995, n => n.Script is NameScript.Latin or NameScript.Cyrillic && Edits.Fits(n), Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var at = dice.Pick(Edits.Places(name));
        var word = name.Words[at];
        var (changed, method) = dice.Next(4) switch
        {
            0 => (Doubled(word, dice), "doubled letter"),
            1 => (Vowel(word, name.Script, dice), "other vowel"),
            2 => (Neighbour(word, dice), "keyboard neighbour"),
            _ => (Misread(word, dice), "OCR"),
        };
        return changed is null ? null : new(name.With(at, changed), method);
    }

    private static string? Doubled(string word, Dice dice)
    {
        var places = Letters.Places(word);
        var twins = places.Where(i => i > 0 && word[i] == word[i - 1]).ToList();
        if (twins.Count > 0 && dice.Chance(50)) return word.Remove(dice.Pick(twins), 1);
        var at = dice.Pick(places);
        return word.Insert(at, word[at].ToString());
    }

    private static string? Vowel(string word, NameScript script, Dice dice)
    {
        var vowels = script == NameScript.Cyrillic ? "аеиоу" : "aeiou";
        var places = Letters.Places(word).Where(i => vowels.Contains(char.ToLowerInvariant(word[i]), StringComparison.Ordinal)).ToList();
        if (places.Count == 0) return null;
        var at = dice.Pick(places);
        return word[..at] + Alphabet.InCase(dice.Pick(vowels), word[at]) + word[(at + 1)..];
    }

    private static string? Neighbour(string word, Dice dice)
    {
        var at = dice.Pick(Letters.Places(word));
        return Alphabet.Neighbour(word[at], dice) is { } other ? word[..at] + other + word[(at + 1)..] : null;
    }

    private static string? Misread(string word, Dice dice)
    {
        var fitting = Misreadings.Where(m => word.Contains(m.Read, StringComparison.Ordinal)).ToList();
        if (fitting.Count == 0) return null;
        var (read, taken) = dice.Pick(fitting);
        var at = word.IndexOf(read, StringComparison.Ordinal);
        return word[..at] + taken + word[(at + read.Length)..];
    }
}

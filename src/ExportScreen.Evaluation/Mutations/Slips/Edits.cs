using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Slips;

/// <summary>Classes 7 and 8: one or two letters deleted, inserted, exchanged or swapped, the first letter included.</summary>
internal static class Edits
{
    private const int ShortestWord = 5;
    private const int ShortestName = 12;

    /// <summary>How often, in a hundred, the first letter is the one.</summary>
    private const int FirstLetter = 20;

    public static MutationClass One { get; } = NameMutation.Class(7, "one edit in a word of five letters or more", 0.99, 0.998, Fits, MutateOne);

    public static MutationClass Two { get; } = NameMutation.Class(
        8, "two edits in different words, name of twelve letters or more", 0.96, 0.99, n => Fits(n) && Letters.Count(n.Text) >= ShortestName && Places(n).Count >= 2, MutateTwo);

    public static bool Fits(BaseName name) => name.IsAlphabetic && Places(name).Count > 0;

    public static Mutated? MutateOne(BaseName name, Dice dice, MutationSource source)
    {
        var at = dice.Pick(Places(name));
        var (word, method) = Edit(name.Words[at], name.Script, dice);
        return new(name.With(at, word), method);
    }

    /// <summary>Words long enough for a slip.</summary>
    public static List<int> Places(BaseName name) => name.WordsThat(w => Letters.Count(w) >= ShortestWord);

    private static Mutated? MutateTwo(BaseName name, Dice dice, MutationSource source)
    {
        var places = dice.Shuffle(Places(name));
        var (first, one) = Edit(name.Words[places[0]], name.Script, dice);
        var (second, two) = Edit(name.Words[places[1]], name.Script, dice);
        var words = name.Words.ToArray();
        (words[places[0]], words[places[1]]) = (first, second);
        return words[places[0]] == name.Words[places[0]] || words[places[1]] == name.Words[places[1]] ? null : new(string.Join(' ', words), $"{one} + {two}");
    }

    private static (string Word, string Method) Edit(string word, NameScript script, Dice dice)
    {
        var places = Letters.Places(word);
        var place = dice.Chance(FirstLetter) ? 0 : dice.Next(places.Count);
        var at = places[place];
        var mark = place == 0 ? ", first letter" : "";
        return dice.Next(4) switch
        {
            0 => (word.Remove(at, 1), "delete" + mark),
            1 => (word.Insert(at, Alphabet.Other(word[at], script, dice).ToString()), "insert" + mark),
            2 => (word[..at] + Alphabet.Other(word[at], script, dice) + word[(at + 1)..], "exchange" + mark),
            _ => (Swap(word, places, Math.Min(place, places.Count - 2)), "swap" + mark),
        };
    }

    private static string Swap(string word, List<int> places, int place)
    {
        var letters = word.ToCharArray();
        var (first, second) = (places[place], places[place + 1]);
        (letters[first], letters[second]) = (Alphabet.InCase(char.ToLowerInvariant(letters[second]), letters[first]), Alphabet.InCase(char.ToLowerInvariant(letters[first]), letters[second]));
        return new string(letters);
    }
}

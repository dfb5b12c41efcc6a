using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>Class 11: words joined or split.</summary>
internal static class Joining
{
    private const int ShortestSplit = 8;
    private const int ShortestPart = 3;

    public static MutationClass Class { get; } = NameMutation.Class(11, "concatenation, split", 0.99, 0.998, n => n.Script is NameScript.Latin or NameScript.Cyrillic, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source) => dice.Next(5) switch
    {
        0 when name is { IsPerson: true, Words.Length: 2 or 3 } => new(string.Concat(name.Words), "all joined"),
        0 or 1 => Joined(name, dice),
        2 => new(name.Text.Replace("-", "", StringComparison.Ordinal), "joined at a hyphen"),
        _ => Split(name, dice),
    };

    private static Mutated? Joined(BaseName name, Dice dice)
    {
        var places = Enumerable.Range(0, name.Words.Length - 1).Where(i => char.IsLetter(name.Words[i][^1]) && char.IsLetter(name.Words[i + 1][0])).ToList();
        if (places.Count == 0) return null;
        var at = dice.Pick(places);
        return new(string.Join(' ', name.Words[..(at + 1)]) + string.Join(' ', name.Words[(at + 1)..]), "two joined");
    }

    private static Mutated? Split(BaseName name, Dice dice)
    {
        var places = name.WordsThat(w => w.Length >= ShortestSplit && w.All(char.IsLetter));
        if (places.Count == 0) return null;
        var at = dice.Pick(places);
        var word = name.Words[at];
        var cut = ShortestPart + dice.Next(word.Length - (2 * ShortestPart) + 1);
        return new(name.With(at, word[..cut] + " " + word[cut..]), "split");
    }
}

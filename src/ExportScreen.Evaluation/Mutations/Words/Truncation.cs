using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>
/// Class 25: cut at 35 or 70 characters as fields of payment and transport messages do (SWIFT MT 4*35x), or in the last word. At least three fifths of the name stay: less
/// is often the beginning of several listed names.
/// </summary>
internal static class Truncation
{
    private const double LeastKept = 0.6;
    private const int ShortestCutWord = 6;

    private static readonly int[] Fields = [35, 70];

    public static MutationClass Class { get; } = NameMutation.Class(25, "truncation at 35 or 70 characters; last word cut", 0.97, 0.99, n => n.IsAlphabetic && n.Words.Length >= 2, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        foreach (var field in Fields)
            if (name.Text.Length > field + 1 && !char.IsHighSurrogate(name.Text[field - 1]) && name.Text.Length * LeastKept <= field && IsFair(name, field) && dice.Chance(75)) return new(name.Text[..field].TrimEnd(), $"cut at {field}");
        var last = name.Words[^1];
        if (Letters.Count(last) < ShortestCutWord || !last.All(char.IsLetter)) return null;
        var cut = Math.Min(1 + dice.Next(3), last.Length / 3);
        return new(name.With(name.Words.Length - 1, last[..^cut]), "last word cut");
    }

    /// <summary>Whether the whole words that stay are a fair base: a cut may leave a legal form alone.</summary>
    private static bool IsFair(BaseName name, int field) => BaseName.Of(name.Listed with { Text = name.Text[..(name.Text.LastIndexOf(' ', field) is var end and > 0 ? end : field)] }).IsFair;
}

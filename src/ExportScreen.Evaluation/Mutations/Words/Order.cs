using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>Class 12: another order of words. Names with a word of descent (bin) stay out: their order tells father from child.</summary>
internal static class Order
{
    public static MutationClass Class { get; } = NameMutation.Class(12, "word order; Last, First", 0.999, 1, Fits, Mutate);

    public static bool Fits(BaseName name) => name.Words.Length >= 2 && name.Script is NameScript.Latin or NameScript.Cyrillic or NameScript.Greek && !PersonWords.HasDescent(name);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        if (!name.IsPerson) return Company(name, dice);
        if (PersonWords.FamilyAt(name) is not { } family) return null;
        var (given, last) = (string.Join(' ', name.Words[..family]), string.Join(' ', name.Words[family..]));
        return dice.Next(3) switch
        {
            0 => new($"{last} {given}", "family name first"),
            1 when name.Words.Length > 2 && family > 1 => new(string.Join(' ', name.Words[1..family].Append(last).Append(name.Words[0])), "first word last"),
            _ => new($"{last}, {given}", "Last, First"),
        };
    }

    /// <summary>Two neighbours exchanged, one of them telling; a legal form stays where it is (it is class 16).</summary>
    private static Mutated? Company(BaseName name, Dice dice)
    {
        var places = Enumerable.Range(0, name.Words.Length - 1)
            .Where(i => IsWord(name.Words[i]) && IsWord(name.Words[i + 1]) && !(PlainWords.Contains(name.Words[i]) && PlainWords.Contains(name.Words[i + 1]))).ToList();
        if (places.Count == 0) return null;
        var words = name.Words.ToArray();
        var at = dice.Pick(places);
        (words[at], words[at + 1]) = (words[at + 1], words[at]);
        return new(string.Join(' ', words), "neighbours exchanged");
    }

    private static bool IsWord(string word) => word.All(char.IsLetter) && word.Length > 2 && !PersonWords.IsLeading(word) && !Meaning.LegalForms.IsForm(word);
}

using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>Class 13: a middle name, patronymic or nisba left out. What stays has two informative words and is no more common for it.</summary>
internal static class Missing
{
    private const int ShortestRest = 10;

    public static MutationClass Class { get; } = NameMutation.Class(
        13, "one non-key word missing", 0.97, 0.99, n => n.IsPerson && n.Words.Length >= 3 && n.Script is NameScript.Latin or NameScript.Cyrillic or NameScript.Arabic, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var places = Enumerable.Range(1, name.Words.Length - 1).Where(i => MayGo(name, i)).ToList();
        if (places.Count == 0) return null;
        var at = dice.Pick(places);
        var first = at - (PersonWords.IsDescent(name.Words[at - 1]) ? 1 : 0);
        var rest = name.Words[..first].Concat(name.Words[(at + 1)..]).ToArray();
        var query = string.Join(' ', rest);
        return BaseName.Of(name.Listed with { Text = query }).Informative >= (PersonWords.HasDescent(name) ? 3 : 2) && Letters.Count(query) >= ShortestRest
            ? new(query, at == name.Words.Length - 1 ? "nisba missing" : "middle word missing")
            : null;
    }

    private static bool MayGo(BaseName name, int at)
    {
        var word = name.Words[at];
        if (Letters.Count(word) < (name.Script == NameScript.Arabic ? 2 : 4) || PersonWords.IsDescent(word) || PersonWords.IsLeading(word) || PersonWords.IsLeading(name.Words[at - 1])) return false;
        if (PersonWords.IsTrailing(word) || (at + 1 < name.Words.Length && PersonWords.IsTrailing(name.Words[at + 1]))) return false;
        if (at == name.Words.Length - 1) return IsNisba(word) && name.Informative >= 4;
        return PersonWords.FamilyAt(name) is not { } family || at < family;
    }

    /// <summary>A name of origin with its article (al-Tikriti).</summary>
    private static bool IsNisba(string word) => (word.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("ال", StringComparison.Ordinal)) && Letters.Fold(word)[^1] is 'i' or 'y' or 'ي' or 'ی';
}

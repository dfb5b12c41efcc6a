using System.Collections.Frozen;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>What the words of a person's name are, as far as its writing shows. Pure and thread-safe.</summary>
internal static class PersonWords
{
    /// <summary>Words of descent: the order around them says who is whose child.</summary>
    private static readonly FrozenSet<string> Descent = FrozenSet.ToFrozenSet(["bin", "ibn", "ben", "bint", "ould", "walad", "oglu", "kyzy", "zade", "بن", "ابن", "بنت"], StringComparer.Ordinal);

    /// <summary>Words that belong to the next one.</summary>
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(
        ["abd", "abdul", "abdel", "abdal", "abu", "abou", "umm", "um", "al", "el", "de", "la", "van", "von", "der", "den", "da", "dos", "di", "del", "st", "عبد", "ابو", "أبو", "ام", "أم"], StringComparer.Ordinal);

    /// <summary>Words that belong to the one before (Saif al-Din).</summary>
    private static readonly FrozenSet<string> Trailing = FrozenSet.ToFrozenSet(
        ["din", "deen", "aldin", "eldin", "uddin", "aldeen", "allah", "ullah", "rahman", "alrahman", "haq", "alhaq", "الدين", "الدین", "الله", "الرحمن", "الحق", "الاسلام"], StringComparer.Ordinal);

    /// <summary>Whether a word belongs to the one before.</summary>
    public static bool IsTrailing(string word) => Trailing.Contains(Letters.Fold(word));

    /// <summary>Whether the name has a word of descent.</summary>
    public static bool HasDescent(BaseName name) => name.Words.Any(IsDescent);

    /// <summary>Whether a word says whose child the bearer is.</summary>
    public static bool IsDescent(string word) => Descent.Contains(Letters.Fold(word));

    /// <summary>Whether a word belongs to the next one.</summary>
    public static bool IsLeading(string word) => Leading.Contains(Letters.Fold(word));

    /// <summary>
    /// First word of the family name: the words in capitals where the others are not, else the last word with what leads it. Null where the name has one word or a
    /// script in which the family name is not told by its place.
    /// </summary>
    public static int? FamilyAt(BaseName name)
    {
        if (name.Words.Length < 2 || name.Script is not (NameScript.Latin or NameScript.Cyrillic) || name.Text.Contains(',', StringComparison.Ordinal)) return null;
        var capitals = name.WordsThat(w => Letters.Count(w) > 1 && Letters.IsCapitals(w));
        if (capitals.Count > 0 && capitals.Count < name.Words.Length && !name.Words.All(Letters.IsCapitals))
            return capitals[^1] == name.Words.Length - 1 && capitals[^1] - capitals[0] == capitals.Count - 1 ? capitals[0] : null;
        var at = name.Words.Length - 1;
        while (at > 1 && IsLeading(name.Words[at - 1])) at--;
        return at;
    }
}

using System.Collections.Frozen;

namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>
/// Words that tell little about who bears a name: legal forms, particles, words of trade and state, places. Apart from the tables of the matching engine: it only
/// decides which names are a fair base. Immutable and thread-safe.
/// </summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> Words = MutationData.Lines("plain-words.txt").SelectMany(l => l.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word tells little.</summary>
    public static bool Contains(string word) => Words.Contains(Letters.Fold(word));
}

using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Index;

/// <summary>Which words of a name lead to it, and how much may rest on each. Pure.</summary>
internal static class Eligible
{
    /// <summary>What words count for in a tail, as shares of their information: as much as the shipped settings let them prove. Part of the format of an index.</summary>
    public const float GenericShare = 0.25f, PlaceShare = 0.40f, SmallShare = 0.3f;

    /// <summary>Whether names are found by the word: words of substance, or all words of a name that has none.</summary>
    public static bool IsSubstance(in NameToken token) => token.Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number;

    /// <summary>Marks the words by which the name is found.</summary>
    public static void Mark(ReadOnlySpan<NameToken> tokens, Span<bool> marks)
    {
        var any = false;
        for (var i = 0; i < tokens.Length; i++) any |= marks[i] = IsSubstance(tokens[i]);
        if (!any) marks[..tokens.Length].Fill(true);
    }

    /// <summary>What the word can prove at most, in eighths of a bit.</summary>
    public static float ProofOf(in NameToken token) =>
        token.Weight * (token.Role == TokenRole.Generic ? GenericShare : WordTable.IsPlace(token.Meaning) ? PlaceShare : IsSubstance(token) ? 1 : SmallShare);

    /// <summary>
    /// Writes what each word can prove, and its tail: what it and all words that prove no more can prove together, in eighths of a bit, rounded up. If a word is
    /// the most telling one that agrees, no more than its tail agrees. An acronym of the other words proves nothing and is written as -1. Returns what the word
    /// proves that proves most.
    /// </summary>
    public static float Measure(in NameView name, Span<float> proofs, Span<int> tails)
    {
        var tokens = name.Tokens;
        var most = 0f;
        for (var i = 0; i < tokens.Length; i++)
        {
            proofs[i] = IsAcronym(name, i) ? -1 : ProofOf(tokens[i]);
            most = Math.Max(most, proofs[i]);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var sum = 0f;
            for (var j = 0; j < tokens.Length; j++)
                if (proofs[j] > 0 && proofs[j] <= proofs[i]) sum += proofs[j];
            tails[i] = (int)MathF.Ceiling(sum);
        }

        return most;
    }

    private static bool IsAcronym(in NameView name, int word) =>
        name.Tokens[word].Role == TokenRole.Core && name.Tokens[word].TextLength < name.Tokens.Length && Acronym.IsOf(name.Text(name.Tokens[word]), name, word);
}

using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Index;

/// <summary>Which words of a name lead to it, and how much of its information may rest on each. Pure.</summary>
internal static class Eligible
{
    /// <summary>Whether the word is looked up: words of substance, or all words of a name that has none.</summary>
    public static bool IsSubstance(in NameToken token) => token.Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number;

    /// <summary>Whether words that share too few letters with it are certainly unlike it: no initial and no word without vowels.</summary>
    public static bool IsPlain(in NameToken token) => token.TextLength > 1 && token.Unvowelled == 0;

    /// <summary>Marks the words that are looked up.</summary>
    public static void Mark(ReadOnlySpan<NameToken> tokens, Span<bool> marks)
    {
        var any = false;
        for (var i = 0; i < tokens.Length; i++) any |= marks[i] = IsSubstance(tokens[i]);
        if (!any) marks[..tokens.Length].Fill(true);
    }

    /// <summary>What a trade word counts for in a tail: it proves less than a name. Part of the format of an index.</summary>
    public const double GenericShare = 0.85;

    /// <summary>What the information of a word counts for in a tail.</summary>
    public static double ShareOf(in NameToken token) => token.Role is TokenRole.Core or TokenRole.Number ? 1 : GenericShare;

    /// <summary>
    /// The tail of each word: the information of all words that tell no more than it does, itself included, and of the words that are not looked up, in
    /// eighths of a bit, rounded up. If a word is the most telling one that agrees, no more than its tail agrees.
    /// </summary>
    public static void Measure(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<bool> marks, Span<int> tails)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < tokens.Length; j++)
                if (!marks[j] || IsNoMore(tokens, j, i)) sum += tokens[j].Weight * ShareOf(tokens[j]);
            tails[i] = (int)Math.Ceiling(sum);
        }
    }

    /// <summary>The most telling word that is looked up; the first of several.</summary>
    public static int Heaviest(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<bool> marks)
    {
        var best = -1;
        for (var i = 0; i < tokens.Length; i++)
            if (marks[i] && (best < 0 || !IsNoMore(tokens, i, best))) best = i;
        return best;
    }

    private static bool IsNoMore(ReadOnlySpan<NameToken> tokens, int at, int than)
    {
        double weight = tokens[at].Weight * ShareOf(tokens[at]), other = tokens[than].Weight * ShareOf(tokens[than]);
        return weight < other || (weight == other && at >= than);
    }
}

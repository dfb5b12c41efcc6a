using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Index;

/// <summary>Which words of a name lead to candidates, and which of them carry enough of its information that one of them must agree. Pure.</summary>
internal static class Eligible
{
    /// <summary>Share of a name's information that its leading words must exceed: a match that agrees on half of either name agrees on one of them.</summary>
    private const double LeadingShare = 0.56;

    /// <summary>Whether the word is looked up: words of substance, or all words of a name that has none.</summary>
    public static bool IsSubstance(in NameToken token) => token.Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number;

    /// <summary>Marks the words that are looked up.</summary>
    public static void Mark(ReadOnlySpan<NameToken> tokens, Span<bool> marks)
    {
        var any = false;
        for (var i = 0; i < tokens.Length; i++) any |= marks[i] = IsSubstance(tokens[i]);
        if (!any) marks[..tokens.Length].Fill(true);
    }

    /// <summary>Of the marked words, marks the rarest ones that together exceed the leading share.</summary>
    public static void MarkLeading(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<bool> marked, Span<bool> leading)
    {
        leading[..tokens.Length].Clear();
        double total = 0, sum = 0;
        for (var i = 0; i < tokens.Length; i++)
            if (marked[i]) total += tokens[i].Weight;
        while (sum <= total * LeadingShare)
        {
            var best = -1;
            for (var i = 0; i < tokens.Length; i++)
                if (marked[i] && !leading[i] && (best < 0 || tokens[i].Weight > tokens[best].Weight)) best = i;
            if (best < 0) return;
            leading[best] = true;
            sum += Math.Max((byte)1, tokens[best].Weight);
        }
    }
}

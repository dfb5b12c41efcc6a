using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Scoring;

/// <summary>Which words tell a bearer from others, and what a score may be where none does. Pure.</summary>
internal static class Distinction
{
    /// <summary>Letters of a word up to which another letter makes another name (Bayer, Bajer).</summary>
    public const int ShortWord = 5;

    /// <summary>Information, in eighths of a bit, below which a word is as frequent as a trade word. House.</summary>
    private const int LeastRarity = 72;

    /// <summary>Information, in eighths of a bit, up to which a word of a person's name is borne by very many. House: 1 in 2,400 words of names.</summary>
    private const int CommonRarity = 90;

    /// <summary>Whether the word is no trade word, place, legal form or frequent word. A short word is: letters alone keep its information low.</summary>
    public static bool Is(in NameToken token) => token.Role switch
    {
        TokenRole.Core => token.Rarity >= Math.Min(LeastRarity, 28 * token.TextLength) && !WordTable.IsPlace(token.Meaning),
        TokenRole.Number => token.TextLength >= 3,
        _ => false,
    };

    /// <summary>Whether the word stands in the table of words, or is so short that it may be any.</summary>
    public static bool IsKnown(in NameToken token) => token.Rarity < RarityTable.Unknown && token.TextLength > 2;

    /// <summary>Whether the word certainly stands in the table of words: its information is less than its letters could carry.</summary>
    public static bool IsInTable(in NameToken token) => token.Rarity < Math.Min(RarityTable.Unknown, 28 * token.TextLength);

    /// <summary>Whether one of the words is distinctive.</summary>
    public static bool Any(ReadOnlySpan<NameToken> tokens)
    {
        foreach (ref readonly var token in tokens)
            if (Is(token)) return true;
        return false;
    }

    /// <summary>Information, in eighths of a bit, up to which a word of a person's name is borne by many. House: 1 in 8,000 words of names.</summary>
    private const int FrequentRarity = 104;

    /// <summary>Whether a person's name is one or two words that very many people bear.</summary>
    public static bool IsCommonPerson(in NameView name)
    {
        var words = 0;
        foreach (ref readonly var token in name.Tokens)
        {
            if (token.Role is TokenRole.Title or TokenRole.Particle or TokenRole.Link) continue;
            if (token.Rarity > CommonRarity || ++words > 2) return false;
        }

        return words > 0;
    }

    /// <summary>
    /// Whether a person's name is one or two words that many people bear, in this spelling or the other name's, so that it is a part of many longer names:
    /// Luis Castro, Maria Fernandes.
    /// </summary>
    public static bool IsFrequentPerson(in NameView name, in NameView other, AlignmentScratch scratch)
    {
        var words = 0;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            ref readonly var token = ref name.Tokens[i];
            if (token.Role is TokenRole.Title or TokenRole.Particle or TokenRole.Link) continue;
            var p = scratch.LeftPair[i];
            var rarity = p < 0 ? token.Rarity : Math.Min(token.Rarity, other.Tokens[scratch.Pairs[p].Right].Rarity);
            if (rarity > FrequentRarity || ++words > 2) return false;
        }

        return words > 0;
    }

    /// <summary>Presses what lies above the floor into the room up to the ceiling; the order of scores stays.</summary>
    public static double Press(double score, double floor, double ceiling) =>
        score <= floor ? score : floor + ((score - floor) / (1 - floor) * (ceiling - floor));
}

using System.Runtime.InteropServices;

namespace ExportScreen.Matching.Scripts;

/// <summary>A spelling of a syllable.</summary>
/// <param name="Text">Its letters, a to z.</param>
/// <param name="Class">What it may have in common with other spellings: those of different classes are never one syllable.</param>
/// <param name="Pinyin">Which syllable it is as pinyin, from 1; 0 where it is none.</param>
/// <param name="Wade">Which syllables it is as Wade-Giles without marks, from 1; 0 where it is none.</param>
internal readonly record struct Spelling(string Text, ushort Class, ushort Pinyin = 0, ushort Wade = 0);

/// <summary>A syllable found in a word.</summary>
/// <param name="Start">Its first letter.</param>
/// <param name="Length">Its letters.</param>
/// <param name="Class">See <see cref="Spelling"/>, as the next.</param>
/// <param name="Pinyin">As pinyin.</param>
/// <param name="Wade">As Wade-Giles.</param>
internal readonly record struct Syllable(byte Start, byte Length, ushort Class, ushort Pinyin, ushort Wade);

/// <summary>Spellings of syllables as a tree of letters, and words cut into them. Immutable and thread-safe; a cut allocates nothing.</summary>
internal sealed class SyllableTable
{
    /// <summary>Longest word that is cut, in letters, and most syllables of one.</summary>
    public const int LongestWord = 40, Most = 16;

    private const int Letters = 26;

    /// <summary>What a syllable costs in a cut, and what one that begins with a vowel inside a word costs beside: orthography would part it by an apostrophe.</summary>
    private const int Each = 4, OpenVowel = 1;

    private readonly ushort[] _next;
    private readonly Spelling[] _spellings;

    private readonly uint _lastLetters;
    private readonly int _longest;

    private SyllableTable(List<ushort> next, List<Spelling> spellings)
    {
        (_next, _spellings) = ([.. next], [.. spellings]);
        foreach (var text in spellings.Select(s => s.Text).OfType<string>())
        {
            _lastLetters |= 1u << (text[^1] - 'a');
            _longest = Math.Max(_longest, text.Length);
        }
    }

    /// <summary>A table of spellings; of a text that stands twice the first class counts.</summary>
    public static SyllableTable Of(IEnumerable<Spelling> spellings)
    {
        var next = new List<ushort>(new ushort[Letters]);
        var nodes = new List<Spelling> { default };
        foreach (var spelling in spellings)
        {
            var node = 0;
            foreach (var letter in spelling.Text)
            {
                ref var to = ref CollectionsMarshal.AsSpan(next)[(node * Letters) + (letter - 'a')];
                node = to;
                if (node != 0) continue;
                to = (ushort)(node = nodes.Count);
                nodes.Add(default);
                next.AddRange(new ushort[Letters]);
            }

            if (nodes[node].Text is null) nodes[node] = spelling;
        }

        return new SyllableTable(next, nodes);
    }

    /// <summary>Cuts a word into as few syllables as possible; returns how many, 0 where it is not wholly made of them.</summary>
    public int Cut(ReadOnlySpan<char> word, Span<Syllable> result)
    {
        if (word.Length is 0 or > LongestWord || word[^1] is < 'a' or > 'z' || (_lastLetters >> (word[^1] - 'a') & 1) == 0) return 0;
        Span<byte> cost = stackalloc byte[word.Length + 1], length = stackalloc byte[word.Length];
        Span<ushort> nodes = stackalloc ushort[word.Length];
        cost[word.Length] = 0;
        var nearest = word.Length;
        for (var at = word.Length - 1; at >= 0; at--)
        {
            // No syllable is so long that it could reach the next place where one may begin.
            if (nearest - at > _longest) return 0;
            cost[at] = byte.MaxValue;
            var own = Each + (at > 0 && word[at] is 'a' or 'e' or 'i' or 'o' or 'u' ? OpenVowel : 0);
            var node = 0;
            for (var end = at; end < word.Length && word[end] is >= 'a' and <= 'z'; end++)
            {
                node = _next[(node * Letters) + (word[end] - 'a')];
                if (node == 0) break;
                if (_spellings[node].Text is null || cost[end + 1] == byte.MaxValue || cost[end + 1] + own > cost[at]) continue;
                cost[at] = (byte)(cost[end + 1] + own);
                length[at] = (byte)(end + 1 - at);
                nodes[at] = (ushort)node;
                nearest = at;
            }
        }

        if (cost[0] == byte.MaxValue) return 0;
        var count = 0;
        for (var at = 0; at < word.Length; at += length[at])
        {
            if (count == result.Length) return 0;
            ref readonly var spelling = ref _spellings[nodes[at]];
            result[count++] = new Syllable((byte)at, length[at], spelling.Class, spelling.Pinyin, spelling.Wade);
        }

        return count;
    }
}

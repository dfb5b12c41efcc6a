using System.Numerics;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>The words of a query, as the upper bound of a score needs them. Information is in eighths of a bit. Not thread-safe.</summary>
internal sealed class QueryWords
{
    private bool[] _isSubstance = new bool[32];
    private uint[] _letters = new uint[32];
    private byte[] _lengths = new byte[32];
    private byte[] _weights = new byte[32];
    private int _words;

    /// <summary>Number of words that are looked up by their own right (<see cref="Eligible.Mark"/>).</summary>
    public int Count { get; private set; }

    /// <summary>Their information, and that of the one that tells least.</summary>
    public double Substance { get; private set; }

    public double Lightest { get; private set; }

    /// <summary>Information of single letters, which may stand for any word.</summary>
    public double Initials { get; private set; }

    /// <summary>What may be left of the substance of equal names: one word's information may differ between scripts.</summary>
    public double Slack => 24 + (Substance / 4);

    /// <summary>Takes the words of a query.</summary>
    public void Set(ReadOnlySpan<NameToken> tokens)
    {
        if (_lengths.Length < tokens.Length) Grow(2 * tokens.Length);
        (_words, Count, Substance, Initials, Lightest) = (tokens.Length, 0, 0, 0, double.MaxValue);
        Eligible.Mark(tokens, _isSubstance);
        for (var i = 0; i < tokens.Length; i++)
        {
            _letters[i] = tokens[i].Letters;
            _weights[i] = tokens[i].Weight;
            _lengths[i] = Eligible.IsPlain(tokens[i]) ? tokens[i].TextLength : (byte)0;
            if (tokens[i].Role == TokenRole.Initial) Initials += tokens[i].Weight;
            if (!_isSubstance[i]) continue;
            Count++;
            Substance += tokens[i].Weight;
            Lightest = Math.Min(Lightest, tokens[i].Weight);
        }
    }

    /// <summary>The word as a bit; 0 where it is none of substance or stands behind the first 64.</summary>
    public ulong BitOf(int word) => word < 64 && _isSubstance[word] ? 1UL << word : 0;

    /// <summary>Information of words that are given as bits.</summary>
    public double WeightOf(ulong words)
    {
        var sum = 0;
        for (; words != 0; words &= words - 1) sum += _weights[BitOperations.TrailingZeroCount(words)];
        return sum;
    }

    /// <summary>Whether the letters of a listed word and a word of the query show that they are unlike, meaning and syllables aside.</summary>
    public bool IsUnlike(in BoundWord listed, int word) =>
        listed.Length > 0 && _lengths[word] > 0 && WordSimilarity.ShareTooFew(listed.Letters, _letters[word], Math.Max(listed.Length, _lengths[word]));

    /// <summary>Whether the letters of a listed word leave room for a word of the query to be like it, other than the used ones.</summary>
    /// <param name="listed">The listed word.</param>
    /// <param name="used">A bit for each used word of the first 64.</param>
    public bool MayBeLike(in BoundWord listed, ulong used)
    {
        for (var i = 0; i < _words; i++)
            if ((i >= 64 || (used >> i & 1) == 0) && !IsUnlike(listed, i)) return true;
        return false;
    }

    private void Grow(int words) => (_isSubstance, _letters, _lengths, _weights) = (new bool[words], new uint[words], new byte[words], new byte[words]);
}

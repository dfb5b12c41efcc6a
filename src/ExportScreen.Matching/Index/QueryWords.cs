using System.Numerics;
using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Index;

/// <summary>The words of a query, as the bound of a score needs them. Not thread-safe.</summary>
internal sealed class QueryWords
{
    /// <summary>What a word must prove beside the one that proves most to lead to names as that one does. House.</summary>
    private const float AlmostMost = 0.8f;

    private readonly NameToken[] _tokens = new NameToken[64];
    private readonly BoundWord[] _words = new BoundWord[64];
    private int[] _tails = new int[32];
    private float[] _proofs = new float[32], _lowered = new float[32];
    private int _count;
    private float _most;

    /// <summary>The words among the first 64 that say something, as bits: not an acronym of the others.</summary>
    public ulong All { get; private set; }

    /// <summary>Letters of all words.</summary>
    public int Letters { get; private set; }

    /// <summary>Number of single letters, which may stand for any word.</summary>
    public int Initials { get; private set; }

    /// <summary>The set of those letters.</summary>
    public uint InitialLetters { get; private set; }

    /// <summary>What a word and all that prove no more can prove together (<see cref="Eligible.Measure"/>).</summary>
    public int TailOf(int word) => _tails[word];

    /// <summary>Takes the words of a query.</summary>
    public void Set(in NameView query)
    {
        var tokens = query.Tokens;
        if (_tails.Length < tokens.Length)
        {
            _tails = new int[tokens.Length * 2];
            (_proofs, _lowered) = (new float[_tails.Length], new float[_tails.Length]);
        }

        Eligible.Measure(query, _proofs, _tails);
        (_count, _most, All, Letters, Initials, InitialLetters, Strangers) = (tokens.Length, 0, 0, 0, 0, 0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            _lowered[i] = _proofs[i];
            Letters += token.TextLength;
            if (i < _tokens.Length)
            {
                (_tokens[i], _words[i]) = (token, BoundWord.Of(token, i));
                if (_proofs[i] >= 0) All |= 1UL << i;
            }

            // A Cyrillic initial may be two Latin letters.
            if (token.TextLength != 1 && token.Role != TokenRole.Initial) continue;
            Initials++;
            InitialLetters |= token.Letters;
        }
    }

    /// <summary>A word that is like a listed one proves no more than that: a misspelt trade word is a trade word.</summary>
    public void Lower(int word, float listed) => _lowered[word] = Math.Min(_lowered[word], listed);

    /// <summary>Number of core words that are like no listed word.</summary>
    public int Strangers { get; private set; }

    /// <summary>Counts a core word that is like no listed word.</summary>
    public void AddStranger() => Strangers++;

    /// <summary>Finds what the word that proves most proves, once all words are lowered.</summary>
    public void Weigh()
    {
        foreach (var proof in _lowered.AsSpan(0, _count)) _most = Math.Max(_most, proof);
    }

    /// <summary>Whether no word of the query proves much more than a pair of words that can prove so much: the one that proves most may be misspelt beyond its keys.</summary>
    public bool IsHeaviest(float proof) => proof >= AlmostMost * _most;

    /// <summary>The word as a bit; 0 where it stands behind the first 64.</summary>
    public static ulong BitOf(int word) => word < 64 ? 1UL << word : 0;

    /// <summary>A word of the first 64.</summary>
    public ref readonly NameToken this[int word] => ref _tokens[word];

    /// <summary>What the bound needs of it.</summary>
    public ref readonly BoundWord BoundAt(int word) => ref _words[word];

    /// <summary>No words without a mate yet.</summary>
    public ApartWords Begin() => ApartWords.Beside(Initials, InitialLetters);

    /// <summary>The words of the first 64 that are not among the given ones.</summary>
    /// <param name="seen">Words as bits.</param>
    public WordSet Without(ulong seen) => new(All & ~seen);

    /// <summary>Information, in eighths of a bit, of a core word that is not among the given ones and may be like a listed word though no key leads from one to the other; 0 where there is none.</summary>
    /// <param name="listed">The listed word.</param>
    /// <param name="seen">Words that have a mate, as bits.</param>
    /// <param name="written">Letters that it counts for.</param>
    public int LikeOf(in BoundWord listed, ulong seen, out int written)
    {
        foreach (var i in Without(seen))
        {
            ref readonly var word = ref _words[i];
            if (word.Role != TokenRole.Core) continue;
            var most = 1 + (Math.Max(word.Length, listed.Length) / 3);
            if (Math.Abs(word.Length - listed.Length) > most) continue;
            if (Math.Min(BitOperations.PopCount(word.Letters ^ listed.Letters), BitOperations.PopCount(word.Sounds ^ listed.Sounds)) > most) continue;
            written = word.Written;
            return word.Weight;
        }

        written = 0;
        return 0;
    }
}

/// <summary>Words of a query as bits; enumerates their places.</summary>
internal struct WordSet(ulong words)
{
    private ulong _rest = words;

    public int Current { get; private set; }

    public readonly WordSet GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest == 0) return false;
        Current = BitOperations.TrailingZeroCount(_rest);
        _rest &= _rest - 1;
        return true;
    }
}

using System.Numerics;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>The words of a query, as the bound of a score needs them. Not thread-safe.</summary>
internal sealed class QueryWords
{
    /// <summary>What a word must prove beside the one that proves most to lead to names as that one does. House.</summary>
    private const float AlmostMost = 0.8f;

    /// <summary>Letters of the shortest phrase, words of the longest one, and letters by which a misspelt one may differ. House.</summary>
    private const int ShortestPhrase = 8, LongestPhrase = 60, MostOfPhrase = 4, PhraseSlips = 2;

    /// <summary>Sounds that a script without vowels may leave out or write for others.</summary>
    private static readonly uint Unwritten = LetterSet.Of("aeiouyvwh");

    private readonly NameToken[] _tokens = new NameToken[64];
    private readonly BoundWord[] _words = new BoundWord[64];
    private int[] _tails = new int[32];
    private float[] _proofs = new float[32], _lowered = new float[32];
    private readonly (int Length, uint Letters)[] _phrases = new (int, uint)[64];
    private int _phraseCount;
    private ulong _phraseLengths;
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

    /// <summary>Whether a word stands in a script that writes no vowels.</summary>
    public bool IsBare { get; private set; }

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
        (_count, _most, All, Letters, Initials, InitialLetters, Strangers, IsBare) = (tokens.Length, 0, 0, 0, 0, 0, 0, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            _lowered[i] = _proofs[i];
            Letters += token.TextLength;
            IsBare |= token.Unvowelled == 1;
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

        FindPhrases();
    }

    /// <summary>A word that is like a listed one proves no more than that: a misspelt trade word is a trade word.</summary>
    public void Lower(int word, float listed) => _lowered[word] = Math.Min(_lowered[word], listed);

    /// <summary>Number of core words that are like no listed word.</summary>
    public int Strangers { get; private set; }

    /// <summary>Counts a core word that is like no listed word.</summary>
    public void AddStranger() => Strangers++;

    /// <summary>
    /// Whether a listed word that is a phrase written as one (iron and steel) may be two or three words of the query side by side of which one is misspelt: by the
    /// number of their letters and the set of them.
    /// </summary>
    public bool MayBePhrase(in BoundWord listed)
    {
        if (listed.Role != TokenRole.Generic || (_phraseLengths >> Math.Min((int)listed.Length, 63) & 1) == 0) return false;
        foreach (var (length, letters) in _phrases.AsSpan(0, _phraseCount))
            if (Math.Abs(length - listed.Length) <= PhraseSlips && BitOperations.PopCount(letters ^ listed.Letters) <= PhraseSlips) return true;
        return false;
    }

    /// <summary>Notes which words side by side may be a phrase; one of them at least is no trade word, else it would have been read as one.</summary>
    private void FindPhrases()
    {
        (_phraseCount, _phraseLengths) = (0, 0);
        var count = Math.Min(_count, _words.Length);
        for (var i = 0; i + 1 < count; i++)
        {
            int length = _words[i].Length;
            var letters = _words[i].Letters;
            var core = _words[i].Role == TokenRole.Core;
            for (var j = i + 1; j < Math.Min(count, i + MostOfPhrase); j++)
            {
                length += _words[j].Length;
                letters |= _words[j].Letters;
                core |= _words[j].Role == TokenRole.Core;
                if (length > LongestPhrase || _phraseCount == _phrases.Length) break;
                if (!core || length < ShortestPhrase) continue;
                _phrases[_phraseCount++] = (length, letters);
                for (var near = length - PhraseSlips; near <= length + PhraseSlips; near++) _phraseLengths |= 1UL << Math.Min(near, 63);
            }
        }
    }

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
    /// <param name="bare">Whether its script writes no vowels: two consonants in common may be all of a name.</param>
    public int LikeOf(in BoundWord listed, ulong seen, out int written, out bool bare)
    {
        foreach (var i in Without(seen))
        {
            ref readonly var word = ref _words[i];
            if (word.Role != TokenRole.Core) continue;
            bare = _tokens[i].Unvowelled == 1;
            if (bare && BitOperations.PopCount((word.Sounds ^ listed.Sounds) & ~Unwritten) <= 1)
            {
                written = word.Written;
                return word.Weight;
            }

            bare = false;
            var most = 1 + (Math.Max(word.Length, listed.Length) / 3);
            if (Math.Abs(word.Length - listed.Length) > most) continue;
            if (Math.Min(BitOperations.PopCount(word.Letters ^ listed.Letters), BitOperations.PopCount(word.Sounds ^ listed.Sounds)) > most) continue;
            written = word.Written;
            return word.Weight;
        }

        (written, bare) = (0, false);
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

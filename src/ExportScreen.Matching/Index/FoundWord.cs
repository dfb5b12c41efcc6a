using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>What a distinct listed word and the query's word with which it is worth most are to a score, in eighths of a bit.</summary>
internal struct FoundWord
{
    /// <summary>What they are worth (<see cref="ScoreBound.Worth"/>).</summary>
    public float Worth;

    /// <summary>Information of both by half, and as far as they agree.</summary>
    public float Matched, Agreement;

    /// <summary>What that proves.</summary>
    public float Proof;

    /// <summary>The query's word as a bit; 0 where it is none of substance or stands behind the first 64.</summary>
    public ulong Word;

    /// <summary>Whether the two may be part of a full equality.</summary>
    public bool IsFull;
}

/// <summary>The listed words that were found in one query. Not thread-safe.</summary>
/// <param name="distinct">Number of distinct listed words.</param>
internal sealed class FoundWords(int distinct)
{
    private readonly int[] _places = new int[distinct];
    private int[] _words = new int[256];
    private FoundWord[] _found = new FoundWord[257];
    private int[] _firstPair = new int[257];
    private (int Word, Likeness Like, int Next)[] _pairs = new (int, Likeness, int)[512];
    private int _count;
    private int _pairCount;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (var word in _words.AsSpan(0, _count)) _places[word] = 0;
        _count = _pairCount = 0;
    }

    /// <summary>Place of a word among those that were found, from 1; 0 where it was not.</summary>
    public int PlaceOf(int word) => _places[word];

    /// <summary>What was found at a place.</summary>
    public ref FoundWord this[int place] => ref _found[place];

    /// <summary>Gives a word a place.</summary>
    public int Add(int word)
    {
        if (_count == _words.Length)
        {
            Array.Resize(ref _words, _count * 2);
            Array.Resize(ref _found, (_count * 2) + 1);
            Array.Resize(ref _firstPair, (_count * 2) + 1);
        }

        _words[_count] = word;
        _firstPair[++_count] = -1;
        return _places[word] = _count;
    }

    /// <summary>Adds how alike the word at a place and a word of the query are.</summary>
    public void AddPair(int place, int word, Likeness like)
    {
        if (_pairCount == _pairs.Length) Array.Resize(ref _pairs, _pairCount * 2);
        _pairs[_pairCount] = (word, like, _firstPair[place]);
        _firstPair[place] = _pairCount++;
    }

    /// <summary>Writes how alike a listed word and the words of the query are, as far as it was found by them.</summary>
    public void Write(int word, Span<Likeness> row)
    {
        if (_places[word] == 0) return;
        for (var pair = _firstPair[_places[word]]; pair >= 0; pair = _pairs[pair].Next) row[_pairs[pair].Word] = _pairs[pair].Like;
    }
}

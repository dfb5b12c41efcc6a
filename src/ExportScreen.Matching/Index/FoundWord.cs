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
    private int _count;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (var word in _words.AsSpan(0, _count)) _places[word] = 0;
        _count = 0;
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
        }

        _words[_count] = word;
        return _places[word] = ++_count;
    }
}

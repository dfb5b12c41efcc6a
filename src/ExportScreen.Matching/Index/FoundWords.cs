using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

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

    /// <summary>Adds a listed word that is like a word of the query; of several pairs with one listed word the one that proves most stays.</summary>
    public void Add(in LikeWord like, int word)
    {
        var place = _places[like.Number];
        var words = QueryWords.BitOf(word);
        if (place == 0)
        {
            place = Make(like.Number);
            _found[place] = like.Found;
        }
        else
        {
            words |= _found[place].Words;
            if (like.Found.Proof > _found[place].Proof) _found[place] = like.Found;
        }

        _found[place].Words = words;
        if (_pairCount == _pairs.Length) Array.Resize(ref _pairs, _pairCount * 2);
        _pairs[_pairCount] = (word, like.Like, _firstPair[place]);
        _firstPair[place] = _pairCount++;
    }

    /// <summary>Writes how alike a listed word and the words of the query are, as far as it was found by them.</summary>
    public void Write(int listed, Span<Likeness> row)
    {
        if (_places[listed] == 0) return;
        for (var pair = _firstPair[_places[listed]]; pair >= 0; pair = _pairs[pair].Next) row[_pairs[pair].Word] = _pairs[pair].Like;
    }

    private int Make(int listed)
    {
        if (_count == _words.Length)
        {
            Array.Resize(ref _words, _count * 2);
            Array.Resize(ref _found, (_count * 2) + 1);
            Array.Resize(ref _firstPair, (_count * 2) + 1);
        }

        _words[_count] = listed;
        _firstPair[++_count] = -1;
        return _places[listed] = _count;
    }
}

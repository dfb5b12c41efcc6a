using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>A listed word (vocabulary number) that is like a word of a query.</summary>
internal readonly record struct LikeWord(int Vocabulary, float Value);

/// <summary>
/// What is known of query words from earlier queries: the listed words found like them, and how alike they are to listed words in full. Both follow from the
/// words, the index and the settings alone, so remembering changes no result. Of bounded size; one per room, not thread-safe.
/// </summary>
internal sealed class KnownWords
{
    private const int MostWords = 1 << 15;
    private const int MostLike = 1 << 19;
    private const int Pairs = 1 << 18;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int Start, int Count)> _found = [];
    private readonly List<ulong> _keys = [];
    private LikeWord[] _like = new LikeWord[1 << 12];
    private int _likeCount;
    private readonly ulong[] _pairKeys = new ulong[Pairs];
    private readonly Likeness[] _pairs = new Likeness[Pairs];

    /// <summary>Makes room; numbers of words given before are void afterwards. Called between queries only.</summary>
    public void Begin()
    {
        if (_numbers.Count < MostWords && _likeCount < MostLike) return;
        _numbers.Clear();
        _found.Clear();
        _likeCount = 0;
        _pairKeys.AsSpan().Clear();
    }

    /// <summary>Number of a word by its identity, from 1.</summary>
    public int NumberOf(ReadOnlySpan<char> identity)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(identity, out var number)) return number;
        number = _found.Count + 1;
        lookup[identity] = number;
        _found.Add((0, -1));
        return number;
    }

    /// <summary>The listed words like this one, where they were looked up before.</summary>
    public bool TryLike(int word, out ReadOnlySpan<LikeWord> like)
    {
        var (start, count) = _found[word - 1];
        like = count < 0 ? [] : _like.AsSpan(start, count);
        return count >= 0;
    }

    /// <summary>Opens the list of listed words like this one.</summary>
    public void BeginLike(int word) => _found[word - 1] = (_likeCount, 0);

    /// <summary>Adds to the list that was opened last.</summary>
    public void AddLike(int word, LikeWord like)
    {
        if (_likeCount == _like.Length) Array.Resize(ref _like, _likeCount * 2);
        _like[_likeCount++] = like;
        _found[word - 1] = (_found[word - 1].Start, _found[word - 1].Count + 1);
    }

    /// <summary>The place of a pair of a query word and a distinct listed word, and whether its likeness is known; if not, the caller sets it.</summary>
    public ref Likeness Pair(int word, int listed, out bool known)
    {
        var key = ((ulong)(uint)word << 32) | (uint)listed;
        var place = (int)((key * 0x9E3779B97F4A7C15) >> 46);
        known = _pairKeys[place] == key;
        _pairKeys[place] = key;
        return ref _pairs[place];
    }
}

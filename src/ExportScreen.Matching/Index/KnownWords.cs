using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Index;

/// <summary>A listed word that is like a word of a query, and what the two add to a score; or, among joins, listed words that are like it when written as one.</summary>
internal readonly record struct LikeWord(int Number, Likeness Like, FoundWord Found = default);

/// <summary>
/// What is known of query words from earlier queries: the listed words found like them, and how alike they are to listed words in full. All follows from the
/// words, the index and the settings alone, so remembering changes no result. Of bounded size; nothing is allocated once it has grown; one per room, not
/// thread-safe.
/// </summary>
internal sealed class KnownWords
{
    private const int MostWords = 1 << 15;
    private const int MostLike = 1 << 19;
    private const int MostCharacters = 1 << 19;
    private const int PairBits = 17;

    private readonly int[] _slots = new int[4 * MostWords];
    private readonly CharBuffer _characters = new();
    private Word[] _words = new Word[1 << 12];
    private int _count;
    private LikeWord[] _like = new LikeWord[1 << 14];
    private int _likeCount;
    private readonly ulong[] _pairKeys = new ulong[1 << PairBits];
    private readonly Likeness[] _pairs = new Likeness[1 << PairBits];

    /// <summary>Makes room; numbers of words given before are void afterwards. Called between queries only.</summary>
    public void Begin()
    {
        if (_count < MostWords && _likeCount < MostLike && _characters.Count < MostCharacters) return;
        _slots.AsSpan().Clear();
        _pairKeys.AsSpan().Clear();
        _characters.Clear();
        _count = _likeCount = 0;
    }

    /// <summary>Number of a word by its identity (<see cref="WordIdentity"/>), from 1.</summary>
    public int NumberOf(ReadOnlySpan<char> identity)
    {
        uint hash = 2166136261;
        foreach (var c in identity) hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        for (var slot = hash; ; slot++)
        {
            ref var number = ref _slots[slot & (uint)(_slots.Length - 1)];
            if (number == 0)
            {
                if (_count == _words.Length) Array.Resize(ref _words, _count * 2);
                _words[_count] = new Word { Start = _characters.Add(identity), Length = identity.Length, Like = -1 };
                return number = ++_count;
            }

            ref readonly var word = ref _words[number - 1];
            if (_characters.Span.Slice(word.Start, word.Length).SequenceEqual(identity)) return number;
        }
    }

    /// <summary>Whether the word was looked up before.</summary>
    public bool IsLookedUp(int word) => _words[word - 1].Like >= 0;

    /// <summary>The listed words like this one.</summary>
    public ReadOnlySpan<LikeWord> Like(int word) => _like.AsSpan(_words[word - 1].Like, _words[word - 1].LikeCount);

    /// <summary>The listed words side by side that are like this one when they are written as one.</summary>
    public ReadOnlySpan<LikeWord> Joins(int word) => _like.AsSpan(_words[word - 1].Like + _words[word - 1].LikeCount, _words[word - 1].JoinCount);

    /// <summary>Opens the list of listed words like this one.</summary>
    public void BeginLike(int word) => _words[word - 1].Like = _likeCount;

    /// <summary>Adds to the list that was opened last.</summary>
    public void AddLike(int word, LikeWord like)
    {
        Keep(like);
        _words[word - 1].LikeCount++;
    }

    /// <summary>Adds listed words side by side, once all like words are there.</summary>
    public void AddJoin(int word, LikeWord join)
    {
        Keep(join);
        _words[word - 1].JoinCount++;
    }

    /// <summary>The place of a pair of a query word and a distinct listed word, and whether its likeness is known; if not, the caller sets it.</summary>
    public ref Likeness Pair(int word, int listed, out bool known)
    {
        var key = ((ulong)(uint)word << 32) | (uint)listed;
        var place = (int)((key * 0x9E3779B97F4A7C15) >> (64 - PairBits));
        known = _pairKeys[place] == key;
        _pairKeys[place] = key;
        return ref _pairs[place];
    }

    private void Keep(LikeWord like)
    {
        if (_likeCount == _like.Length) Array.Resize(ref _like, _likeCount * 2);
        _like[_likeCount++] = like;
    }

    /// <summary>Where a word's characters stand, and where what is like it; -1 before it is looked up.</summary>
    private struct Word
    {
        public int Start, Length, Like, LikeCount, JoinCount;
    }
}

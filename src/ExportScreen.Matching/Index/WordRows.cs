using System.Runtime.Intrinsics;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>
/// How alike the words of the query are to the listed words met so far, the words of the query in rows: a listed word is compared once per query, in whatever
/// names it stands. Words that must be compared by their letters wait until sixteen can be ruled out at once. Not thread-safe.
/// </summary>
/// <param name="distinct">Number of distinct listed words.</param>
internal sealed class WordRows(int distinct)
{
    /// <summary>Most likenesses that are kept at a time.</summary>
    private const int MostKept = 1 << 18;

    private readonly int[] _rowIn = new int[distinct];
    private readonly int[] _rowAt = new int[distinct];
    private readonly byte[] _letters = new byte[DistanceLanes.Longest * DistanceLanes.Lanes];
    private readonly byte[] _sounds = new byte[DistanceLanes.Longest * DistanceLanes.Lanes];
    private readonly byte[] _word = new byte[2 * DistanceLanes.Longest];
    private Likeness[] _rows = new Likeness[1 << 12];
    private int[] _waiting = new int[32 * DistanceLanes.Lanes];
    private int[] _waitingCount = new int[32];
    private int _used;
    private int _round;

    /// <summary>Whether there is room for more names.</summary>
    public bool IsFull => _used > MostKept;

    /// <summary>Forgets all.</summary>
    /// <param name="words">Number of words of the query.</param>
    public void Begin(int words)
    {
        if (_round == int.MaxValue)
        {
            _rowIn.AsSpan().Clear();
            _round = 0;
        }

        _round++;
        _used = 0;
        if (_waitingCount.Length >= words) return;
        _waitingCount = new int[words * 2];
        _waiting = new int[_waitingCount.Length * DistanceLanes.Lanes];
    }

    /// <summary>How alike the words of the query are to a listed word that was added and compared.</summary>
    public ReadOnlySpan<Likeness> Of(int word, int words) => _rows.AsSpan(_rowAt[word], words);

    /// <summary>Writes how alike all words of the query and of a listed name are, the words of the query in rows.</summary>
    public void Fill(int words, ReadOnlySpan<BoundWord> listed, Span<Likeness> table)
    {
        for (var j = 0; j < listed.Length; j++)
        {
            var row = Of(listed[j].Distinct, words);
            for (var i = 0; i < row.Length; i++) table[(i * listed.Length) + j] = row[i];
        }
    }

    /// <summary>Adds the words of a listed name.</summary>
    public void Add(in NameView query, in IndexView index, ReadOnlySpan<BoundWord> listed, SearchScratch scratch)
    {
        foreach (ref readonly var word in listed)
            if (_rowIn[word.Distinct] != _round) Add(query, index, word, scratch);
    }

    /// <summary>Compares all words that wait.</summary>
    public void Finish(in NameView query, in IndexView index, SearchScratch scratch)
    {
        for (var i = 0; i < query.Tokens.Length; i++)
            if (_waitingCount[i] > 0) CompareWaiting(query, i, index, scratch);
    }

    /// <summary>How alike a word of the query is to a listed word; what takes long is remembered.</summary>
    public static Likeness Compare(KnownWords known, int number, in NameView query, in NameToken token, in NameView listed, int word)
    {
        ref readonly var other = ref listed.Tokens[word];
        if (WordSimilarity.IsQuick(token, other)) return WordSimilarity.Of(query, token, listed, other);
        ref var pair = ref known.Pair(number, word, out var isKnown);
        if (!isKnown) pair = WordSimilarity.Of(query, token, listed, other);
        return pair;
    }

    private void Add(in NameView query, in IndexView index, in BoundWord bound, SearchScratch scratch)
    {
        var word = bound.Distinct;
        var length = query.Tokens.Length;
        if (_used + length > _rows.Length) Array.Resize(ref _rows, Math.Max(_rows.Length * 2, _used + length));
        _rowIn[word] = _round;
        _rowAt[word] = _used;
        var row = _rows.AsSpan(_used, length);
        _used += length;
        var listed = index.DistinctWords;
        ref readonly var other = ref listed.Tokens[word];
        row.Clear();
        // What is of one meaning or of the same Chinese syllables was found by its key.
        scratch.Found.Write(word, row);
        for (var i = 0; i < length; i++)
        {
            if (row[i].Value > 0 || scratch.Words.IsUnlike(bound, i)) continue;
            ref readonly var token = ref query.Tokens[i];
            if (WordSimilarity.IsQuick(token, other))
            {
                row[i] = WordSimilarity.Of(query, token, listed, other);
            }
            else if (ByLetters(query, token, listed, other))
            {
                _waiting[(i * DistanceLanes.Lanes) + _waitingCount[i]++] = word;
                if (_waitingCount[i] == DistanceLanes.Lanes) CompareWaiting(query, i, index, scratch);
            }
            else
            {
                row[i] = Compare(scratch.Known, scratch.Numbers[i], query, token, listed, word);
            }
        }
    }

    /// <summary>Whether only the distance of letters or sounds can make two words alike.</summary>
    private static bool ByLetters(in NameView query, in NameToken a, in NameView listed, in NameToken b) =>
        a.Unvowelled == b.Unvowelled
        && (a.Meaning == 0 || a.Meaning != b.Meaning)
        && (a.Syllables == 0 || a.Syllables != b.Syllables)
        && Math.Max(Math.Max(a.TextLength, b.TextLength), Math.Max(a.SoundLength, b.SoundLength)) <= DistanceLanes.Longest
        && Math.Min(a.SoundLength, b.SoundLength) > 0
        && !Begins(query.Text(a), listed.Text(b));

    /// <summary>Whether one word is the beginning of the other, or the same.</summary>
    private static bool Begins(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.Length < b.Length ? b.StartsWith(a, StringComparison.Ordinal) : a.StartsWith(b, StringComparison.Ordinal);

    /// <summary>Of the words that wait for a word of the query, compares those in full that the bounds leave.</summary>
    private void CompareWaiting(in NameView query, int at, in IndexView index, SearchScratch scratch)
    {
        var waiting = _waiting.AsSpan(at * DistanceLanes.Lanes, _waitingCount[at]);
        _waitingCount[at] = 0;
        ref readonly var token = ref query.Tokens[at];
        Span<byte> textLengths = stackalloc byte[DistanceLanes.Lanes], soundLengths = stackalloc byte[DistanceLanes.Lanes];
        int longestText = 0, longestSound = 0;
        for (var lane = 0; lane < waiting.Length; lane++)
        {
            ref readonly var other = ref index.Distinct[waiting[lane]];
            var classes = index.Classes.Slice(waiting[lane] * 2 * DistanceLanes.Longest, 2 * DistanceLanes.Longest);
            for (var c = 0; c < other.TextLength; c++) _letters[(c * DistanceLanes.Lanes) + lane] = classes[c];
            for (var c = 0; c < other.SoundLength; c++) _sounds[(c * DistanceLanes.Lanes) + lane] = classes[DistanceLanes.Longest + c];
            longestText = Math.Max(longestText, textLengths[lane] = other.TextLength);
            longestSound = Math.Max(longestSound, soundLengths[lane] = other.SoundLength);
        }

        Span<byte> text = _word.AsSpan(0, DistanceLanes.Longest), sound = _word.AsSpan(DistanceLanes.Longest);
        DistanceLanes.Write(query.Text(token), text);
        DistanceLanes.Write(query.Sound(token), sound);
        var letters = EditDistance.LettersLanes.Of(text[..token.TextLength], _letters, Vector128.Create(textLengths), longestText);
        var sounds = EditDistance.SoundsLanes.Of(sound[..token.SoundLength], _sounds, Vector128.Create(soundLengths), longestSound);
        for (var lane = 0; lane < waiting.Length; lane++)
        {
            var limits = WordSimilarity.Limits(token, index.Distinct[waiting[lane]]);
            if (letters[lane] <= limits.Letters || sounds[lane] <= limits.Sounds)
                _rows[_rowAt[waiting[lane]] + at] = Compare(scratch.Known, scratch.Numbers[at], query, token, index.DistinctWords, waiting[lane]);
        }
    }
}

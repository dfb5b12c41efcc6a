using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>
/// How alike each word of the query is to the listed words met so far: a listed word is compared once per query, in whatever names it stands. Not
/// thread-safe.
/// </summary>
/// <param name="distinct">Number of distinct listed words.</param>
internal sealed class WordMemory(int distinct)
{
    /// <summary>Most likenesses that are kept; what a very long text needs beyond is computed anew.</summary>
    private const int MostKept = 1 << 18;

    private readonly int[] _rowIn = new int[distinct];
    private readonly int[] _rowAt = new int[distinct];
    private Likeness[] _rows = new Likeness[1 << 12];
    private int _used;
    private int _round;

    /// <summary>Forgets all.</summary>
    public void Begin()
    {
        if (_round == int.MaxValue)
        {
            _rowIn.AsSpan().Clear();
            _round = 0;
        }

        _round++;
        _used = 0;
    }

    /// <summary>Writes how alike all words of the query and of a listed name are, the words of the query in rows.</summary>
    public void Fill(in NameView query, in IndexView index, ReadOnlySpan<BoundWord> listed, SearchScratch scratch, Span<Likeness> table)
    {
        for (var j = 0; j < listed.Length; j++)
        {
            var row = Row(query, index, listed[j].Distinct, scratch);
            for (var i = 0; i < row.Length; i++) table[(i * listed.Length) + j] = row[i];
        }
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

    private ReadOnlySpan<Likeness> Row(in NameView query, in IndexView index, int word, SearchScratch scratch)
    {
        var length = query.Tokens.Length;
        if (_rowIn[word] == _round) return _rows.AsSpan(_rowAt[word], length);
        if (_used + length > MostKept) Begin();
        if (_used + length > _rows.Length) Array.Resize(ref _rows, Math.Max(_rows.Length * 2, _used + length));
        var row = _rows.AsSpan(_used, length);
        var listed = index.DistinctWords;
        row.Clear();
        // What keys found was compared when it was found.
        scratch.Found.Write(word, row);
        for (var i = 0; i < length; i++)
            if (row[i].Value == 0) row[i] = Compare(scratch.Known, scratch.Numbers[i], query, query.Tokens[i], listed, word);
        _rowIn[word] = _round;
        _rowAt[word] = _used;
        _used += length;
        return row;
    }
}

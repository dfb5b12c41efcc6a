using System.Runtime.InteropServices;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Index;

/// <summary>Collects names and writes the columns of an index. Deterministic: numbers follow the order of the names. Not thread-safe.</summary>
internal sealed class IndexWriter
{
    private readonly List<int> _nameWords = [0];
    private readonly List<int> _namePool = [0];
    private readonly List<byte> _kinds = [];
    private readonly List<int> _ordinals = [];
    private readonly List<NameToken> _words = [];
    private readonly List<BoundWord> _boundWords = [];
    private readonly Dictionary<string, int> _distinctNumbers = new(StringComparer.Ordinal);
    private readonly List<NameToken> _distinct = [];
    private readonly List<bool> _hasKeys = [];
    private readonly CharBuffer _pool = new();
    private readonly List<Posting> _postings = [];
    private readonly List<ulong> _keys = [];
    private readonly List<ulong> _nameKeys = [];
    private readonly JoinWriter _joins = new();
    private readonly List<uint> _scratchKeys = [];
    private readonly NameForm _form = new();

    /// <summary>Adds a row for each spelling of a name and returns the name's ordinal.</summary>
    public int Add(string text, EntryKind kind)
    {
        var ordinal = _ordinals.Count == 0 ? 0 : _ordinals[^1] + 1;
        foreach (var spelling in NameSpellings.Of(text, kind)) AddRow(text, kind, spelling, ordinal);
        return ordinal;
    }

    private void AddRow(string text, EntryKind kind, NameSpelling spelling, int ordinal)
    {
        var name = _kinds.Count;
        _ordinals.Add(ordinal);
        NameReader.Read(text, kind, _form, spelling);
        var view = _form.View;
        var marks = new bool[view.Tokens.Length];
        var tails = new int[view.Tokens.Length];
        var proofs = new float[view.Tokens.Length];
        Eligible.Mark(view.Tokens, marks);
        var most = Eligible.Measure(view, proofs, tails);
        var first = _boundWords.Count;
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            var distinct = DistinctOf(view, view.Tokens[i]);
            _words.Add(view.Tokens[i]);
            AddKeys(view, view.Tokens[i], distinct);
            if (marks[i] && !Stands(distinct, first)) _postings.Add(new Posting(distinct, proofs[i] < most, (ushort)Math.Min(tails[i], ushort.MaxValue), name));
            _boundWords.Add(proofs[i] < 0 ? BoundWord.OfAcronym(view.Tokens[i], distinct) : BoundWord.Of(view.Tokens[i], distinct));
        }

        _scratchKeys.Clear();
        WholeNameKeys.AddWhole(view, _form.Scratch, _scratchKeys);
        WholeNameKeys.AddListed(view, _scratchKeys);
        SpelledOutKeys.Add(view, _form.Scratch, _scratchKeys);
        foreach (var key in _scratchKeys) _nameKeys.Add(((ulong)key << 32) | (uint)name);
        _joins.Add(view, CollectionsMarshal.AsSpan(_boundWords)[first..], name, _form.Scratch);
        _pool.Add(view.Pool);
        _kinds.Add((byte)kind);
        _nameWords.Add(_words.Count);
        _namePool.Add(_pool.Count);
    }

    public byte[] Write()
    {
        var (keyHash, keyWord, keyRange) = KeyTable.Write(_keys);
        var (joins, joinStart, joinName) = _joins.Write();
        var (joinHash, joinJoin, joinRange) = KeyTable.Write(_joins.Keys);
        var (nameHash, nameName, nameRange) = KeyTable.Write(_nameKeys);
        _postings.Sort();
        var postings = CollectionsMarshal.AsSpan(_postings);
        var (start, heaviest, names, tails) = (new int[_distinct.Count + 1], new int[_distinct.Count], new int[postings.Length], new ushort[postings.Length]);
        for (var i = 0; i < postings.Length; i++)
        {
            start[postings[i].Word + 1]++;
            if (!postings[i].IsLighter) heaviest[postings[i].Word]++;
            (names[i], tails[i]) = (postings[i].Name, postings[i].Tail);
        }

        for (var i = 0; i < heaviest.Length; i++)
        {
            start[i + 1] += start[i];
            heaviest[i] += start[i];
        }

        return IndexColumns.Write(column => column switch
        {
            IndexColumn.NameWords => Bytes<int>(CollectionsMarshal.AsSpan(_nameWords)),
            IndexColumn.NamePool => Bytes<int>(CollectionsMarshal.AsSpan(_namePool)),
            IndexColumn.NameOrdinal => Bytes<int>(CollectionsMarshal.AsSpan(_ordinals)),
            IndexColumn.NameKind => CollectionsMarshal.AsSpan(_kinds),
            IndexColumn.Words => Bytes<NameToken>(CollectionsMarshal.AsSpan(_words)),
            IndexColumn.BoundWords => Bytes<BoundWord>(CollectionsMarshal.AsSpan(_boundWords)),
            IndexColumn.Pool => Bytes(_pool.Span),
            IndexColumn.Distinct => Bytes<NameToken>(CollectionsMarshal.AsSpan(_distinct)),
            IndexColumn.PostingStart => Bytes<int>(start),
            IndexColumn.PostingHeaviest => Bytes<int>(heaviest),
            IndexColumn.PostingName => Bytes<int>(names),
            IndexColumn.PostingTail => Bytes<ushort>(tails),
            IndexColumn.KeyHash => Bytes<uint>(keyHash),
            IndexColumn.KeyWord => Bytes<int>(keyWord),
            IndexColumn.KeyRange => Bytes<int>(keyRange),
            IndexColumn.Joins => Bytes<JoinedWords>(joins),
            IndexColumn.JoinStart => Bytes<int>(joinStart),
            IndexColumn.JoinName => Bytes<int>(joinName),
            IndexColumn.JoinKeyHash => Bytes<uint>(joinHash),
            IndexColumn.JoinKeyJoin => Bytes<int>(joinJoin),
            IndexColumn.JoinKeyRange => Bytes<int>(joinRange),
            IndexColumn.NameKeyHash => Bytes<uint>(nameHash),
            IndexColumn.NameKeyName => Bytes<int>(nameName),
            IndexColumn.NameKeyRange => Bytes<int>(nameRange),
            _ => throw new InvalidOperationException("A column has no writer."),
        });
    }

    private static ReadOnlySpan<byte> Bytes<T>(ReadOnlySpan<T> values)
        where T : unmanaged => MemoryMarshal.AsBytes(values);

    /// <summary>Whether the name that begins at a place is found by the word already.</summary>
    private bool Stands(int distinct, int first)
    {
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(_boundWords)[first..])
            if (word.Distinct == distinct) return true;
        return false;
    }

    /// <summary>Number of the word among those that differ for a comparison. Its places count from the start of the whole pool, where the name will stand.</summary>
    private int DistinctOf(in NameView view, in NameToken token)
    {
        Span<char> key = stackalloc char[WordIdentity.Longest];
        var lookup = _distinctNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        key = key[..WordIdentity.Write(view, token, key)];
        if (lookup.TryGetValue(key, out var number)) return number;
        number = _distinct.Count;
        lookup[key] = number;
        _distinct.Add(token with { Text = token.Text + _pool.Count, Sound = token.Sound + _pool.Count, Native = token.Native + _pool.Count });
        _hasKeys.Add(false);
        return number;
    }

    private void AddKeys(in NameView view, in NameToken token, int distinct)
    {
        if (_hasKeys[distinct]) return;
        _hasKeys[distinct] = true;
        _scratchKeys.Clear();
        IndexKeys.Add(view, token, asking: false, _scratchKeys);
        foreach (var key in _scratchKeys) _keys.Add(((ulong)key << 32) | (uint)distinct);
    }

    /// <summary>A name under a word, in the order of the index.</summary>
    private readonly record struct Posting(int Word, bool IsLighter, ushort Tail, int Name) : IComparable<Posting>
    {
        public int CompareTo(Posting other) =>
            Word != other.Word ? Word.CompareTo(other.Word) : IsLighter != other.IsLighter ? IsLighter.CompareTo(other.IsLighter) : Tail != other.Tail ? other.Tail.CompareTo(Tail) : Name.CompareTo(other.Name);
    }
}

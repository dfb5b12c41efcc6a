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
    private readonly List<int> _wordDistinct = [];
    private readonly Dictionary<string, int> _distinctNumbers = new(StringComparer.Ordinal);
    private readonly List<NameToken> _distinct = [];
    private readonly CharBuffer _pool = new();
    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly List<int> _vocabularyDistinct = [];
    private readonly List<(int Vocabulary, int Name)> _all = [];
    private readonly List<(int Vocabulary, int Name)> _leading = [];
    private readonly List<ulong> _keys = [];
    private readonly List<ulong> _joins = [];
    private readonly List<uint> _scratchKeys = [];
    private readonly NameForm _form = new();

    public int Count => _kinds.Count;

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
        var leading = new bool[view.Tokens.Length];
        Eligible.Mark(view.Tokens, marks);
        Eligible.MarkLeading(view.Tokens, marks, leading);
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            var distinct = DistinctOf(view, view.Tokens[i]);
            var vocabulary = marks[i] ? VocabularyOf(view, view.Tokens[i], distinct) : -1;
            _words.Add(view.Tokens[i]);
            _wordDistinct.Add(distinct);
            _boundWords.Add(new BoundWord(vocabulary, Math.Max((byte)1, view.Tokens[i].Weight), view.Tokens[i].Role));
            if (vocabulary < 0) continue;
            _all.Add((vocabulary, name));
            if (leading[i]) _leading.Add((vocabulary, name));
        }

        AddJoins(view, name);
        _pool.Add(view.Pool);
        _kinds.Add((byte)kind);
        _nameWords.Add(_words.Count);
        _namePool.Add(_pool.Count);
    }

    public byte[] Write()
    {
        _keys.Sort();
        _joins.Sort();
        var keys = CollectionsMarshal.AsSpan(_keys);
        var ranges = new int[65537];
        foreach (var key in keys) ranges[(int)(key >> 48) + 1]++;
        for (var i = 0; i < 65536; i++) ranges[i + 1] += ranges[i];
        var (allStart, all) = Postings(_all);
        var (leadingStart, leading) = Postings(_leading);
        return IndexColumns.Write(column => column switch
        {
            IndexColumn.NameWords => Bytes<int>(CollectionsMarshal.AsSpan(_nameWords)),
            IndexColumn.NamePool => Bytes<int>(CollectionsMarshal.AsSpan(_namePool)),
            IndexColumn.NameOrdinal => Bytes<int>(CollectionsMarshal.AsSpan(_ordinals)),
            IndexColumn.NameKind => [.. _kinds],
            IndexColumn.Words => Bytes<NameToken>(CollectionsMarshal.AsSpan(_words)),
            IndexColumn.BoundWords => Bytes<BoundWord>(CollectionsMarshal.AsSpan(_boundWords)),
            IndexColumn.Pool => Bytes(_pool.Span),
            IndexColumn.WordDistinct => Bytes<int>(CollectionsMarshal.AsSpan(_wordDistinct)),
            IndexColumn.Distinct => Bytes<NameToken>(CollectionsMarshal.AsSpan(_distinct)),
            IndexColumn.VocabularyDistinct => Bytes<int>(CollectionsMarshal.AsSpan(_vocabularyDistinct)),
            IndexColumn.AllStart => Bytes<int>(allStart),
            IndexColumn.All => Bytes<int>(all),
            IndexColumn.LeadingStart => Bytes<int>(leadingStart),
            IndexColumn.Leading => Bytes<int>(leading),
            IndexColumn.KeyHash => Bytes<uint>(_keys.Select(k => (uint)(k >> 32)).ToArray()),
            IndexColumn.KeyVocabulary => Bytes<int>(_keys.Select(k => (int)(uint)k).ToArray()),
            IndexColumn.KeyRange => Bytes<int>(ranges),
            IndexColumn.JoinHash => Bytes<uint>(_joins.Select(k => (uint)(k >> 32)).ToArray()),
            IndexColumn.JoinName => Bytes<int>(_joins.Select(k => (int)(uint)k).ToArray()),
            _ => throw new InvalidOperationException("A column has no writer."),
        });
    }

    private static byte[] Bytes<T>(ReadOnlySpan<T> values)
        where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();

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
        return number;
    }

    private int VocabularyOf(in NameView view, in NameToken token, int distinct)
    {
        Span<char> key = stackalloc char[WordIdentity.Longest];
        var lookup = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = view.Text(token);
        text.CopyTo(key);
        key[text.Length] = (char)token.Meaning;
        key[text.Length + 1] = (char)token.Unvowelled;
        key = key[..(text.Length + 2)];
        if (lookup.TryGetValue(key, out var number)) return number;
        number = _vocabularyDistinct.Count;
        lookup[key] = number;
        _vocabularyDistinct.Add(distinct);
        _scratchKeys.Clear();
        IndexKeys.Add(view, token, asking: false, _scratchKeys);
        _scratchKeys.Sort();
        for (var i = 0; i < _scratchKeys.Count; i++)
            if (i == 0 || _scratchKeys[i] != _scratchKeys[i - 1]) _keys.Add(((ulong)_scratchKeys[i] << 32) | (uint)number);
        return number;
    }

    private void AddJoins(in NameView view, int name)
    {
        Span<char> joined = stackalloc char[128];
        for (var i = 0; i + 1 < view.Tokens.Length; i++)
        {
            var length = 0;
            for (var count = 1; count <= 3 && i + count <= view.Tokens.Length; count++)
            {
                ref readonly var token = ref view.Tokens[i + count - 1];
                if (length + token.TextLength > 60 || token.Role == TokenRole.Legal) break;
                view.Text(token).CopyTo(joined[length..]);
                length += token.TextLength;
                if (count == 1) continue;
                var key = IndexKeys.OfJoined(joined[..length], _form.Scratch);
                if (key != 0) _joins.Add(((ulong)key << 32) | (uint)name);
                var syllables = IndexKeys.OfJoinedSyllables(joined[..length]);
                if (syllables != 0) _joins.Add(((ulong)syllables << 32) | (uint)name);
            }
        }
    }

    private (int[] Start, int[] Values) Postings(List<(int Vocabulary, int Name)> pairs)
    {
        var start = new int[_vocabularyDistinct.Count + 1];
        foreach (var (vocabulary, _) in pairs) start[vocabulary + 1]++;
        for (var i = 0; i + 1 < start.Length; i++) start[i + 1] += start[i];
        var next = start.ToArray();
        var values = new int[pairs.Count];
        foreach (var (vocabulary, name) in pairs) values[next[vocabulary]++] = name;
        return (start, values);
    }
}

using ExportScreen.Matching.Names;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Index;

/// <summary>Collects the words that stand side by side in listed names, so that they are found when they are written as one. Not thread-safe.</summary>
internal sealed class JoinWriter
{
    private readonly Dictionary<JoinedWords, int> _numbers = [];
    private readonly List<JoinedWords> _joins = [];
    private readonly List<(int Join, int Name)> _names = [];
    private readonly List<uint> _scratchKeys = [];

    /// <summary>Keys of the joins (upper half) and their numbers (lower half).</summary>
    public List<ulong> Keys { get; } = [];

    /// <summary>Adds all runs of two and three words of a name.</summary>
    public void Add(in NameView view, ReadOnlySpan<BoundWord> words, int name, CharBuffer scratch)
    {
        Span<char> joined = stackalloc char[2 * JoinedWords.Longest];
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var length = 0;
            for (var count = 1; count <= 3 && i + count <= words.Length; count++)
            {
                ref readonly var token = ref view.Tokens[i + count - 1];
                if (length + token.TextLength > JoinedWords.Longest || token.Role == TokenRole.Legal) break;
                view.Text(token).CopyTo(joined[length..]);
                length += token.TextLength;
                if (count > 1 && length >= 4) Add(new JoinedWords(words[i].Distinct, words[i + 1].Distinct, count == 3 ? words[i + 2].Distinct : -1), joined[..length], name, scratch);
            }
        }
    }

    /// <summary>The joins, and the names that hold them, with the place where those of each begin.</summary>
    public (JoinedWords[] Joins, int[] Start, int[] Names) Write()
    {
        var start = new int[_joins.Count + 1];
        foreach (var (join, _) in _names) start[join + 1]++;
        for (var i = 0; i + 1 < start.Length; i++) start[i + 1] += start[i];
        var next = start.ToArray();
        var names = new int[_names.Count];
        foreach (var (join, name) in _names) names[next[join]++] = name;
        return ([.. _joins], start, names);
    }

    private void Add(JoinedWords join, ReadOnlySpan<char> joined, int name, CharBuffer scratch)
    {
        if (!_numbers.TryGetValue(join, out var number))
        {
            _scratchKeys.Clear();
            IndexKeys.AddJoined(joined, scratch, _scratchKeys);
            number = _scratchKeys.Count == 0 ? -1 : _joins.Count;
            _numbers[join] = number;
            if (number >= 0) _joins.Add(join);
            foreach (var key in _scratchKeys) Keys.Add(((ulong)key << 32) | (uint)number);
        }

        if (number >= 0) _names.Add((number, name));
    }
}

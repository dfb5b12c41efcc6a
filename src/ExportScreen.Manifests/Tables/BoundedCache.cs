namespace ExportScreen.Manifests.Tables;

/// <summary>
/// Remembers what cells were read as, since parties, countries and words repeat: a table of sets of two places, the one used last in front. A new cell displaces the
/// older one of its set, so memory stays constant and nothing is ever emptied at once. Not thread-safe.
/// </summary>
/// <param name="capacity">Most entries; rounded up to a power of two. 0 remembers nothing: the slow reference of the tests.</param>
internal sealed class BoundedCache<TValue>(int capacity)
{
    private const int FirstSize = 256;
    private Entry[] _entries = capacity == 0 ? [] : new Entry[Math.Min(FirstSize, Rounded(capacity))];
    private int _misses;

    /// <summary>The remembered value.</summary>
    public bool TryGet(ReadOnlySpan<char> key, out TValue value)
    {
        value = default!;
        if (_entries.Length == 0) return false;
        var hash = CellHash.Of(key);
        var set = SetOf(hash);
        ref var first = ref _entries[set];
        if (first.Is(hash, key))
        {
            value = first.Value;
            return true;
        }

        ref var second = ref _entries[set + 1];
        if (!second.Is(hash, key)) return false;
        (first, second) = (second, first);
        value = first.Value;
        return true;
    }

    /// <summary>Remembers a value that was not remembered.</summary>
    public TValue Put(string key, TValue value)
    {
        if (_entries.Length == 0) return value;
        if (++_misses > _entries.Length && _entries.Length < Rounded(capacity)) Grow();
        Insert(new Entry(CellHash.Of(key), key, value));
        return value;
    }

    private static int Rounded(int capacity) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, capacity));

    private int SetOf(uint hash) => (int)(hash & (uint)(_entries.Length - 2));

    private void Insert(Entry entry)
    {
        var set = SetOf(entry.Hash);
        _entries[set + 1] = _entries[set];
        _entries[set] = entry;
    }

    // Tables of few distinct cells never pay for the full size.
    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[Math.Min(old.Length * 4, Rounded(capacity))];
        _misses = 0;
        for (var i = old.Length - 1; i >= 0; i--)
            if (old[i].Key is not null) Insert(old[i]);
    }

    private readonly struct Entry(uint hash, string key, TValue value)
    {
        public uint Hash { get; } = hash;

        public string? Key { get; } = key;

        public TValue Value { get; } = value;

        public bool Is(uint hash, ReadOnlySpan<char> key) => Hash == hash && Key is not null && key.SequenceEqual(Key);
    }
}

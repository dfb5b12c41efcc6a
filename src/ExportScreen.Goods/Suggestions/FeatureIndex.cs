using System.Numerics;

namespace ExportScreen.Goods.Suggestions;

/// <summary>
/// Finds the number of a feature among sorted hashes: their first bits say where to look, and as hashes are spread evenly, one or two are left to compare. A binary search over a
/// quarter of a million of them misses the cache at most of its steps. Immutable and thread-safe.
/// </summary>
internal sealed class FeatureIndex
{
    private readonly int[] _starts;
    private readonly int _shift;

    /// <summary>Prepares the hashes, which have to ascend.</summary>
    public FeatureIndex(ulong[] keys)
    {
        Keys = keys;
        var bits = Math.Max(1, BitOperations.Log2((uint)keys.Length + 1));
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var key in keys) _starts[(int)(key >> _shift) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>The hashes, ascending.</summary>
    public ulong[] Keys { get; }

    /// <summary>The number of a hash, or -1.</summary>
    public int Find(ulong key)
    {
        var bucket = (int)(key >> _shift);
        for (var i = _starts[bucket]; i < _starts[bucket + 1]; i++)
            if (Keys[i] == key) return i;
        return -1;
    }
}

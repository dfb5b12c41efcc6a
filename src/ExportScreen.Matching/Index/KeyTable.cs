namespace ExportScreen.Matching.Index;

/// <summary>Sorted 32-bit keys with a value each, over memory that is only read.</summary>
/// <param name="hashes">The keys, ascending.</param>
/// <param name="values">The value of each key.</param>
/// <param name="ranges">First place of each of 65,536 ranges of keys, and the end.</param>
internal readonly ref struct KeyTable(ReadOnlySpan<uint> hashes, ReadOnlySpan<int> values, ReadOnlySpan<int> ranges)
{
    private const int Ranges = 1 << 16;
    private readonly ReadOnlySpan<uint> _hashes = hashes;
    private readonly ReadOnlySpan<int> _values = values;
    private readonly ReadOnlySpan<int> _ranges = ranges;

    /// <summary>The values of a key.</summary>
    public ReadOnlySpan<int> Find(uint key)
    {
        int low = _ranges[(int)(key >> 16)], end = _ranges[(int)(key >> 16) + 1], high = end;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_hashes[middle] < key) low = middle + 1;
            else high = middle;
        }

        high = low;
        while (high < end && _hashes[high] == key) high++;
        return _values[low..high];
    }

    /// <summary>The columns of a table from keys (upper half) and values (lower half), which are sorted here; of equal pairs one stays.</summary>
    public static (uint[] Hashes, int[] Values, int[] Ranges) Write(List<ulong> pairs)
    {
        pairs.Sort();
        var hashes = new List<uint>(pairs.Count);
        var values = new List<int>(pairs.Count);
        var ranges = new int[Ranges + 1];
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i > 0 && pairs[i] == pairs[i - 1]) continue;
            hashes.Add((uint)(pairs[i] >> 32));
            values.Add((int)(uint)pairs[i]);
            ranges[(int)(pairs[i] >> 48) + 1]++;
        }

        for (var i = 0; i < Ranges; i++) ranges[i + 1] += ranges[i];
        return ([.. hashes], [.. values], ranges);
    }
}

namespace ExportScreen.Manifests.Tables;

/// <summary>Remembers what cells were read as, since parties, countries and words repeat; emptied when full, so memory stays constant. Not thread-safe.</summary>
internal sealed class BoundedCache<TValue>(int capacity)
{
    private readonly Dictionary<string, TValue> _values = new(StringComparer.Ordinal);

    /// <summary>The remembered value.</summary>
    public bool TryGet(ReadOnlySpan<char> key, out TValue value) =>
        _values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out value!);

    /// <summary>Remembers a value.</summary>
    public TValue Put(string key, TValue value)
    {
        if (_values.Count >= capacity) _values.Clear();
        _values[key] = value;
        return value;
    }
}

using System.Collections.Concurrent;

namespace ExportScreen.Rules;

/// <summary>Remembers what was worked out of texts that repeat, up to a number of them; beyond it, works it out again. Never changes a result. Thread-safe.</summary>
/// <param name="most">Values kept.</param>
internal sealed class Memo<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = [];
    private int _count;

    /// <summary>The value of a key.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> make)
    {
        if (_known.TryGetValue(key, out var known)) return known;
        var value = make(key);
        if (Volatile.Read(ref _count) < most && _known.TryAdd(key, value)) Interlocked.Increment(ref _count);
        return value;
    }
}

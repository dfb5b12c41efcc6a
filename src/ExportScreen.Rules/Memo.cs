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
    /// <param name="key">The key.</param>
    /// <param name="with">What the value is made with; passed on so that <paramref name="make"/> can be static and a value that is known costs no allocation.</param>
    /// <param name="make">Makes the value. Must depend on the key and on what is the same for the life of the memo.</param>
    public TValue Of<TWith>(TKey key, TWith with, Func<TKey, TWith, TValue> make)
    {
        if (_known.TryGetValue(key, out var known)) return known;
        var value = make(key, with);
        if (Volatile.Read(ref _count) < most && _known.TryAdd(key, value)) Interlocked.Increment(ref _count);
        return value;
    }
}

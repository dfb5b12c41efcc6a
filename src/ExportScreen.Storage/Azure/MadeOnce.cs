using System.Collections.Concurrent;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Which containers, tables or queues this process has made sure of: one call for the first write to each, none after it. Two first writes at once both call, which changes nothing.
/// Thread-safe.
/// </summary>
internal sealed class MadeOnce
{
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);

    /// <summary>Makes it unless this process has made sure of it before.</summary>
    public async ValueTask EnsureAsync(string name, Func<string, Task> make)
    {
        if (_made.ContainsKey(name)) return;
        await make(name).ConfigureAwait(false);
        _made[name] = true;
    }
}

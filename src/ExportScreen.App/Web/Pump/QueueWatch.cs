using System.Collections.Concurrent;

namespace ExportScreen.App.Web.Pump;

/// <summary>Remembers how long the last message of each queue had waited when it was taken. Thread-safe.</summary>
internal sealed class QueueWatch
{
    private readonly ConcurrentDictionary<string, TimeSpan> _waits = new(StringComparer.Ordinal);

    /// <summary>The waits, by queue.</summary>
    public IEnumerable<KeyValuePair<string, TimeSpan>> Waits => _waits;

    /// <summary>A message was taken after such a wait.</summary>
    public void Waited(string queue, TimeSpan wait) => _waits[queue] = wait;
}

using System.Collections.Concurrent;
using ExportScreen.Model.Ports;

namespace ExportScreen.App.Web.Pump;

/// <summary>Queues that wake their reader in this process as soon as something is sent, so that it need not wait for its next look. Thread-safe.</summary>
/// <param name="inner">The queues.</param>
internal sealed class WakingQueues(IMessageQueues inner) : IMessageQueues
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _signals = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancel)
    {
        await inner.SendAsync(queue, text, delay, cancel);
        if (delay == TimeSpan.Zero) Wake(queue);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan invisible, CancellationToken cancel) => inner.ReceiveAsync(queue, most, invisible, cancel);

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel) => inner.DeleteAsync(queue, message, cancel);

    /// <inheritdoc/>
    public ValueTask<QueueMessage?> HideAsync(string queue, QueueMessage message, TimeSpan invisible, CancellationToken cancel) => inner.HideAsync(queue, message, invisible, cancel);

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(string queue, CancellationToken cancel) => inner.CountAsync(queue, cancel);

    /// <summary>Waits until something is sent to a queue, or the time is over. A signal that came before is not lost.</summary>
    public Task WaitAsync(string queue, TimeSpan longest, CancellationToken cancel) => SignalOf(queue).WaitAsync(longest, cancel);

    private void Wake(string queue)
    {
        var signal = SignalOf(queue);
        // One is enough: the reader looks until the queue is empty. Two at once only cost one look in vain.
        if (signal.CurrentCount == 0) signal.Release();
    }

    private SemaphoreSlim SignalOf(string queue) => _signals.GetOrAdd(queue, _ => new SemaphoreSlim(0));
}

using ExportScreen.Model.Ports;

namespace ExportScreen.App.Tests.Pump;

/// <summary>Real queues on a disk that is full for a while: what ends or hides a message fails so many times.</summary>
/// <param name="inner">The queues.</param>
/// <param name="refusals">How many times.</param>
internal sealed class RefusingQueues(IMessageQueues inner, int refusals) : IMessageQueues
{
    private int _left = refusals;

    public ValueTask SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancel) => inner.SendAsync(queue, text, delay, cancel);

    public ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan invisible, CancellationToken cancel) => inner.ReceiveAsync(queue, most, invisible, cancel);

    public ValueTask<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel) => Refuses() ? throw new IOException("full") : inner.DeleteAsync(queue, message, cancel);

    public ValueTask<QueueMessage?> HideAsync(string queue, QueueMessage message, TimeSpan invisible, CancellationToken cancel) =>
        Refuses() ? throw new IOException("full") : inner.HideAsync(queue, message, invisible, cancel);

    public ValueTask<int> CountAsync(string queue, CancellationToken cancel) => inner.CountAsync(queue, cancel);

    private bool Refuses() => Interlocked.Decrement(ref _left) >= 0;
}

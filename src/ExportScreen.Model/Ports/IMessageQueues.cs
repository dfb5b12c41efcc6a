namespace ExportScreen.Model.Ports;

/// <summary>
/// Queues of small messages, by the rules of Azure Storage queues: at least once, in no promised order. A received message is invisible to others for a while; unless it is deleted in that
/// time it comes back with a higher count. Queues come into being with their first message. Thread-safe, and safe beside other processes. Outages are exceptions of kind
/// <see cref="IOException"/>.
/// </summary>
public interface IMessageQueues
{
    /// <summary>Adds a message.</summary>
    /// <param name="queue">Queue name: 3 to 63 lower-case letters, digits and single hyphens.</param>
    /// <param name="text">At most 48 KiB of UTF-8.</param>
    /// <param name="delay">How long it stays invisible at first; zero for none.</param>
    /// <param name="cancel">Stops the call.</param>
    ValueTask SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancel);

    /// <summary>Takes messages, none when the queue is empty.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="most">1 to 32.</param>
    /// <param name="invisible">How long they stay invisible to others.</param>
    /// <param name="cancel">Stops the call.</param>
    ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan invisible, CancellationToken cancel);

    /// <summary>Ends a message; false when it has been received again since, and belongs to somebody else.</summary>
    ValueTask<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel);

    /// <summary>Sets anew how long a message stays invisible, from now on: to go on with it, or (a short time) to give it back. Null when it belongs to somebody else.</summary>
    ValueTask<QueueMessage?> HideAsync(string queue, QueueMessage message, TimeSpan invisible, CancellationToken cancel);

    /// <summary>How many messages a queue holds, visible or not; on a service, about.</summary>
    ValueTask<int> CountAsync(string queue, CancellationToken cancel);
}

/// <summary>A received message. Immutable.</summary>
/// <param name="Id">Its id, the same at every delivery.</param>
/// <param name="Text">What was sent.</param>
/// <param name="Deliveries">Which delivery this is, from 1.</param>
/// <param name="Receipt">Proof of this delivery.</param>
/// <param name="Sent">When it was sent (UTC).</param>
public sealed record QueueMessage(string Id, string Text, int Deliveries, string Receipt, DateTimeOffset Sent);

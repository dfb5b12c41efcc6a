using System.Buffers;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ExportScreen.Model.Ports;
using QueueMessage = ExportScreen.Model.Ports.QueueMessage;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Queues of an Azure storage account. Messages are base64, as the Functions host and Event Grid have them; one that is not is given as it stands. They do not expire: the service's default of
/// seven days would lose a job in silence.
/// </summary>
internal sealed class AzureMessageQueues(QueueServiceClient service) : IMessageQueues
{
    private const int MaxBytes = 48 << 10;
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly MadeOnce _queues = new();

    /// <inheritdoc/>
    public async ValueTask SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancel)
    {
        var client = ClientOf(queue);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > MaxBytes) throw new ArgumentException("A message holds at most 48 KiB of UTF-8.", nameof(text));
        var wait = Seconds(delay);
        await Outages.Guard(
            async () =>
            {
                await EnsureAsync(queue, cancel).ConfigureAwait(false);
                await client.SendMessageAsync(Convert.ToBase64String(bytes), wait, Forever, cancel).ConfigureAwait(false);
            },
            cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan invisible, CancellationToken cancel)
    {
        var client = ClientOf(queue);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 32);
        var hidden = Seconds(invisible);
        ArgumentOutOfRangeException.ThrowIfEqual(hidden, TimeSpan.Zero, nameof(invisible));
        return Outages.Guard<IReadOnlyList<QueueMessage>>(
            async () =>
            {
                try
                {
                    return [.. (await client.ReceiveMessagesAsync(most, hidden, cancel).ConfigureAwait(false)).Value.Select(Message)];
                }
                catch (RequestFailedException refused) when (refused.Status == 404)
                {
                    return [];
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel)
    {
        var client = ClientOf(queue);
        return Outages.Guard(
            async () =>
            {
                try
                {
                    await client.DeleteMessageAsync(message.Id, message.Receipt, cancel).ConfigureAwait(false);
                    return true;
                }
                catch (RequestFailedException refused) when (IsNotOurs(refused))
                {
                    return false;
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<QueueMessage?> HideAsync(string queue, QueueMessage message, TimeSpan invisible, CancellationToken cancel)
    {
        var client = ClientOf(queue);
        var hidden = Seconds(invisible);
        return Outages.Guard(
            async () =>
            {
                try
                {
                    var updated = await client.UpdateMessageAsync(message.Id, message.Receipt, (string?)null, hidden, cancel).ConfigureAwait(false);
                    return message with { Receipt = updated.Value.PopReceipt };
                }
                catch (RequestFailedException refused) when (IsNotOurs(refused))
                {
                    return null;
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(string queue, CancellationToken cancel)
    {
        var client = ClientOf(queue);
        return Outages.Guard(
            async () =>
            {
                try
                {
                    return (await client.GetPropertiesAsync(cancel).ConfigureAwait(false)).Value.ApproximateMessagesCount;
                }
                catch (RequestFailedException refused) when (refused.Status == 404)
                {
                    return 0;
                }
            },
            cancel);
    }

    /// <summary>Makes a queue unless it is there.</summary>
    internal ValueTask EnsureAsync(string queue, CancellationToken cancel) => _queues.EnsureAsync(queue, _ => ClientOf(queue).CreateIfNotExistsAsync(cancellationToken: cancel));

    private QueueClient ClientOf(string queue) => IsName(queue)
        ? service.GetQueueClient(queue)
        : throw new ArgumentException("A queue name is 3 to 63 lower-case letters, digits and single hyphens.", nameof(queue));

    private static bool IsName(string queue) =>
        queue is { Length: >= 3 and <= 63 } && !queue.AsSpan().ContainsAnyExcept(NameCharacters) && queue[0] != '-' && queue[^1] != '-' && !queue.Contains("--", StringComparison.Ordinal);

    /// <summary>The service counts whole seconds, up to seven days.</summary>
    private static TimeSpan Seconds(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, TimeSpan.FromDays(7));
        return TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
    }

    /// <summary>Deleted, received again since, or never there.</summary>
    private static bool IsNotOurs(RequestFailedException refused) =>
        refused.Status == 404 || refused.ErrorCode == QueueErrorCode.PopReceiptMismatch || refused.ErrorCode == QueueErrorCode.InvalidQueryParameterValue;

    private static QueueMessage Message(global::Azure.Storage.Queues.Models.QueueMessage message) =>
        new(message.MessageId, Text(message.MessageText), (int)message.DequeueCount, message.PopReceipt, (message.InsertedOn ?? default).ToUniversalTime());

    private static string Text(string raw)
    {
        var bytes = new byte[raw.Length];
        if (!Convert.TryFromBase64String(raw, bytes, out var length)) return raw;
        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return raw;
        }
    }
}

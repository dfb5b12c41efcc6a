using System.Globalization;
using System.Text;
using ExportScreen.Model.Ports;
using Microsoft.Data.Sqlite;

namespace ExportScreen.Storage.Embedded;

/// <summary>Queues in one table; a receipt is a random word that every delivery changes. Thread-safe.</summary>
internal sealed class EmbeddedQueues(Database database, TimeProvider clock) : IMessageQueues
{
    private const int LongestText = 48 << 10;
    private const int MostReceived = 32;
    private const string Columns = "id, text, deliveries, receipt, sent";

    /// <inheritdoc/>
    public async ValueTask SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancel)
    {
        CheckName(queue);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        if (Encoding.UTF8.GetByteCount(text) > LongestText) throw new ArgumentException("A message holds at most 48 KiB.", nameof(text));
        var now = Now();
        await database.WriteAsync(session => session.Run("INSERT INTO store_messages (queue, text, sent, visible) VALUES ($1, $2, $3, $4)", queue, text, now, now + delay.Ticks), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan invisible, CancellationToken cancel)
    {
        CheckName(queue);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostReceived);
        ArgumentOutOfRangeException.ThrowIfLessThan(invisible, TimeSpan.Zero);
        // Looking costs nothing; a transaction costs a flush, and most looks find nothing.
        if (database.Read(session => session.Number("SELECT EXISTS (SELECT 1 FROM store_messages WHERE queue = $1 AND visible <= $2)", queue, Now()), cancel) == 0) return [];
        return await database.WriteAsync(session =>
        {
            var now = Now();
            var ids = session.All("SELECT id FROM store_messages WHERE queue = $1 AND visible <= $2 ORDER BY visible, id LIMIT $3", row => row.GetInt64(0), queue, now, most);
            var messages = new List<QueueMessage>(ids.Count);
            foreach (var id in ids)
                messages.Add(session.First($"UPDATE store_messages SET visible = $2, deliveries = deliveries + 1, receipt = $3 WHERE id = $1 RETURNING {Columns}", Read, id, now + invisible.Ticks, ETags.Next())!);
            return messages;
        }, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel)
    {
        CheckName(queue);
        var id = IdOf(message);
        return await database.WriteAsync(session => session.Run("DELETE FROM store_messages WHERE id = $1 AND queue = $2 AND receipt = $3", id, queue, message.Receipt), cancel).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    public async ValueTask<QueueMessage?> HideAsync(string queue, QueueMessage message, TimeSpan invisible, CancellationToken cancel)
    {
        CheckName(queue);
        ArgumentOutOfRangeException.ThrowIfLessThan(invisible, TimeSpan.Zero);
        var id = IdOf(message);
        return await database.WriteAsync(session => session.First(
            $"UPDATE store_messages SET visible = $4, receipt = $5 WHERE id = $1 AND queue = $2 AND receipt = $3 RETURNING {Columns}",
            Read, id, queue, message.Receipt, Now() + invisible.Ticks, ETags.Next()), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(string queue, CancellationToken cancel)
    {
        CheckName(queue);
        return ValueTask.FromResult((int)database.Read(session => session.Number("SELECT COUNT(*) FROM store_messages WHERE queue = $1", queue), cancel));
    }

    /// <summary>Makes visible what was received and not ended, keeping its count; what is only delayed stays away. For the start, when nobody can be at it; how many.</summary>
    public async ValueTask<int> ReleaseInFlightAsync(CancellationToken cancel) =>
        await database.WriteAsync(session => session.Run("UPDATE store_messages SET visible = MIN(visible, $1), receipt = NULL WHERE receipt IS NOT NULL", Now()), cancel).ConfigureAwait(false);

    private static QueueMessage Read(SqliteDataReader row) =>
        new(row.GetInt64(0).ToString(CultureInfo.InvariantCulture), row.GetString(1), row.GetInt32(2), row.GetString(3), new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero));

    private static long IdOf(QueueMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return long.TryParse(message.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
    }

    private static void CheckName(string queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        var plain = queue.Length is >= 3 and <= 63 && queue.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        if (!plain || queue[0] == '-' || queue[^1] == '-' || queue.Contains("--", StringComparison.Ordinal)) throw new ArgumentException("A queue name is 3 to 63 lower-case letters, digits and single hyphens.", nameof(queue));
    }

    private long Now() => clock.GetUtcNow().UtcTicks;
}

using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>All that lies in the stores of a service that does not run: every record of every table, every blob.</summary>
internal static class StoreSnapshot
{
    // Wrong passwords are counted and written down: that is what a refused sign-in may leave. The seal of the audit log moves with it.
    private static readonly string[] Counters = ["failures", "lockedUntil"];

    /// <summary>Takes it: one line per thing.</summary>
    public static async Task<SortedSet<string>> TakeAsync(string folder)
    {
        using var stores = EmbeddedStores.Open(folder, TimeProvider.System);
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in TableNames.All)
        {
            await foreach (var record in stores.Records.QueryAsync(new RecordQuery(table), CancellationToken.None))
                if (!IsRefusedSignIn(table, record)) lines.Add(Line(table, record));
        }

        foreach (var container in ContainerNames.All)
        {
            await foreach (var blob in stores.Blobs.ListAsync(container + "/", CancellationToken.None)) lines.Add($"{blob.Path} {blob.ETag}");
        }

        foreach (var queue in QueueNames.All.SelectMany(q => new[] { q, QueueNames.PoisonOf(q) }))
            lines.Add($"queue {queue} {await stores.Queues.CountAsync(queue, CancellationToken.None)}");
        return lines;
    }

    /// <summary>What is in one and not in the other.</summary>
    public static IReadOnlyList<string> Differences(SortedSet<string> before, SortedSet<string> after) =>
        [.. before.Except(after, StringComparer.Ordinal).Select(l => "gone: " + l), .. after.Except(before, StringComparer.Ordinal).Select(l => "new: " + l)];

    private static bool IsRefusedSignIn(string table, Record record) =>
        table == TableNames.Seals || (table == TableNames.Audit && record.Text("action") == "sign-in" && record.Text("detail") == "refused");

    private static string Line(string table, Record record) =>
        $"{table} {record.Partition} {record.Row} {string.Join(' ', record.Values.Where(v => !Counters.Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => FormattableString.Invariant($"{v.Key}={v.Value}")))}";
}

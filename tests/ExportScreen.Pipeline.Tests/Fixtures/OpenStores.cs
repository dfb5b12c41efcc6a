using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Fixtures;

/// <summary>The embedded stores over a folder of their own, with a clock that stands until it is set.</summary>
internal sealed class OpenStores : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-stores-").FullName;
    private EmbeddedStores _stores;

    public OpenStores() => _stores = EmbeddedStores.Open(_folder, Clock);

    public StandingClock Clock { get; } = new();

    public JobStores Jobs => new(_stores.Blobs, _stores.Records, _stores.Queues, _stores.Leases, Clock);

    public IRecordStore Records => _stores.Records;

    /// <summary>Closes and opens them, as a restart does.</summary>
    public void Restart()
    {
        _stores.Dispose();
        _stores = EmbeddedStores.Open(_folder, Clock);
    }

    /// <summary>All records of a table as text, in order.</summary>
    public async Task<List<string>> DumpAsync(string table)
    {
        var lines = new List<string>();
        await foreach (var record in Records.QueryAsync(new RecordQuery(table), TestContext.Current.CancellationToken))
            lines.Add($"{record.Partition} {record.Row} {string.Join(' ', record.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}"))}");
        return lines;
    }

    public void Dispose()
    {
        _stores.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A clock that stands at 2026-11-22 10:00 UTC until it is set.</summary>
internal sealed class StandingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

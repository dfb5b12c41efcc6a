using System.Diagnostics;
using ExportScreen.Model.Ports;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Embedded;

/// <summary>Figures for the README: nothing here fails for being slow.</summary>
public sealed class ThroughputTests(ITestOutputHelper output) : IDisposable
{
    private readonly StoresFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(64)]
    public async Task Queue(int workers)
    {
        var queues = _folder.Stores.Queues;
        var each = TestSize.Of(20_000) / workers;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            for (var n = 0; n < each; n++)
            {
                await queues.SendAsync("queue", "{\"job\":\"0123456789abcdef0123456789abcdef\",\"chunk\":17}", TimeSpan.Zero, default);
                var message = Assert.Single(await queues.ReceiveAsync("queue", 1, TimeSpan.FromMinutes(1), default));
                Assert.True(await queues.DeleteAsync("queue", message, default));
            }
        })));
        output.WriteLine($"queue, {workers} at once: {3 * workers * each / watch.Elapsed.TotalSeconds:N0} operations/s");
        Assert.Equal(0, await queues.CountAsync("queue", default));
    }

    [Fact]
    public async Task Records()
    {
        var store = _folder.Stores.Records;
        var count = TestSize.Of(1_000_000);
        var records = Enumerable.Range(0, count).Select(n => new Record($"default|0123456789abcdef|{n / 1000:D6}", $"{n:D7}|H|us-ofac-sdn:{n % 9999}|00ff00ff", new Dictionary<string, object>
        {
            ["Job"] = "0123456789abcdef0123456789abcdef",
            ["Row"] = n,
            ["Party"] = "Некоторое общество с ограниченной ответственностью",
            ["Entry"] = $"us-ofac-sdn:{n % 9999}",
            ["Score"] = n % 1000 / 1000d,
            ["Outcome"] = "Review",
            ["At"] = DateTimeOffset.UnixEpoch.AddSeconds(n),
        })).ToList();
        var watch = Stopwatch.StartNew();
        await store.UpsertManyAsync("findings", records, default);
        output.WriteLine($"records upserted together: {count / watch.Elapsed.TotalSeconds:N0}/s");
        watch.Restart();
        var read = 0;
        await foreach (var _ in store.QueryAsync(new RecordQuery("findings") { Conditions = [new("Score", RecordComparison.AtLeast, 0.5)] }, default)) read++;
        output.WriteLine($"records read and tested: {count / watch.Elapsed.TotalSeconds:N0}/s");
        Assert.Equal(count / 2, read);
    }

    [Fact]
    public async Task Blobs()
    {
        var blobs = _folder.Stores.Blobs;
        var count = TestSize.Of(4000);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (n, cancel) => await blobs.PutAsync($"work/{n}", new MemoryStream(new byte[50_000 + n]), cancel));
        output.WriteLine($"blobs of 50 KB, 16 at once: {count / watch.Elapsed.TotalSeconds:N0}/s");
        watch.Restart();
        await blobs.PutAsync("work/big", new MemoryStream(new byte[100 << 20]), default);
        output.WriteLine($"one blob: {100 / watch.Elapsed.TotalSeconds:N0} MiB/s");
        Assert.Equal(100 << 20, (await blobs.FindAsync("work/big", default))!.Length);
    }
}

using Azure;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class OutageTests(AzuriteFixture azurite)
{
    private static readonly Record One = new("p", "r", new Dictionary<string, object>(), "W/\"1\"");
    private static readonly QueueMessage Message = new("0", "text", 1, "0", DateTimeOffset.UnixEpoch);

    private static readonly (string Name, Func<AzureStores, Task> Call)[] Calls =
    [
        ("put", async s => await s.Blobs.PutAsync("work/x", new MemoryStream([1]), default)),
        ("put if absent", async s => await s.Blobs.PutIfAbsentAsync("work/x", new MemoryStream([1]), default)),
        ("find", async s => await s.Blobs.FindAsync("work/x", default)),
        ("open", async s => await s.Blobs.OpenAsync("work/x", null, default)),
        ("list", async s => await s.Blobs.ListAsync("work/", default).CountAsync()),
        ("delete", async s => await s.Blobs.DeleteAsync("work/x", default)),
        ("get", async s => await s.Records.GetAsync("outage", "p", "r", default)),
        ("insert", async s => await s.Records.InsertAsync("outage", One, default)),
        ("upsert", async s => await s.Records.UpsertAsync("outage", One, default)),
        ("upsert many", async s => await s.Records.UpsertManyAsync("outage", [One], default)),
        ("insert all", async s => await s.Records.InsertAllAsync("outage", [One], default)),
        ("replace", async s => await s.Records.ReplaceAsync("outage", One, default)),
        ("delete record", async s => await s.Records.DeleteAsync("outage", "p", "r", default)),
        ("query", async s => await s.Records.QueryAsync(new RecordQuery("outage"), default).CountAsync()),
        ("page", async s => await s.Records.PageAsync(new RecordQuery("outage"), 1, null, default)),
        ("send", async s => await s.Queues.SendAsync("outage", "text", TimeSpan.Zero, default)),
        ("receive", async s => await s.Queues.ReceiveAsync("outage", 1, TimeSpan.FromSeconds(1), default)),
        ("delete message", async s => await s.Queues.DeleteAsync("outage", Message, default)),
        ("hide", async s => await s.Queues.HideAsync("outage", Message, TimeSpan.Zero, default)),
        ("count", async s => await s.Queues.CountAsync("outage", default)),
        ("lease", async s => await s.Leases.TryTakeAsync("outage", TimeSpan.FromSeconds(15), default)),
        ("lock", async s => await s.Lists.TryLockAsync(default)),
        ("put raw", async s => await s.Lists.PutRawAsync(new byte[1], default)),
        ("editions", async s => await s.Lists.GetEditionsAsync(default)),
        ("open snapshot", async s => await s.Lists.OpenSnapshotAsync("abc", default)),
        ("current", async s => await s.Lists.GetCurrentAsync(default)),
        ("ensure", async s => await s.EnsureAsync(["work"], ["outage"], ["outage"], default)),
    ];

    [Theory]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.Busy)]
    [InlineData(Fault.Socket)]
    [InlineData(Fault.Silence)]
    public async Task An_outage_longer_than_the_retries_is_an_IOException_everywhere(Fault fault)
    {
        var faults = new FaultPolicy(_ => fault);
        using var stores = await StoresUnderFaults.OpenAsync(azurite, faults, retries: 2, timeout: TimeSpan.FromMilliseconds(50));
        foreach (var (name, call) in Calls)
        {
            var before = faults.Faults;
            var thrown = await Xunit.Record.ExceptionAsync(() => call(stores));
            Assert.True(thrown is IOException, $"{name}: {thrown}");
            Assert.True(faults.Faults - before >= 3, $"{name}: {faults.Faults - before} tries");
        }
    }

    [Fact]
    public async Task What_the_caller_cancels_is_no_outage()
    {
        using var stores = await StoresUnderFaults.OpenAsync(azurite, new FaultPolicy(_ => Fault.Silence));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stores.Blobs.FindAsync("work/x", cancel.Token));
    }

    [Fact]
    public async Task A_refusal_stays_what_it_is()
    {
        var wrong = (await azurite.AzuriteAsync()).ConnectionString.Replace(Azurite.AccountKey, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal);
        using var stores = AzureStores.Open(new AzureStorageSettings { ConnectionString = wrong }, TimeProvider.System);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(async () => await stores.Blobs.FindAsync("work/x", default))).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(async () => await stores.Records.GetAsync("outage", "p", "r", default))).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(async () => await stores.Queues.CountAsync("outage", default))).Status);
    }

    [Fact]
    public async Task A_stream_that_was_opened_throws_IOException_when_the_service_goes_away()
    {
        var away = false;
        using var stores = await StoresUnderFaults.OpenAsync(azurite, new FaultPolicy(_ => away ? Fault.Busy : Fault.None), retries: 1);
        var path = $"work/{Guid.NewGuid():N}";
        await stores.Blobs.PutAsync(path, new MemoryStream(new byte[9 << 20]), default);
        await using var stream = (await stores.Blobs.OpenAsync(path, null, default))!;
        await stream.ReadExactlyAsync(new byte[100]);
        away = true;
        stream.Position = 8 << 20;
        await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[100]));
    }
}

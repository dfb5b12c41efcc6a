using System.Collections.Concurrent;
using System.Text;
using Azure.Core;
using ExportScreen.Storage.Azure;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Azure;

/// <summary>A write that was done, and whose answer was lost, is sent again by the client: the answer is that of the first, not "there is one already".</summary>
public sealed class LostAnswersTests(AzuriteFixture azurite)
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_blob_put_if_absent_is_ours()
    {
        using var stores = await LosingAsync(r => r.Method == RequestMethod.Put);
        var facts = await stores.Blobs.PutIfAbsentAsync($"work/{_name}", Bytes("one"), default);
        Assert.Equal(await stores.Blobs.FindAsync($"work/{_name}", default), facts);
        Assert.NotNull(facts);
        Assert.Null(await stores.Blobs.PutIfAbsentAsync($"work/{_name}", Bytes("two"), default));
    }

    [Fact]
    public async Task A_blob_of_blocks_put_if_absent_is_ours()
    {
        using var stores = await LosingAsync(r => r.Method == RequestMethod.Put);
        var content = new byte[17 << 20];
        new Random(1).NextBytes(content);
        Assert.NotNull(await stores.Blobs.PutIfAbsentAsync($"work/{_name}", new MemoryStream(content), default));
        await using var stream = await stores.Blobs.OpenAsync($"work/{_name}", null, default);
        var read = new byte[content.Length];
        await stream!.ReadExactlyAsync(read);
        Assert.True(content.AsSpan().SequenceEqual(read));
        Assert.Null(await stores.Blobs.PutIfAbsentAsync($"work/{_name}", new MemoryStream(content), default));
    }

    [Fact]
    public async Task An_inserted_record_is_ours()
    {
        using var stores = await LosingAsync(r => r.Method == RequestMethod.Post);
        var etag = await stores.Records.InsertAsync(Table, Of("r", 1), default);
        var record = await stores.Records.GetAsync(Table, "p", "r", default);
        Assert.Equal((etag, 1L), (record!.ETag, record.Number("N")));
        Assert.Equal(["N"], record.Values.Keys);
        Assert.Null(await stores.Records.InsertAsync(Table, Of("r", 1), default));
    }

    [Fact]
    public async Task Records_inserted_together_are_ours()
    {
        using var stores = await LosingAsync(r => r.Method == RequestMethod.Post);
        Assert.True(await stores.Records.InsertAllAsync(Table, [Of("a", 1), Of("b", 2)], default));
        Assert.False(await stores.Records.InsertAllAsync(Table, [Of("a", 1), Of("b", 2)], default));
    }

    [Fact]
    public async Task A_replaced_record_is_ours()
    {
        using var stores = await LosingAsync(r => r.Method == RequestMethod.Put);
        var first = await stores.Records.InsertAsync(Table, Of("r", 1), default);
        var second = await stores.Records.ReplaceAsync(Table, Of("r", 2) with { ETag = first }, default);
        Assert.Equal((await stores.Records.GetAsync(Table, "p", "r", default))!.ETag, second);
        Assert.NotNull(second);
        Assert.Null(await stores.Records.ReplaceAsync(Table, Of("r", 2) with { ETag = first }, default));
    }

    [Fact]
    public async Task A_lock_is_ours()
    {
        using var stores = await LosingAsync(r => r.Method == RequestMethod.Put);
        await using var lease = await stores.Leases.TryTakeAsync(_name, TimeSpan.FromSeconds(30), default);
        Assert.NotNull(lease);
        Assert.Null(await stores.Leases.TryTakeAsync(_name, TimeSpan.FromSeconds(30), default));
        Assert.True(await lease.RenewAsync(default));
    }

    [Fact]
    public async Task Editions_are_there_once_and_a_snapshot_is_published()
    {
        using var stores = await LosingAsync(r => r.Method == RequestMethod.Put);
        var lists = stores.ListsIn($"lists-{_name}", TimeProvider.System);
        await lists.AppendEditionsAsync([AzureListStoreTests.Edition("a")], default);
        await lists.AppendEditionsAsync([AzureListStoreTests.Edition("b")], default);
        await lists.PutSnapshotAsync("abc", new byte[] { 1 }, default);
        await lists.SetCurrentAsync("abc", default);
        Assert.Equal(["a", "b"], (await lists.GetEditionsAsync(default)).Editions.Select(e => e.Edition.Feed));
        Assert.Equal("abc", await lists.GetCurrentAsync(default));
    }

    private string Table => "t" + _name;

    private static Record Of(string row, int n) => new("p", row, new Dictionary<string, object> { ["N"] = n });

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The answer to the first try of each request that meets a condition is lost.</summary>
    private Task<AzureStores> LosingAsync(Func<Request, bool> lost)
    {
        var seen = new ConcurrentDictionary<string, bool>();
        return StoresUnderFaults.OpenAsync(azurite, new FaultPolicy(r => lost(r) && seen.TryAdd(r.ClientRequestId, true) ? Fault.AnswerLost : Fault.None));
    }
}

using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureListStoreTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _container = $"lists-{Guid.NewGuid():N}";
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-snapshots-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_older_snapshot_stays_while_it_is_read_and_goes_after()
    {
        using var stores = await OpenAsync();
        var lists = stores.ListsIn(_container, TimeProvider.System);
        await lists.PutSnapshotAsync("one", Encoding.UTF8.GetBytes("first"), default);
        await lists.PutSnapshotAsync("two", Encoding.UTF8.GetBytes("second"), default);
        var first = (await lists.OpenSnapshotAsync("one", default))!;
        var again = (await lists.OpenSnapshotAsync("one", default))!;
        Assert.Single(Files());
        var second = (await lists.OpenSnapshotAsync("two", default))!;
        Assert.Equal(2, Files().Length);
        first.Dispose();
        first.Dispose();
        Assert.Equal("first", Encoding.UTF8.GetString(again.Memory.Span));
        Assert.Equal(2, Files().Length);
        again.Dispose();
        Assert.StartsWith("two.", Path.GetFileName(Assert.Single(Files())), StringComparison.Ordinal);
        second.Dispose();
        Assert.Single(Files());
    }

    [Fact]
    public async Task A_snapshot_that_is_gone_is_null_even_when_a_copy_is_here()
    {
        using var stores = await OpenAsync();
        var lists = stores.ListsIn(_container, TimeProvider.System);
        await lists.PutSnapshotAsync("one", new byte[] { 1 }, default);
        using var open = await lists.OpenSnapshotAsync("one", default);
        await stores.Blobs.DeleteAsync($"{_container}/snapshots/one.snap", default);
        Assert.Null(await lists.OpenSnapshotAsync("one", default));
        Assert.Equal(1, open!.Memory.Span[0]);
    }

    [Fact]
    public async Task A_snapshot_put_anew_under_its_id_is_fetched_anew()
    {
        using var stores = await OpenAsync();
        var lists = stores.ListsIn(_container, TimeProvider.System);
        await lists.PutSnapshotAsync("one", new byte[] { 1 }, default);
        (await lists.OpenSnapshotAsync("one", default))!.Dispose();
        await lists.PutSnapshotAsync("one", new byte[] { 2 }, default);
        using var open = await lists.OpenSnapshotAsync("one", default);
        Assert.Equal(2, open!.Memory.Span[0]);
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_is_left_out_with_a_diagnostic()
    {
        using var stores = await OpenAsync();
        var lists = stores.ListsIn(_container, TimeProvider.System);
        await lists.AppendEditionsAsync([MadeEditions.Of("a")], default);
        await stores.Blobs.PutAsync($"{_container}/editions/00000002.jsonl", new MemoryStream("{}\n"u8.ToArray()), default);
        await lists.AppendEditionsAsync([MadeEditions.Of("c")], default);
        var stored = await lists.GetEditionsAsync(default);
        Assert.Equal(["a", "c"], stored.Editions.Select(e => e.Edition.Feed));
        Assert.Equal("ST0002", Assert.Single(stored.Diagnostics).Code);
        Assert.NotNull(await stores.Blobs.FindAsync($"{_container}/editions/00000003.jsonl", default));
    }

    [Fact]
    public async Task A_damaged_raw_file_is_not_given_and_is_repaired_by_the_next_import()
    {
        using var stores = await OpenAsync();
        var lists = stores.ListsIn(_container, TimeProvider.System);
        var sha256 = await lists.PutRawAsync(new byte[] { 1 }, default);
        await stores.Blobs.PutAsync($"{_container}/raw/{sha256}", new MemoryStream([2]), default);
        Assert.Null(await lists.GetRawAsync(sha256, default));
        await lists.PutRawAsync(new byte[] { 1 }, default);
        Assert.Equal([1], await lists.GetRawAsync(sha256, default));
    }

    [Fact]
    public async Task A_lock_that_was_lost_stops_writing()
    {
        using var stores = await OpenAsync();
        var clock = new JumpingClock();
        var lists = stores.ListsIn(_container, clock);
        using (await lists.TryLockAsync(default))
        {
            await lists.PutSnapshotAsync("one", new byte[] { 1 }, default);
            clock.Ahead = TimeSpan.FromSeconds(61);
            await Assert.ThrowsAsync<IOException>(async () => await lists.PutSnapshotAsync("two", new byte[] { 1 }, default));
            await Assert.ThrowsAsync<IOException>(async () => await lists.SetCurrentAsync("one", default));
            await Assert.ThrowsAsync<IOException>(async () => await lists.AppendEditionsAsync([MadeEditions.Of("a")], default));
        }

        Assert.Null(await lists.GetCurrentAsync(default));
        using var again = await lists.TryLockAsync(default);
        Assert.NotNull(again);
        await lists.SetCurrentAsync("one", default);
    }

    /// <summary>An edition of a feed.</summary>
    internal static StoredEdition Edition(string feed) => new(
        new ListEdition { Feed = feed, Publisher = "Publisher", AsOf = new DateOnly(2026, 8, 1), Lists = [], Files = [], Fetched = DateTimeOffset.UnixEpoch, ParserVersion = "1" },
        EditionUse.Current);

    private string[] Files() => Directory.GetFiles(_folder);

    private async Task<AzureStores> OpenAsync() =>
        AzureStores.Open(new AzureStorageSettings { ConnectionString = (await azurite.AzuriteAsync()).ConnectionString, SnapshotFolder = _folder }, TimeProvider.System);

    /// <summary>The system's clock, some time ahead; timers run as ever.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long GetTimestamp() => System.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);
    }
}

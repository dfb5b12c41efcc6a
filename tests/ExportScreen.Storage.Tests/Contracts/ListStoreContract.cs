using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>What every list store keeps. The store is empty at the start of each test.</summary>
public abstract class ListStoreContract
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("content");
    private const string Sha256 = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";

    /// <summary>The store under test, empty at first; the same at every call within a test.</summary>
    protected abstract ValueTask<IListStore> ListsAsync();

    [Fact]
    public async Task An_empty_store_has_nothing()
    {
        var store = await ListsAsync();
        Assert.Null(await store.GetCurrentAsync(default));
        var stored = await store.GetEditionsAsync(default);
        Assert.Empty(stored.Editions);
        Assert.Empty(stored.Diagnostics);
        Assert.Null(await store.OpenSnapshotAsync("abc", default));
        Assert.Null(await store.GetRawAsync(Sha256, default));
        Assert.NotEmpty(store.Place);
        Assert.Empty(await store.GetRefreshesAsync(default));
    }

    [Fact]
    public async Task Its_files_are_named_and_can_be_deleted_but_for_the_snapshot_in_use()
    {
        var store = await ListsAsync();
        using var held = await store.TryLockAsync(default);
        await store.PutRawAsync(Content, default);
        await store.PutSnapshotAsync("old", new byte[] { 1 }, default);
        await store.PutSnapshotAsync("new", new byte[] { 1, 2 }, default);
        await store.SetCurrentAsync("new", default);
        var files = await store.ListFilesAsync(default).ToListAsync();
        Assert.Equal([(ListFileKind.Raw, Sha256, 7), (ListFileKind.Snapshot, "new", 2), (ListFileKind.Snapshot, "old", 1)], files.Select(f => (f.Kind, f.Name, f.Length)));
        Assert.All(files, f => Assert.InRange(f.Written, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.DeleteFileAsync(ListFileKind.Snapshot, "new", default));
        Assert.True(await store.DeleteFileAsync(ListFileKind.Snapshot, "old", default));
        Assert.True(await store.DeleteFileAsync(ListFileKind.Raw, Sha256, default));
        Assert.False(await store.DeleteFileAsync(ListFileKind.Raw, Sha256, default));
        Assert.False(await store.DeleteFileAsync(ListFileKind.Raw, "../editions.jsonl", default));
        Assert.Equal(["new"], (await store.ListFilesAsync(default).ToListAsync()).Select(f => f.Name));
    }

    [Fact]
    public async Task What_is_known_of_refreshes_comes_back_and_is_replaced_as_a_whole()
    {
        var store = await ListsAsync();
        using var held = await store.TryLockAsync(default);
        var at = new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
        var whole = new FeedRefresh
        {
            Feed = "un-sc-xml",
            Lists = ["un-sc"],
            Attempted = at,
            Confirmed = at.AddDays(-1),
            Changed = at.AddDays(-2),
            Downloaded = at.AddDays(-3),
            Next = at.AddHours(1),
            Probe = "list.xml=AB",
            Fault = new RefreshFault("LS4001", "It could not be reached; “é”.", at, 3, at),
            Files = [new RemoteFile("list.xml", "aa", "bb", "W/\"x\"", "Sat, 01 Aug 2026 00:00:00 GMT", null)],
        };
        await store.PutRefreshesAsync([whole, new FeedRefresh { Feed = "eu-fsf-xml" }], default);
        var read = await store.GetRefreshesAsync(default);
        Assert.Equal(["eu-fsf-xml", "un-sc-xml"], read.Select(r => r.Feed));
        Assert.Equal(whole with { Lists = read[1].Lists, Files = read[1].Files }, read[1]);
        Assert.Equal((whole.Lists[0], whole.Files[0]), (Assert.Single(read[1].Lists), Assert.Single(read[1].Files)));
        Assert.Equal((null, null, 0, 0), (read[0].Fault, read[0].Attempted, read[0].Files.Count, read[0].Lists.Count));
        await store.PutRefreshesAsync([], default);
        Assert.Empty(await store.GetRefreshesAsync(default));
    }

    [Fact]
    public async Task A_raw_file_is_kept_under_its_hash()
    {
        var store = await ListsAsync();
        Assert.Equal(Sha256, await store.PutRawAsync(Content, default));
        Assert.Equal(Sha256, await store.PutRawAsync(Content, default));
        Assert.Equal(Content, await store.GetRawAsync(Sha256, default));
    }

    [Fact]
    public async Task A_large_raw_file_comes_back()
    {
        var store = await ListsAsync();
        var bytes = new byte[9 << 20];
        new Random(1).NextBytes(bytes);
        var sha256 = await store.PutRawAsync(bytes, default);
        var read = await store.GetRawAsync(sha256, default);
        Assert.True(bytes.AsSpan().SequenceEqual(read));
    }

    [Fact]
    public async Task Editions_come_back_in_the_order_of_import()
    {
        var store = await ListsAsync();
        await store.AppendEditionsAsync([], default);
        await store.AppendEditionsAsync([MadeEditions.Of("a"), MadeEditions.Of("b") with { Use = EditionUse.Stored }], default);
        await store.AppendEditionsAsync([MadeEditions.Of("c")], default);
        var stored = await store.GetEditionsAsync(default);
        Assert.Empty(stored.Diagnostics);
        Assert.Equal(["a Current", "b Stored", "c Current"], stored.Editions.Select(e => $"{e.Edition.Feed} {e.Use}"));
        var edition = stored.Editions[0].Edition;
        Assert.Equal(("Größe", new DateOnly(2026, 8, 1)), (edition.Publisher, edition.AsOf));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero), edition.Fetched);
        Assert.Equal(new ListCount("un-sc", 2, 3), Assert.Single(edition.Lists));
        Assert.Equal(new RawFile("x.xml", Sha256, 7), Assert.Single(edition.Files));
    }

    [Fact]
    public async Task Only_a_stored_snapshot_can_be_published()
    {
        var store = await ListsAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.SetCurrentAsync("abc", default));
        await store.PutSnapshotAsync("abc", Content, default);
        Assert.Null(await store.GetCurrentAsync(default));
        await store.SetCurrentAsync("abc", default);
        Assert.Equal("abc", await store.GetCurrentAsync(default));
        await store.PutSnapshotAsync("starter-def", Content, default);
        await store.SetCurrentAsync("starter-def", default);
        Assert.Equal("starter-def", await store.GetCurrentAsync(default));
    }

    [Fact]
    public async Task A_snapshot_can_be_put_again_while_it_is_read()
    {
        var store = await ListsAsync();
        await store.PutSnapshotAsync("abc", Content, default);
        using var owner = (await store.OpenSnapshotAsync("abc", default))!;
        await store.PutSnapshotAsync("abc", Content, default);
        Assert.Equal(Content, owner.Memory.ToArray());
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\0b")]
    public async Task An_id_that_leads_elsewhere_is_no_id(string id)
    {
        var store = await ListsAsync();
        Assert.Null(await store.OpenSnapshotAsync(id, default));
        Assert.Null(await store.GetRawAsync(id, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.PutSnapshotAsync(id, Content, default));
    }

    [Fact]
    public async Task One_writer_at_a_time()
    {
        var store = await ListsAsync();
        var first = await store.TryLockAsync(default);
        Assert.NotNull(first);
        Assert.Null(await store.TryLockAsync(default));
        first.Dispose();
        using var second = await store.TryLockAsync(default);
        Assert.NotNull(second);
    }
}

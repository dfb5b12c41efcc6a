using System.Text;
using ExportScreen.Storage.Embedded;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class ListFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-lists-").FullName;
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("content");
    private const string Sha256 = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";

    private ListFolder Store => new(Path.Combine(_folder, "lists"));

    private string PathOf(params string[] parts) => Path.Combine([_folder, "lists", .. parts]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Reading_an_absent_folder_makes_nothing()
    {
        Assert.Null(await Store.GetCurrentAsync(default));
        Assert.Empty((await Store.GetEditionsAsync(default)).Editions);
        Assert.Null(await Store.OpenSnapshotAsync("abc", default));
        Assert.Null(await Store.GetRawAsync(Sha256, default));
        Assert.False(Directory.Exists(PathOf()));
    }

    [Fact]
    public async Task A_raw_file_lies_under_its_hash()
    {
        Assert.Equal(Sha256, await Store.PutRawAsync(Content, default));
        Assert.Equal(Sha256, await Store.PutRawAsync(Content, default));
        Assert.Equal(Content, File.ReadAllBytes(PathOf("raw", Sha256)));
        Assert.Equal(Content, await Store.GetRawAsync(Sha256, default));
        Assert.Single(Directory.GetFiles(PathOf("raw")));
    }

    [Fact]
    public async Task A_damaged_raw_file_is_not_given_and_is_repaired_by_the_next_import()
    {
        await Store.PutRawAsync(Content, default);
        File.WriteAllText(PathOf("raw", Sha256), "contenu");
        Assert.Null(await Store.GetRawAsync(Sha256, default));
        await Store.PutRawAsync(Content, default);
        Assert.Equal(Content, await Store.GetRawAsync(Sha256, default));
    }

    [Fact]
    public async Task Editions_are_a_line_each_and_the_current_snapshot_is_named_by_a_line()
    {
        await Store.AppendEditionsAsync([MadeEditions.Of("a"), MadeEditions.Of("b")], default);
        await Store.AppendEditionsAsync([MadeEditions.Of("c")], default);
        Assert.Equal(3, File.ReadAllLines(PathOf("editions.jsonl")).Length);
        await Store.PutSnapshotAsync("abc", Content, default);
        await Store.SetCurrentAsync("abc", default);
        Assert.Equal("abc\n", File.ReadAllText(PathOf("current")));
        Assert.Equal(Content, File.ReadAllBytes(PathOf("snapshots", "abc.snap")));
    }

    [Theory]
    [InlineData("{\"edition\":{\"feed\":\"b\"", "ST0001")]
    [InlineData("garbage", "ST0001")]
    [InlineData("\u0000\u0000\u0000\u0000", "ST0001")]
    [InlineData("{}\n", "ST0001")]
    [InlineData("null\n", "ST0001")]
    public async Task A_torn_last_line_is_left_out_and_does_not_take_the_next_with_it(string tail, string code)
    {
        await Store.AppendEditionsAsync([MadeEditions.Of("a")], default);
        File.AppendAllText(PathOf("editions.jsonl"), tail);
        var stored = await Store.GetEditionsAsync(default);
        Assert.Equal("a", Assert.Single(stored.Editions).Edition.Feed);
        Assert.Equal((code, 2L), Assert.Single(stored.Diagnostics.Select(d => (d.Code, d.Position.Row))));
        await Store.AppendEditionsAsync([MadeEditions.Of("c")], default);
        stored = await Store.GetEditionsAsync(default);
        Assert.Equal(["a", "c"], stored.Editions.Select(e => e.Edition.Feed));
        Assert.Equal("ST0002", Assert.Single(stored.Diagnostics).Code);
    }

    [Fact]
    public async Task A_whole_last_line_without_its_end_is_torn_too()
    {
        await Store.AppendEditionsAsync([MadeEditions.Of("a"), MadeEditions.Of("b")], default);
        var bytes = File.ReadAllBytes(PathOf("editions.jsonl"));
        File.WriteAllBytes(PathOf("editions.jsonl"), bytes[..^1]);
        Assert.Equal("ST0001", Assert.Single((await Store.GetEditionsAsync(default)).Diagnostics).Code);
    }

    [Fact]
    public async Task Mapped_memory_ends_with_its_owner_and_disposing_twice_is_harmless()
    {
        await Store.PutSnapshotAsync("abc", Content, default);
        var owner = (await Store.OpenSnapshotAsync("abc", default))!;
        ReadOnlyMemory<byte> memory = owner.Memory;
        using (var pin = memory.Pin()) Assert.Equal(Content, memory.ToArray());
        owner.Dispose();
        owner.Dispose();
        Assert.Throws<ObjectDisposedException>(() => memory.Span.Length);
        Assert.Throws<ObjectDisposedException>(() => memory.Pin());
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_written_over()
    {
        Directory.CreateDirectory(PathOf("snapshots"));
        Directory.CreateDirectory(PathOf("raw"));
        File.WriteAllText(PathOf("snapshots", "abc.snap.tmp"), "half of a much longer text");
        File.WriteAllText(PathOf("raw", Sha256 + ".tmp"), "half of a much longer text");
        File.WriteAllText(PathOf("current.tmp"), "ab and a much longer text");
        Assert.Null(await Store.GetCurrentAsync(default));
        Assert.Null(await Store.OpenSnapshotAsync("abc", default));
        await Store.PutRawAsync(Content, default);
        await Store.PutSnapshotAsync("abc", Content, default);
        await Store.SetCurrentAsync("abc", default);
        using var owner = (await Store.OpenSnapshotAsync((await Store.GetCurrentAsync(default))!, default))!;
        Assert.Equal(Content, owner.Memory.ToArray());
        Assert.Empty(Directory.GetFiles(PathOf(), "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_lock_file_left_by_a_crash_locks_nothing()
    {
        Directory.CreateDirectory(PathOf());
        File.WriteAllText(PathOf("lock"), "4711");
        using var held = await Store.TryLockAsync(default);
        Assert.NotNull(held);
    }
}

using System.Text;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>What every blob store keeps. Names are fresh in every test, so that the tests may share a store.</summary>
public abstract class BlobStoreContract
{
    private readonly string _folder = $"work/{Guid.NewGuid():N}/";

    /// <summary>The store under test; the same at every call within a test.</summary>
    protected abstract ValueTask<IBlobStore> StoreAsync();

    /// <summary>A path that no other test uses.</summary>
    protected string PathOf(string name) => _folder + name;

    [Fact]
    public async Task A_blob_comes_back_as_it_was_written()
    {
        var store = await StoreAsync();
        var before = DateTimeOffset.UtcNow;
        var facts = await store.PutAsync(PathOf("a"), Bytes("content"), default);
        Assert.Equal((PathOf("a"), 7L), (facts.Path, facts.Length));
        Assert.NotEmpty(facts.ETag);
        Assert.DoesNotContain('"', facts.ETag);
        Assert.Equal(TimeSpan.Zero, facts.Modified.Offset);
        Assert.True((facts.Modified - before).Duration() < TimeSpan.FromMinutes(10));
        Assert.Equal(facts, await store.FindAsync(PathOf("a"), default));
        Assert.Equal("content", await TextAsync(store, PathOf("a")));
        Assert.NotEmpty(store.Place);
    }

    [Fact]
    public async Task An_absent_blob_is_null_everywhere()
    {
        var store = await StoreAsync();
        Assert.Null(await store.FindAsync(PathOf("a"), default));
        Assert.Null(await store.OpenAsync(PathOf("a"), null, default));
        Assert.Null(await store.OpenAsync(PathOf("a"), "0", default));
        Assert.False(await store.DeleteAsync(PathOf("a"), default));
        Assert.Empty(await ListAsync(store, PathOf("")));
    }

    [Fact]
    public async Task A_second_write_replaces_and_changes_the_etag_even_with_the_same_bytes()
    {
        var store = await StoreAsync();
        var first = await store.PutAsync(PathOf("a"), Bytes("one and more"), default);
        var second = await store.PutAsync(PathOf("a"), Bytes("two"), default);
        var third = await store.PutAsync(PathOf("a"), Bytes("two"), default);
        Assert.Equal("two", await TextAsync(store, PathOf("a")));
        Assert.Equal(3, new[] { first.ETag, second.ETag, third.ETag }.Distinct().Count());
        Assert.Equal(third, await store.FindAsync(PathOf("a"), default));
    }

    [Fact]
    public async Task Opening_with_another_etag_gives_null()
    {
        var store = await StoreAsync();
        var first = await store.PutAsync(PathOf("a"), Bytes("one"), default);
        var second = await store.PutAsync(PathOf("a"), Bytes("two"), default);
        Assert.Null(await store.OpenAsync(PathOf("a"), first.ETag, default));
        await using var stream = await store.OpenAsync(PathOf("a"), second.ETag, default);
        Assert.Equal("two", Encoding.UTF8.GetString(await AllAsync(stream!)));
    }

    [Fact]
    public async Task Put_if_absent_leaves_what_is_there()
    {
        var store = await StoreAsync();
        var first = await store.PutIfAbsentAsync(PathOf("a"), Bytes("one"), default);
        Assert.NotNull(first);
        Assert.Null(await store.PutIfAbsentAsync(PathOf("a"), Bytes("two"), default));
        Assert.Equal(first, await store.FindAsync(PathOf("a"), default));
        Assert.Equal("one", await TextAsync(store, PathOf("a")));
        Assert.True(await store.DeleteAsync(PathOf("a"), default));
        Assert.NotNull(await store.PutIfAbsentAsync(PathOf("a"), Bytes("two"), default));
    }

    [Fact]
    public async Task Exactly_one_of_eight_puts_if_absent_wins()
    {
        var store = await StoreAsync();
        for (var round = 0; round < 5; round++)
        {
            var path = PathOf("race" + round);
            var all = await EightTimes.RunAsync(n => store.PutIfAbsentAsync(path, Bytes("writer " + n), default));
            var winner = Assert.Single(Enumerable.Range(0, 8), n => all[n] is not null);
            Assert.Equal("writer " + winner, await TextAsync(store, path));
            Assert.Equal(all[winner], await store.FindAsync(path, default));
        }
    }

    [Fact]
    public async Task Eight_writers_of_one_path_leave_one_whole_content()
    {
        var store = await StoreAsync();
        var contents = Enumerable.Range(0, 8).Select(n => Noise(300_000 + n, n)).ToArray();
        await EightTimes.RunAsync(n => store.PutAsync(PathOf("a"), new MemoryStream(contents[n]), default));
        var facts = await store.FindAsync(PathOf("a"), default);
        await using var stream = await store.OpenAsync(PathOf("a"), facts!.ETag, default);
        Assert.Equal(contents[facts.Length - 300_000], await AllAsync(stream!));
    }

    [Fact]
    public async Task An_opened_blob_is_read_from_any_position()
    {
        var store = await StoreAsync();
        var content = Noise(100_000, 1);
        await store.PutAsync(PathOf("a"), new MemoryStream(content), default);
        await using var stream = (await store.OpenAsync(PathOf("a"), null, default))!;
        Assert.True(stream is { CanRead: true, CanSeek: true, CanWrite: false });
        Assert.Equal(content.Length, stream.Length);
        var buffer = new byte[1000];
        foreach (var position in new[] { 99_000, 0, 50_000, 49_999, 12_345 })
        {
            Assert.Equal(position, stream.Seek(position, SeekOrigin.Begin));
            await stream.ReadExactlyAsync(buffer);
            Assert.Equal(content[position..(position + 1000)], buffer);
            Assert.Equal(position + 1000, stream.Position);
        }

        stream.Position = 10;
        stream.ReadExactly(buffer.AsSpan(0, 90));
        Assert.Equal(content[10..100], buffer[..90]);
        Assert.Equal(99_990, stream.Seek(-10, SeekOrigin.End));
        Assert.Equal(10, await stream.ReadAtLeastAsync(buffer, 1000, throwOnEndOfStream: false));
        Assert.Equal(0, await stream.ReadAsync(buffer));
    }

    [Fact]
    public async Task A_blob_replaced_while_it_is_read_never_gives_a_mixture()
    {
        var store = await StoreAsync();
        var content = Noise(9_000_000, 2);
        await store.PutAsync(PathOf("a"), new MemoryStream(content), default);
        await using var stream = (await store.OpenAsync(PathOf("a"), null, default))!;
        var start = new byte[100];
        await stream.ReadExactlyAsync(start);
        await store.PutAsync(PathOf("a"), new MemoryStream(Noise(9_000_000, 3)), default);
        byte[] rest;
        try
        {
            rest = await AllAsync(stream);
        }
        catch (IOException)
        {
            return;
        }

        Assert.Equal(content, start.Concat(rest));
    }

    [Fact]
    public async Task A_blob_of_twenty_megabytes_comes_back()
    {
        var store = await StoreAsync();
        var content = Noise(20 << 20, 4);
        var facts = await store.PutAsync(PathOf("big"), new Trickle(content, failAt: int.MaxValue), default);
        Assert.Equal(content.Length, facts.Length);
        await using var stream = (await store.OpenAsync(PathOf("big"), facts.ETag, default))!;
        var read = await AllAsync(stream);
        Assert.True(content.AsSpan().SequenceEqual(read));
    }

    [Fact]
    public async Task An_empty_blob_is_a_blob()
    {
        var store = await StoreAsync();
        Assert.Equal(0, (await store.PutAsync(PathOf("empty"), Stream.Null, default)).Length);
        Assert.Equal(0, (await store.PutIfAbsentAsync(PathOf("empty too"), Stream.Null, default))!.Length);
        Assert.Equal("", await TextAsync(store, PathOf("empty")));
        Assert.Equal(2, (await ListAsync(store, PathOf(""))).Count);
    }

    [Theory]
    [InlineData("with spaces and + & = ; , ! ~ ( ) [ ] { } | ^ `.xlsx")]
    [InlineData("it's \"quoted\" <b>.csv")]
    [InlineData("100% %41 %2F %.csv")]
    [InlineData("#1?a=b#c.csv")]
    [InlineData("货运清单 манифест بيان.xlsx")]
    [InlineData("e\u0301 and \u00e9 \ud83d\udea2.xlsx")]
    [InlineData("a..b/..c/.d")]
    [InlineData("CON")]
    [InlineData("C:*.*")]
    public async Task Any_name_is_kept_to_the_letter(string name)
    {
        var store = await StoreAsync();
        var path = PathOf(name);
        var facts = await store.PutAsync(path, Bytes(name), default);
        Assert.Equal(path, facts.Path);
        Assert.Equal(facts, await store.FindAsync(path, default));
        Assert.Equal(name, await TextAsync(store, path));
        Assert.Equal(facts, Assert.Single(await ListAsync(store, path)));
        Assert.Equal(facts, Assert.Single(await ListAsync(store, PathOf(""))));
        Assert.True(await store.DeleteAsync(path, default));
        Assert.Null(await store.FindAsync(path, default));
    }

    [Fact]
    public async Task Names_differ_by_case_and_by_form()
    {
        var store = await StoreAsync();
        foreach (var name in new[] { "a", "A", "\u00e9", "e\u0301", "a/b", "a%2Fb" }) await store.PutAsync(PathOf(name), Bytes(name), default);
        Assert.Equal(6, (await ListAsync(store, PathOf(""))).Count);
        Assert.Equal("A", await TextAsync(store, PathOf("A")));
        Assert.Equal("a%2Fb", await TextAsync(store, PathOf("a%2Fb")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("work")]
    [InlineData("work/")]
    [InlineData("/a")]
    [InlineData("Work/a")]
    [InlineData("w_k/a")]
    [InlineData("work/a\nb")]
    [InlineData("work/a\0b")]
    [InlineData("../a")]
    public async Task What_is_no_path_is_refused(string path)
    {
        var store = await StoreAsync();
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.PutAsync(path, Bytes("x"), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.FindAsync(path, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.OpenAsync(path, null, default));
    }

    [Fact]
    public async Task Blobs_are_listed_by_prefix_in_order()
    {
        var store = await StoreAsync();
        var names = Enumerable.Range(0, 1200).Select(n => $"many/{n:D6}").ToList();
        await Parallel.ForEachAsync(names.OrderBy(n => n.GetHashCode(StringComparison.Ordinal)), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (name, cancel) => await store.PutAsync(PathOf(name), Bytes(name), cancel));
        foreach (var name in new[] { "many", "manz", "man", "many0", "MANY/1", "many-" }) await store.PutAsync(PathOf(name), Bytes(name), default);
        var listed = await ListAsync(store, PathOf("many/"));
        Assert.Equal(names.Select(PathOf), listed.Select(b => b.Path));
        Assert.All(listed, b => Assert.Equal(11, b.Length));
        Assert.Equal(await store.FindAsync(PathOf(names[700]), default), listed[700]);
        Assert.Equal(100, (await ListAsync(store, PathOf("many/0011"))).Count);
        string[] ordered = ["MANY/1", "man", "many", "many-"];
        Assert.Equal(ordered.Select(PathOf), (await ListAsync(store, PathOf(""))).Take(4).Select(b => b.Path));
        Assert.Equal("manz", (await ListAsync(store, PathOf("")))[^1].Path[PathOf("").Length..]);
    }

    [Fact]
    public async Task A_container_lists_only_its_own()
    {
        var store = await StoreAsync();
        await store.PutAsync(PathOf("a"), Bytes("a"), default);
        await store.PutAsync(PathOf("a").Replace("work/", "results/", StringComparison.Ordinal), Bytes("b"), default);
        Assert.Equal(PathOf("a"), Assert.Single(await ListAsync(store, PathOf(""))).Path);
    }

    [Fact]
    public async Task A_source_that_breaks_off_leaves_what_was_there()
    {
        var store = await StoreAsync();
        var kept = await store.PutAsync(PathOf("a"), Bytes("kept"), default);
        await Assert.ThrowsAsync<IOException>(async () => await store.PutAsync(PathOf("a"), new Trickle(Noise(6_000_000, 5), failAt: 5_000_000), default));
        await Assert.ThrowsAsync<IOException>(async () => await store.PutIfAbsentAsync(PathOf("b"), new Trickle(Noise(6_000_000, 5), failAt: 5_000_000), default));
        Assert.Equal(kept, Assert.Single(await ListAsync(store, PathOf(""))));
        Assert.Equal("kept", await TextAsync(store, PathOf("a")));
    }

    [Fact]
    public async Task A_cancelled_write_leaves_nothing()
    {
        var store = await StoreAsync();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.PutAsync(PathOf("a"), Bytes("x"), cancel.Token));
        Assert.Null(await store.FindAsync(PathOf("a"), default));
    }

    /// <summary>Bytes that do not compress, the same for the same seed.</summary>
    protected static byte[] Noise(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A text as a stream of UTF-8.</summary>
    protected static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    /// <summary>The text of a blob that is there.</summary>
    protected static async Task<string> TextAsync(IBlobStore store, string path)
    {
        await using var stream = await store.OpenAsync(path, null, default);
        Assert.NotNull(stream);
        return Encoding.UTF8.GetString(await AllAsync(stream));
    }

    private static async Task<byte[]> AllAsync(Stream stream)
    {
        var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    private static async Task<List<BlobFacts>> ListAsync(IBlobStore store, string prefix)
    {
        var all = new List<BlobFacts>();
        await foreach (var blob in store.ListAsync(prefix, default)) all.Add(blob);
        return all;
    }
}

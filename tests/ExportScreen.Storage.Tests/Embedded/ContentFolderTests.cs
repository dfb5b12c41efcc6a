using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class ContentFolderTests : IDisposable
{
    private readonly StoresFolder _folder = new();

    private IBlobStore Blobs => _folder.Stores.Blobs;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_content_lies_once_under_its_hash_and_goes_with_its_last_blob()
    {
        await PutAsync("work/a", "same");
        await PutAsync("results/b", "same");
        Assert.Equal([Place("same")], Files());
        Assert.Equal("same", File.ReadAllText(Place("same")));
        await PutAsync("work/a", "other");
        Assert.Equal(new[] { Place("same"), Place("other") }.Order(), Files().Order());
        await Blobs.DeleteAsync("results/b", default);
        Assert.Equal([Place("other")], Files());
        Assert.Null(await Blobs.PutIfAbsentAsync("work/a", new MemoryStream("third"u8.ToArray()), default));
        Assert.Equal([Place("other")], Files());
    }

    [Fact]
    public async Task What_a_crash_left_is_swept_and_nothing_else()
    {
        await PutAsync("work/a", "kept");
        _folder.Close();
        Directory.CreateDirectory(Path.GetDirectoryName(Place("orphan"))!);
        File.WriteAllText(Place("orphan"), "orphan");
        File.WriteAllText(_folder.At("stores", "blobs", "tmp", "half"), "half");
        Assert.Equal(1, await _folder.Stores.SweepAsync(default));
        Assert.Equal(0, await _folder.Stores.SweepAsync(default));
        Assert.Equal([Place("kept")], Files());
    }

    [Fact]
    public async Task Sweeping_beside_writers_takes_nothing_that_a_blob_has()
    {
        // Few contents and few paths, so that writers, deletes and sweeps meet on the same files all the time.
        using var done = new CancellationTokenSource();
        var stores = _folder.Stores;
        var sweeper = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await stores.SweepAsync(default);
        });
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (writer, _) =>
        {
            var random = new Random(TestSize.Seed + writer);
            for (var n = 0; n < TestSize.Of(3000); n++)
            {
                var path = $"work/{random.Next(3)}";
                if (random.Next(3) == 0) await Blobs.DeleteAsync(path, default);
                else await PutAsync(path, $"content {random.Next(3)}");
                await using var stream = await Blobs.OpenAsync($"work/{random.Next(3)}", null, default);
                if (stream is not null) Assert.StartsWith("content ", await new StreamReader(stream).ReadToEndAsync(default), StringComparison.Ordinal);
            }
        });
        await done.CancelAsync();
        await sweeper;
        await stores.SweepAsync(default);
        var held = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in Blobs.ListAsync("work/", default))
        {
            await using var stream = await Blobs.OpenAsync(blob.Path, blob.ETag, default);
            held.Add(Place(await new StreamReader(stream!).ReadToEndAsync(default)));
        }

        Assert.Equal(held.Order(), Files().Order());
    }

    [Fact]
    public async Task A_damaged_or_missing_content_is_an_outage_and_never_read_as_whole()
    {
        await PutAsync("work/a", "content");
        File.WriteAllText(Place("content"), "cont");
        await Assert.ThrowsAsync<IOException>(async () => await Blobs.OpenAsync("work/a", null, default));
        File.Delete(Place("content"));
        await Assert.ThrowsAsync<IOException>(async () => await Blobs.OpenAsync("work/a", null, default));
        Assert.NotNull(await Blobs.FindAsync("work/a", default));
        await PutAsync("work/a", "content");
        await using var stream = await Blobs.OpenAsync("work/a", null, default);
        Assert.NotNull(stream);
    }

    [Fact]
    public async Task Names_never_become_paths_of_files()
    {
        foreach (var name in new[] { "work/../../../escape", "work/..\\..\\escape", "work//absolute", "work/C:\\escape", "work/" + new string('x', 1024) }) await PutAsync(name, "same");
        Assert.Equal([Place("same")], Files());
        Assert.Equal(["blobs", "exportscreen.db", "exportscreen.db-shm", "exportscreen.db-wal", "lock"], Directory.GetFileSystemEntries(_folder.Path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<ArgumentException>(async () => await PutAsync("work/" + new string('x', 1025), "same"));
    }

    private string Place(string text)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return _folder.At("stores", "blobs", sha256[..2], sha256);
    }

    private string[] Files() => Directory.GetFiles(_folder.At("stores", "blobs"), "*", SearchOption.AllDirectories);

    private ValueTask<BlobFacts> PutAsync(string path, string text) => Blobs.PutAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
}

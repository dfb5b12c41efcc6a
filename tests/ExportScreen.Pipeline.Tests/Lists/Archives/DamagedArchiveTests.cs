using System.IO.Compression;
using System.Text;
using ExportScreen.Pipeline.Lists.Archives;

namespace ExportScreen.Pipeline.Tests.Lists.Archives;

public sealed class DamagedArchiveTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly ArchiveBench _bench = new();
    private byte[] _good = [];
    private string _id = "";

    public async ValueTask InitializeAsync()
    {
        _id = await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"), OwnLists.File("b", 2, "Beta Optical Institute"));
        _good = ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here));
    }

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/cron.d/evil")]
    [InlineData("raw/../../evil")]
    [InlineData("C:\\evil")]
    [InlineData("current")]
    [InlineData("raw/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_file_that_does_not_belong_is_refused_by_name_and_written_nowhere(string name)
    {
        var refusal = await RefusalAsync(Changed(files => files.Add((name, "evil"u8.ToArray()))));
        Assert.Equal(("PL0303", name), (refusal.Code, refusal.Position.Path));
    }

    [Fact]
    public async Task The_manifest_itself_cannot_bring_a_path_in()
    {
        var evil = "evil"u8.ToArray();
        var refusal = await RefusalAsync(Changed(files =>
        {
            files[0] = (files[0].Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[0].Content).Replace("\"files\":[", $$"""
                "files":[{"name":"../evil.txt","sha256":"{{ArchiveFiles.Hash(evil)}}","bytes":4},
                """.Trim(), StringComparison.Ordinal)));
            files.Add(("../evil.txt", evil));
        }));
        Assert.Equal("PL0303", refusal.Code);
    }

    [Fact]
    public async Task A_file_that_is_there_twice_missing_or_altered_is_refused_by_name()
    {
        for (var i = 1; i < Files().Count; i++)
        {
            var (name, content) = Files()[i];
            Assert.Equal(("PL0303", name), Of(await RefusalAsync(Changed(files => files.Add((name, content))))));
            Assert.Equal(("PL0302", name), Of(await RefusalAsync(Changed(files => files.RemoveAt(i)))));
            var (longer, other) = ((byte[])[.. content, 0], content.ToArray());
            other[^1] ^= 1;
            foreach (var bad in (byte[][])[longer, other, content[..^1], []]) Assert.Equal(("PL0304", name), Of(await RefusalAsync(Changed(files => files[i] = (name, bad)))));
        }

        static (string, string?) Of(Model.Diagnostics.Diagnostic refusal) => (refusal.Code, refusal.Position.Path);
    }

    [Fact]
    public async Task A_manifest_that_is_missing_odd_or_of_a_newer_version_is_refused()
    {
        Assert.Equal("PL0302", (await RefusalAsync(Changed(files => files.RemoveAt(0)))).Code);
        Assert.Equal("PL0306", (await RefusalAsync(Manifest(text => text.Replace("\"form\":1", "\"form\":2", StringComparison.Ordinal)))).Code);
        foreach (var change in (Func<string, string>[])[
            t => t.Replace("\"form\":1", "\"form\":1,\"more\":0", StringComparison.Ordinal), t => t.Replace("\"form\":1", "\"form\":1,\"form\":1", StringComparison.Ordinal), t => "[]", t => "null", t => "{", t => "",
            t => t.Replace(_id, "../../current", StringComparison.Ordinal), t => t.Replace("\"bytes\":", "\"bytes\":-", StringComparison.Ordinal), t => t.Replace("\"files\":[", "\"files\":[null,", StringComparison.Ordinal)])
        {
            Assert.Equal("PL0301", (await RefusalAsync(Manifest(change))).Code);
        }
    }

    [Fact]
    public async Task Parts_that_do_not_belong_together_are_refused_though_every_hash_fits()
    {
        var archive = await _bench.ExportAsync(_bench.Here);
        Assert.Equal("PL0307", (await RefusalAsync(ArchiveBench.Bytes(archive with { Editions = [] }))).Code);
        Assert.Equal("PL0303", (await RefusalAsync(ArchiveBench.Bytes(archive with { Editions = [archive.Editions[0]] }))).Code);
        var without = archive.Raw.Skip(1).ToDictionary(r => r.Key, r => r.Value);
        Assert.Equal("PL0302", (await RefusalAsync(ArchiveBench.Bytes(archive with { Raw = without }))).Code);
        var swapped = archive.Raw.Keys.Zip(archive.Raw.Values.Reverse()).ToDictionary(p => p.First, p => p.Second);
        Assert.Equal("PL0303", (await RefusalAsync(ArchiveBench.Bytes(archive with { Raw = swapped }))).Code);
        var strange = archive.Editions[0] with { Feed = "no-such-feed" };
        Assert.Equal("PL0004", (await RefusalAsync(ArchiveBench.Bytes(archive with { Editions = [strange, archive.Editions[1]] }))).Code);
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = new byte[8 << 20];
        var archive = await _bench.ExportAsync(_bench.Here);
        Assert.Equal("PL0305", (await RefusalAsync(ArchiveBench.Bytes(archive with { Snapshot = bomb }))).Code);
        Assert.Equal("PL0305", (await RefusalAsync(Changed(files => files.AddRange(Enumerable.Range(0, 5000).Select(i => ($"raw/{i}", Array.Empty<byte>())))))).Code);
    }

    [Fact]
    public async Task Damage_at_any_byte_takes_nothing_or_the_very_same_lists()
    {
        var random = new Random(TestSize.Seed);
        output.WriteLine($"seed {TestSize.Seed}");
        var (refused, harmless) = (0, 0);
        for (var i = 0; i < TestSize.Of(6000); i++)
        {
            var import = await _bench.ImportAsync(Damaged(random));
            if (!import.Result.Succeeded)
            {
                refused++;
                Assert.All(import.Result.Diagnostics, d => Assert.StartsWith("PL03", d.Code, StringComparison.Ordinal));
                if (harmless == 0) Assert.Equal("", _bench.Contents());
                continue;
            }

            // A time or an attribute of the ZIP file says nothing about the lists.
            harmless++;
            Assert.Equal(_id, await _bench.There.GetCurrentAsync(default));
            Assert.Equal(_good, ArchiveBench.Bytes(await _bench.ExportAsync(_bench.There)));
        }

        output.WriteLine($"{refused} refused, {harmless} harmless");
        Assert.True(refused > harmless);
    }

    private byte[] Damaged(Random random)
    {
        var bytes = _good.ToArray();
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                return [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]];
            case 2:
                var at = random.Next(bytes.Length);
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
            default:
                for (var n = random.Next(1, 6); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
        }
    }

    private async Task<Model.Diagnostics.Diagnostic> RefusalAsync(byte[] archive)
    {
        var import = await _bench.ImportAsync(archive);
        Assert.False(import.Result.Succeeded);
        Assert.Equal("", _bench.Contents());
        return import.Result.Diagnostics[0];
    }

    private byte[] Manifest(Func<string, string> change) => Changed(files => files[0] = (files[0].Name, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(files[0].Content)))));

    private byte[] Changed(Action<List<(string Name, byte[] Content)>> change)
    {
        var files = Files();
        change(files);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private List<(string Name, byte[] Content)> Files()
    {
        using var zip = new ZipArchive(new MemoryStream(_good));
        return [.. zip.Entries.Select(e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return (e.FullName, copy.ToArray());
        })];
    }
}

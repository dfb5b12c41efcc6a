using System.Globalization;
using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Embedded;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class EmbeddedBackupTests : IDisposable
{
    private readonly StoresFolder _folder = new();

    private EmbeddedStores Stores => _folder.Stores;

    private string Backup => _folder.At("backup");

    private string Target => _folder.At("restored");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_comes_back_whole()
    {
        await FillAsync();
        var manifest = await EmbeddedBackup.RunAsync(Stores, Backup);
        Assert.Equal(manifest.Files.Select(f => f.Path).Append("backup.json").Order(StringComparer.Ordinal), FilesOf(Backup));
        await Stores.Blobs.PutAsync("work/a", Bytes("later"), default);
        await EmbeddedBackup.RestoreAsync(Backup, Target);
        Assert.Equal(manifest.Files.Select(f => f.Path).Order(StringComparer.Ordinal), FilesOf(Target));
        using var restored = EmbeddedStores.Open(Target, TimeProvider.System);
        Assert.Equal("content", await TextAsync(restored, "work/a"));
        Assert.Equal("", await TextAsync(restored, "work/empty"));
        Assert.Equal(7, (await restored.Records.GetAsync("jobs", "p", "r", default))!.Number("N"));
        Assert.Equal("text", Assert.Single(await restored.Queues.ReceiveAsync("queue", 1, TimeSpan.FromMinutes(1), default)).Text);
        Assert.Equal("abc", await restored.Lists.GetCurrentAsync(default));
        using var snapshot = await restored.Lists.OpenSnapshotAsync("abc", default);
        Assert.Equal("snapshot"u8, snapshot!.Memory.Span);
        Assert.Equal(0, await restored.SweepAsync(default));
    }

    [Fact]
    public async Task A_backup_under_concurrent_writes_is_of_one_moment()
    {
        // Each writer first writes blob n, then record n that names it, then deletes blob n - 3: of one moment, every named blob of the last three is there, and no number is missing.
        using var done = new CancellationTokenSource();
        var written = new int[4];
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; !done.IsCancellationRequested || n < 10; n++)
            {
                await Stores.Blobs.PutAsync($"work/{writer}/{n:D6}", Bytes($"{writer} {n}"), default);
                await Stores.Records.InsertAsync("steps", new Record($"w{writer}", $"{n:D6}", new Dictionary<string, object> { ["N"] = n }), default);
                await Stores.Blobs.DeleteAsync($"work/{writer}/{n - 3:D6}", default);
                Volatile.Write(ref written[writer], n + 1);
            }
        })).ToArray();
        for (var round = 0; round < 3; round++)
        {
            var enough = 5 * (round + 1);
            while (!Enumerable.Range(0, 4).All(writer => Volatile.Read(ref written[writer]) >= enough || writers[writer].IsCompleted)) await Task.Delay(5);
            await EmbeddedBackup.RunAsync(Stores, _folder.At($"backup{round}"));
        }

        await done.CancelAsync();
        await Task.WhenAll(writers);
        for (var round = 0; round < 3; round++)
        {
            await EmbeddedBackup.RestoreAsync(_folder.At($"backup{round}"), _folder.At($"restored{round}"));
            using var restored = EmbeddedStores.Open(_folder.At($"restored{round}"), TimeProvider.System);
            for (var writer = 0; writer < 4; writer++) await CheckAsync(restored, writer);
        }

        static async Task CheckAsync(EmbeddedStores restored, int writer)
        {
            var rows = new List<string>();
            await foreach (var record in restored.Records.QueryAsync(new RecordQuery("steps") { Partition = $"w{writer}" }, default)) rows.Add(record.Row);
            Assert.NotEmpty(rows);
            Assert.Equal(Enumerable.Range(0, rows.Count).Select(n => n.ToString("D6", CultureInfo.InvariantCulture)), rows);
            for (var n = Math.Max(0, rows.Count - 3); n < rows.Count; n++) Assert.Equal($"{writer} {n}", await TextAsync(restored, $"work/{writer}/{n:D6}"));
            Assert.Equal(0, await restored.SweepAsync(default));
        }
    }

    [Theory]
    [InlineData("exportscreen.db")]
    [InlineData("lists/current")]
    [InlineData("lists/snapshots/abc.snap")]
    [InlineData("blobs/ed/ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73")]
    public async Task A_damaged_backup_is_refused_and_nothing_is_written(string file)
    {
        await FillAsync();
        await EmbeddedBackup.RunAsync(Stores, Backup);
        var path = _folder.At(["backup", .. file.Split('/')]);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        await RefusedAsync();
        File.WriteAllBytes(path, bytes[..^1]);
        await RefusedAsync();
        File.Delete(path);
        await RefusedAsync();
    }

    [Fact]
    public async Task A_backup_without_a_sound_list_of_files_is_none()
    {
        await FillAsync();
        await EmbeddedBackup.RunAsync(Stores, Backup);
        var list = _folder.At("backup", "backup.json");
        var text = File.ReadAllText(list);
        // Outside of the backup, and with the right bytes: it is the path that must be refused.
        File.Copy(_folder.At("backup", "lists", "current"), _folder.At("current"));
        foreach (var (from, to) in new[] { ("\"format\": 1", "\"format\": 2"), ("\"schema\": 2", "\"schema\": 99"), ("lists/current", "../current"), ("lists/current", "/etc/passwd"), ("exportscreen.db", "other.db"), ("]", ""), (text, "null"), (text, "") })
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(list, text.Replace(from, to, StringComparison.Ordinal));
            await RefusedAsync();
        }

        File.Delete(list);
        await RefusedAsync();
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        await FillAsync();
        await EmbeddedBackup.RunAsync(Stores, Backup);
        await Assert.ThrowsAsync<IOException>(() => EmbeddedBackup.RunAsync(Stores, Backup));
        Directory.CreateDirectory(Target);
        File.WriteAllText(_folder.At("restored", "mine"), "mine");
        await Assert.ThrowsAsync<IOException>(() => EmbeddedBackup.RestoreAsync(Backup, Target));
        Assert.Equal(["mine"], FilesOf(Target));
        Assert.Equal("mine", File.ReadAllText(_folder.At("restored", "mine")));
    }

    [Fact]
    public async Task A_damaged_content_in_the_stores_ends_the_backup()
    {
        await FillAsync();
        File.WriteAllText(_folder.At("stores", "blobs", "ed", "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"), "contenu");
        await Assert.ThrowsAsync<InvalidDataException>(() => EmbeddedBackup.RunAsync(Stores, Backup));
        await RefusedAsync();
    }

    private async Task FillAsync()
    {
        await Stores.Blobs.PutAsync("work/a", Bytes("content"), default);
        await Stores.Blobs.PutAsync("results/a", Bytes("content"), default);
        await Stores.Blobs.PutAsync("work/empty", Stream.Null, default);
        await Stores.Records.InsertAsync("jobs", new Record("p", "r", new Dictionary<string, object> { ["N"] = 7 }), default);
        await Stores.Queues.SendAsync("queue", "text", TimeSpan.Zero, default);
        await Stores.Lists.PutRawAsync(Encoding.UTF8.GetBytes("raw"), default);
        await Stores.Lists.PutSnapshotAsync("abc", Encoding.UTF8.GetBytes("snapshot"), default);
        await Stores.Lists.SetCurrentAsync("abc", default);
    }

    private async Task RefusedAsync()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => EmbeddedBackup.RestoreAsync(Backup, Target));
        Assert.False(Directory.Exists(Target));
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string> TextAsync(EmbeddedStores stores, string path)
    {
        await using var stream = await stores.Blobs.OpenAsync(path, null, default);
        Assert.NotNull(stream);
        return await new StreamReader(stream).ReadToEndAsync();
    }
}

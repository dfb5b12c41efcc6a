using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Lists.Archives;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Lists.Archives;

/// <summary>Two machines: lists are exported here and imported there.</summary>
internal sealed class ArchiveBench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-archives-").FullName;

    /// <summary>The clock of both.</summary>
    public MovedTime Time { get; } = new();

    public ListFolder Here => new(Path.Combine(_folder, "here"));

    public ListFolder There => new(Path.Combine(_folder, "there"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public async Task<string> TakeInAsync(ListFolder store, params ImportedFile[] files)
    {
        var result = await new ImportLists(store, new MatchSettings(), Time).RunAsync(files);
        Assert.True(result.Succeeded);
        return (await store.GetCurrentAsync(default))!;
    }

    public async Task<ListArchive> ExportAsync(ListFolder store, string? which = null)
    {
        var result = await new ExportLists(store, new MatchSettings()).RunAsync(which);
        Assert.Empty(result.Diagnostics.Select(d => d.ToSentence()));
        return result.Value!;
    }

    public static byte[] Bytes(ListArchive archive)
    {
        using var stream = new MemoryStream();
        archive.Write(stream);
        return stream.ToArray();
    }

    public Task<ArchiveImport> ImportAsync(byte[] archive, string? acceptPartial = null) =>
        new ImportArchive(There, new MatchSettings(), Time).RunAsync(new MemoryStream(archive), "lists.zip", acceptPartial);

    /// <summary>Every file of the other machine but the lock, with its content.</summary>
    public string Contents() => !Directory.Exists(There.Place) ? "" : string.Join('\n', Directory.GetFiles(There.Place, "*", SearchOption.AllDirectories)
        .Where(f => Path.GetFileName(f) != "lock").Order(StringComparer.Ordinal).Select(f => $"{Path.GetRelativePath(There.Place, f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"));

    /// <summary>A clock that goes on when it is told to.</summary>
    internal sealed class MovedTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 8, 20, 10, 0, 0, TimeSpan.Zero);

        public void Advance(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Lists in a folder (CONTRACTS, Lists): <c>raw/SHA256</c>, <c>editions.jsonl</c>, <c>snapshots/ID.snap</c>, <c>current</c> (the id), <c>refresh.json</c>, <c>lock</c>. Thread-safe for readers beside
/// the one that holds the lock. The folder is made by the first write, so reading lists needs no right to write.
/// </summary>
/// <param name="folder">Full path of the folder; need not exist.</param>
public sealed class ListFolder(string folder) : IListStore
{
    private readonly string _editions = Path.Combine(folder, "editions.jsonl");
    private readonly string _current = Path.Combine(folder, "current");
    private readonly string _refreshes = Path.Combine(folder, "refresh.json");

    /// <inheritdoc/>
    public string Place => folder;

    /// <inheritdoc/>
    public ValueTask<IDisposable?> TryLockAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        return new ValueTask<IDisposable?>(FolderLock.TryTake(Path.Combine(folder, "lock")));
    }

    /// <inheritdoc/>
    public ValueTask<string> PutRawAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        // A file that is there but damaged (a disk fault, an edit) is written anew: this is how importing once more repairs it.
        if (ReadRaw(sha256) is null)
        {
            Directory.CreateDirectory(Path.Combine(folder, "raw"));
            DurableFile.Replace(RawPath(sha256), content.Span);
        }

        return ValueTask.FromResult(sha256);
    }

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetRawAsync(string sha256, CancellationToken cancel) => ValueTask.FromResult(ReadRaw(sha256));

    /// <inheritdoc/>
    public ValueTask<StoredEditions> GetEditionsAsync(CancellationToken cancel) => ValueTask.FromResult(EditionLog.Read(_editions));

    /// <inheritdoc/>
    public ValueTask AppendEditionsAsync(IReadOnlyList<StoredEdition> editions, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(editions);
        if (editions.Count == 0) return ValueTask.CompletedTask;
        Directory.CreateDirectory(folder);
        EditionLog.Append(_editions, editions);
        DurableFile.FlushFolder(folder);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask PutSnapshotAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (!IsName(id)) throw new ArgumentException("Letters, digits and hyphens expected.", nameof(id));
        var path = SnapshotPath(id);
        // The same snapshot may be mapped by a running screening, and Windows does not replace a mapped file.
        if (Holds(path, bytes.Span)) return ValueTask.CompletedTask;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        DurableFile.Replace(path, bytes.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IMemoryOwner<byte>?> OpenSnapshotAsync(string id, CancellationToken cancel)
    {
        if (!IsName(id)) return new ValueTask<IMemoryOwner<byte>?>((IMemoryOwner<byte>?)null);
        var file = new FileInfo(SnapshotPath(id));
        return new ValueTask<IMemoryOwner<byte>?>(file is { Exists: true, Length: > 0 } ? MappedFile.Open(file.FullName) : null);
    }

    /// <inheritdoc/>
    public ValueTask<string?> GetCurrentAsync(CancellationToken cancel)
    {
        if (!File.Exists(_current)) return ValueTask.FromResult<string?>(null);
        var id = File.ReadAllText(_current).Trim();
        return ValueTask.FromResult(id.Length == 0 ? null : id);
    }

    /// <inheritdoc/>
    public ValueTask SetCurrentAsync(string id, CancellationToken cancel)
    {
        if (!IsName(id) || !File.Exists(SnapshotPath(id))) throw new InvalidOperationException("Only a stored snapshot can be published.");
        DurableFile.Replace(_current, Encoding.UTF8.GetBytes(id + "\n"));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FeedRefresh>> GetRefreshesAsync(CancellationToken cancel) => ValueTask.FromResult(File.Exists(_refreshes) ? RefreshJson.Read(File.ReadAllBytes(_refreshes)) : []);

    /// <inheritdoc/>
    public ValueTask PutRefreshesAsync(IReadOnlyList<FeedRefresh> refreshes, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        DurableFile.Replace(_refreshes, RefreshJson.Write(refreshes));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredListFile> ListFilesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var (kind, name, pattern) in ((ListFileKind, string, string)[])[(ListFileKind.Raw, "raw", "*"), (ListFileKind.Snapshot, "snapshots", "*.snap")])
        {
            var place = new DirectoryInfo(Path.Combine(folder, name));
            if (!place.Exists) continue;
            foreach (var file in place.EnumerateFiles(pattern).OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                cancel.ThrowIfCancellationRequested();
                var id = kind == ListFileKind.Raw ? file.Name : Path.GetFileNameWithoutExtension(file.Name);
                if (IsName(id)) yield return new StoredListFile(kind, id, file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteFileAsync(ListFileKind kind, string name, CancellationToken cancel)
    {
        if (!IsName(name)) return false;
        if (kind == ListFileKind.Snapshot && name == await GetCurrentAsync(cancel)) throw new InvalidOperationException("The published snapshot stays.");
        var path = kind == ListFileKind.Raw ? RawPath(name) : SnapshotPath(name);
        if (!File.Exists(path)) return false;
        File.Delete(path);
        return true;
    }

    private byte[]? ReadRaw(string sha256)
    {
        var path = RawPath(sha256);
        if (!IsName(sha256) || !File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : null;
    }

    private string RawPath(string sha256) => Path.Combine(folder, "raw", sha256);

    private string SnapshotPath(string id) => Path.Combine(folder, "snapshots", id + ".snap");

    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != bytes.Length) return false;
        return File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    /// <summary>Ids come from files too (<c>current</c>, <c>editions.jsonl</c>): one that is not letters, digits and hyphens could lead out of the folder.</summary>
    private static bool IsName(string id) => id.Length is > 0 and <= 128 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Lists in a container: <c>raw/SHA256</c>, <c>editions/N.jsonl</c>, <c>snapshots/ID.snap</c>, <c>current</c> (the id), <c>refresh.json</c>. A snapshot is fetched to a local file by its id and mapped; one that is gone
/// is null, never another. The lock is a lease named like the container. Thread-safe for readers beside the one that holds the lock.
/// </summary>
internal sealed class AzureListStore(AzureBlobStore blobs, ILeases leases, SnapshotCache snapshots, TimeProvider clock, string container) : IListStore
{
    private readonly string _current = $"{container}/current";
    private readonly AzureEditionLog _editions = new(blobs, container);
    private AzureListLock? _lock;

    /// <inheritdoc/>
    public string Place => $"{blobs.Place.TrimEnd('/')}/{container}";

    /// <inheritdoc/>
    public async ValueTask<IDisposable?> TryLockAsync(CancellationToken cancel) =>
        await leases.TryTakeAsync(container, AzureListLock.Length, cancel).ConfigureAwait(false) is { } lease ? _lock = new AzureListLock(lease, clock) : null;

    /// <inheritdoc/>
    public async ValueTask<string> PutRawAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (await GetRawAsync(sha256, cancel).ConfigureAwait(false) is null) await PutAsync(RawPath(sha256), content, cancel).ConfigureAwait(false);
        return sha256;
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]?> GetRawAsync(string sha256, CancellationToken cancel)
    {
        if (!IsName(sha256)) return null;
        var bytes = await ReadAsync(RawPath(sha256), cancel).ConfigureAwait(false);
        return bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : null;
    }

    /// <inheritdoc/>
    public ValueTask<StoredEditions> GetEditionsAsync(CancellationToken cancel) => _editions.ReadAsync(cancel);

    /// <inheritdoc/>
    public ValueTask AppendEditionsAsync(IReadOnlyList<StoredEdition> editions, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(editions);
        _lock?.ThrowIfLost();
        return editions.Count == 0 ? ValueTask.CompletedTask : _editions.AppendAsync(editions, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask PutSnapshotAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (!IsName(id)) throw new ArgumentException("Letters, digits and hyphens expected.", nameof(id));
        await PutAsync(SnapshotPath(id), bytes, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IMemoryOwner<byte>?> OpenSnapshotAsync(string id, CancellationToken cancel)
    {
        if (!IsName(id) || await blobs.FindAsync(SnapshotPath(id), cancel).ConfigureAwait(false) is not { Length: > 0 } found) return null;
        return await snapshots.OpenAsync(id, found.ETag, (path, stop) => FetchAsync(found, path, stop), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> GetCurrentAsync(CancellationToken cancel)
    {
        var bytes = await ReadAsync(_current, cancel).ConfigureAwait(false);
        var id = bytes is null ? "" : Encoding.UTF8.GetString(bytes).Trim();
        return id.Length == 0 ? null : id;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">Also when another published at the same time.</exception>
    public async ValueTask SetCurrentAsync(string id, CancellationToken cancel)
    {
        if (!IsName(id) || await blobs.FindAsync(SnapshotPath(id), cancel).ConfigureAwait(false) is null) throw new InvalidOperationException("Only a stored snapshot can be published.");
        var before = await blobs.FindAsync(_current, cancel).ConfigureAwait(false);
        _lock?.ThrowIfLost();
        var condition = before is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = AzureBlobStore.Quoted(before.ETag) };
        if (await blobs.PutIfAsync(_current, new MemoryStream(Encoding.UTF8.GetBytes(id + "\n")), condition, cancel).ConfigureAwait(false) is null)
            throw new IOException("Another snapshot was published at the same time; import once more.");
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FeedRefresh>> GetRefreshesAsync(CancellationToken cancel) =>
        await ReadAsync(RefreshPath, cancel).ConfigureAwait(false) is { } bytes ? RefreshJson.Read(bytes) : [];

    /// <inheritdoc/>
    public ValueTask PutRefreshesAsync(IReadOnlyList<FeedRefresh> refreshes, CancellationToken cancel) => PutAsync(RefreshPath, RefreshJson.Write(refreshes), cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredListFile> ListFilesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var blob in blobs.ListAsync($"{container}/raw/", cancel).ConfigureAwait(false))
            yield return new StoredListFile(ListFileKind.Raw, blob.Path[(blob.Path.LastIndexOf('/') + 1)..], blob.Length, blob.Modified);
        await foreach (var blob in blobs.ListAsync($"{container}/snapshots/", cancel).ConfigureAwait(false))
            yield return new StoredListFile(ListFileKind.Snapshot, Path.GetFileNameWithoutExtension(blob.Path), blob.Length, blob.Modified);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteFileAsync(ListFileKind kind, string name, CancellationToken cancel)
    {
        if (!IsName(name)) return false;
        _lock?.ThrowIfLost();
        if (kind == ListFileKind.Snapshot && name == await GetCurrentAsync(cancel).ConfigureAwait(false)) throw new InvalidOperationException("The published snapshot stays.");
        return await blobs.DeleteAsync(kind == ListFileKind.Raw ? RawPath(name) : SnapshotPath(name), cancel).ConfigureAwait(false);
    }

    private string RefreshPath => $"{container}/refresh.json";

    private async ValueTask PutAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        _lock?.ThrowIfLost();
        await blobs.PutAsync(path, new MemoryStream(bytes.ToArray(), writable: false), cancel).ConfigureAwait(false);
    }

    private async ValueTask<byte[]?> ReadAsync(string path, CancellationToken cancel)
    {
        await using var stream = await blobs.OpenAsync(path, null, cancel).ConfigureAwait(false);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancel).ConfigureAwait(false);
        return bytes;
    }

    private async ValueTask<bool> FetchAsync(BlobFacts blob, string path, CancellationToken cancel)
    {
        await using var source = await blobs.OpenAsync(blob.Path, blob.ETag, cancel).ConfigureAwait(false);
        if (source is null) return false;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await source.CopyToAsync(file, cancel).ConfigureAwait(false);
        return true;
    }

    private string RawPath(string sha256) => $"{container}/raw/{sha256}";

    private string SnapshotPath(string id) => $"{container}/snapshots/{id}.snap";

    private static bool IsName(string id) => id.Length is > 0 and <= 128 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

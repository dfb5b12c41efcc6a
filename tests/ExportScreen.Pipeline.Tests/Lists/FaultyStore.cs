using System.Buffers;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Tests.Lists;

/// <summary>A store whose process "dies" at a given write: before it, or after it. From then on nothing is written any more.</summary>
internal sealed class FaultyStore(IListStore inner, int write, bool after) : IListStore
{
    private int _writes;

    /// <summary>Names of the writes so far, in order.</summary>
    public List<string> Writes { get; } = [];

    public string Place => inner.Place;

    public ValueTask<IDisposable?> TryLockAsync(CancellationToken cancel) => inner.TryLockAsync(cancel);

    public ValueTask<string> PutRawAsync(ReadOnlyMemory<byte> content, CancellationToken cancel) => WriteAsync("raw", () => inner.PutRawAsync(content, cancel));

    public ValueTask<byte[]?> GetRawAsync(string sha256, CancellationToken cancel) => inner.GetRawAsync(sha256, cancel);

    public ValueTask<StoredEditions> GetEditionsAsync(CancellationToken cancel) => inner.GetEditionsAsync(cancel);

    public async ValueTask AppendEditionsAsync(IReadOnlyList<StoredEdition> editions, CancellationToken cancel) =>
        await WriteAsync("editions", async () => { await inner.AppendEditionsAsync(editions, cancel); return 0; });

    public async ValueTask PutSnapshotAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        await WriteAsync("snapshot", async () => { await inner.PutSnapshotAsync(id, bytes, cancel); return 0; });

    public ValueTask<IMemoryOwner<byte>?> OpenSnapshotAsync(string id, CancellationToken cancel) => inner.OpenSnapshotAsync(id, cancel);

    public ValueTask<string?> GetCurrentAsync(CancellationToken cancel) => inner.GetCurrentAsync(cancel);

    public async ValueTask SetCurrentAsync(string id, CancellationToken cancel) =>
        await WriteAsync("current", async () => { await inner.SetCurrentAsync(id, cancel); return 0; });

    public ValueTask<IReadOnlyList<FeedRefresh>> GetRefreshesAsync(CancellationToken cancel) => inner.GetRefreshesAsync(cancel);

    public async ValueTask PutRefreshesAsync(IReadOnlyList<FeedRefresh> refreshes, CancellationToken cancel) =>
        await WriteAsync("refreshes", async () => { await inner.PutRefreshesAsync(refreshes, cancel); return 0; });

    public IAsyncEnumerable<StoredListFile> ListFilesAsync(CancellationToken cancel) => inner.ListFilesAsync(cancel);

    public ValueTask<bool> DeleteFileAsync(ListFileKind kind, string name, CancellationToken cancel) => WriteAsync("delete", () => inner.DeleteFileAsync(kind, name, cancel));

    private async ValueTask<T> WriteAsync<T>(string name, Func<ValueTask<T>> act)
    {
        var number = _writes++;
        Writes.Add(name);
        if (number == write && !after) throw new Crash();
        var result = await act();
        return number == write && after ? throw new Crash() : result;
    }

    internal sealed class Crash : Exception;
}

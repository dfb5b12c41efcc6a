using System.Buffers;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Tests.Lists.Refreshing;

/// <summary>A store that counts who holds its lock at once, and that nobody writes without it.</summary>
internal sealed class CountedLocks(IListStore inner) : IListStore
{
    private int _holders;
    private int _most;

    /// <summary>Most holders at once so far.</summary>
    public int Most => _most;

    public string Place => inner.Place;

    public async ValueTask<IDisposable?> TryLockAsync(CancellationToken cancel)
    {
        if (await inner.TryLockAsync(cancel) is not { } held) return null;
        var now = Interlocked.Increment(ref _holders);
        InterlockedMax(now);
        return new Held(this, held);
    }

    public ValueTask<string> PutRawAsync(ReadOnlyMemory<byte> content, CancellationToken cancel) => Locked().PutRawAsync(content, cancel);

    public ValueTask<byte[]?> GetRawAsync(string sha256, CancellationToken cancel) => inner.GetRawAsync(sha256, cancel);

    public ValueTask<StoredEditions> GetEditionsAsync(CancellationToken cancel) => inner.GetEditionsAsync(cancel);

    public ValueTask AppendEditionsAsync(IReadOnlyList<StoredEdition> editions, CancellationToken cancel) => Locked().AppendEditionsAsync(editions, cancel);

    public ValueTask PutSnapshotAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel) => Locked().PutSnapshotAsync(id, bytes, cancel);

    public ValueTask<IMemoryOwner<byte>?> OpenSnapshotAsync(string id, CancellationToken cancel) => inner.OpenSnapshotAsync(id, cancel);

    public ValueTask<string?> GetCurrentAsync(CancellationToken cancel) => inner.GetCurrentAsync(cancel);

    public ValueTask SetCurrentAsync(string id, CancellationToken cancel) => Locked().SetCurrentAsync(id, cancel);

    public ValueTask<IReadOnlyList<FeedRefresh>> GetRefreshesAsync(CancellationToken cancel) => inner.GetRefreshesAsync(cancel);

    public ValueTask PutRefreshesAsync(IReadOnlyList<FeedRefresh> refreshes, CancellationToken cancel) => Locked().PutRefreshesAsync(refreshes, cancel);

    public IAsyncEnumerable<StoredListFile> ListFilesAsync(CancellationToken cancel) => inner.ListFilesAsync(cancel);

    public ValueTask<bool> DeleteFileAsync(ListFileKind kind, string name, CancellationToken cancel) => Locked().DeleteFileAsync(kind, name, cancel);

    private IListStore Locked()
    {
        Assert.Equal(1, Volatile.Read(ref _holders));
        return inner;
    }

    private void InterlockedMax(int now)
    {
        for (var seen = _most; now > seen;)
            if (Interlocked.CompareExchange(ref _most, now, seen) is var found && found == seen) return;
            else seen = found;
    }

    private sealed class Held(CountedLocks store, IDisposable held) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref store._holders);
            held.Dispose();
        }
    }
}

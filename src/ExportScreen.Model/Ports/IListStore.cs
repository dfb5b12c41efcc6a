using System.Buffers;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Model.Ports;

/// <summary>
/// Where list files, editions and snapshots are kept. Every write is whole or not there, and on stable storage when it returns. Reads are safe beside one
/// writer; writers take the lock first. Outages (disk full, no permission) are exceptions: <see cref="IOException"/>, <see cref="UnauthorizedAccessException"/>.
/// </summary>
public interface IListStore
{
    /// <summary>Where it is, for people (a folder, an address).</summary>
    string Place { get; }

    /// <summary>The right to write, until disposed; null when another import holds it. A holder that died loses it.</summary>
    ValueTask<IDisposable?> TryLockAsync(CancellationToken cancel);

    /// <summary>Keeps a raw file under its SHA-256 and returns that (lower-case hex). Keeping the same bytes again changes nothing.</summary>
    ValueTask<string> PutRawAsync(ReadOnlyMemory<byte> content, CancellationToken cancel);

    /// <summary>A raw file; null when it is not there or its bytes no longer have that SHA-256.</summary>
    ValueTask<byte[]?> GetRawAsync(string sha256, CancellationToken cancel);

    /// <summary>All editions, oldest import first. A line that cannot be read is left out with a diagnostic.</summary>
    ValueTask<StoredEditions> GetEditionsAsync(CancellationToken cancel);

    /// <summary>Appends editions.</summary>
    ValueTask AppendEditionsAsync(IReadOnlyList<StoredEdition> editions, CancellationToken cancel);

    /// <summary>Keeps a snapshot under its id. Nothing uses it before <see cref="SetCurrentAsync"/>.</summary>
    ValueTask PutSnapshotAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <summary>The bytes of a snapshot, mapped where the store can; null when there is none. Dispose the owner after the last use; the memory is only for reading.</summary>
    ValueTask<IMemoryOwner<byte>?> OpenSnapshotAsync(string id, CancellationToken cancel);

    /// <summary>Id of the published snapshot, or null when none has been.</summary>
    ValueTask<string?> GetCurrentAsync(CancellationToken cancel);

    /// <summary>Publishes a snapshot: from then on, and not before, it is the one in use.</summary>
    ValueTask SetCurrentAsync(string id, CancellationToken cancel);

    /// <summary>What is known of the refreshes, by feed id; empty when nothing has been refreshed, or what was written can no longer be read (then everything is asked for anew).</summary>
    ValueTask<IReadOnlyList<FeedRefresh>> GetRefreshesAsync(CancellationToken cancel);

    /// <summary>Replaces what is known of the refreshes, all feeds at once.</summary>
    ValueTask PutRefreshesAsync(IReadOnlyList<FeedRefresh> refreshes, CancellationToken cancel);

    /// <summary>All raw files and snapshots that are kept.</summary>
    IAsyncEnumerable<StoredListFile> ListFilesAsync(CancellationToken cancel);

    /// <summary>Deletes a raw file or a snapshot; false when there was none. The published snapshot cannot be deleted.</summary>
    /// <exception cref="InvalidOperationException">It is the published snapshot.</exception>
    ValueTask<bool> DeleteFileAsync(ListFileKind kind, string name, CancellationToken cancel);
}

/// <summary>What a file of a list store is.</summary>
public enum ListFileKind
{
    /// <summary>A publisher's file, under its SHA-256.</summary>
    Raw,

    /// <summary>A snapshot, under its id.</summary>
    Snapshot,
}

/// <summary>A file of a list store.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">SHA-256 or snapshot id.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Written">When it was written (UTC).</param>
public sealed record StoredListFile(ListFileKind Kind, string Name, long Length, DateTimeOffset Written);

/// <summary>The editions of a store.</summary>
/// <param name="Editions">Oldest import first.</param>
/// <param name="Diagnostics">Lines that could not be read.</param>
public sealed record StoredEditions(IReadOnlyList<StoredEdition> Editions, IReadOnlyList<Diagnostic> Diagnostics);

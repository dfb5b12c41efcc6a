using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Snapshots as local files, fetched once and mapped. The one opened last stays; an older one stays while somebody reads it, so that a running job keeps the lists it was planned with. Thread-safe.
/// </summary>
/// <param name="given">The folder, or null for one of its own, which it deletes in the end.</param>
internal sealed class SnapshotCache(string? given) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, int> _readers = new(StringComparer.Ordinal);
    private string? _folder;
    private string? _latest;

    /// <summary>Opens a snapshot; null when it could not be fetched because it is gone.</summary>
    /// <param name="id">Its id: letters, digits, hyphens.</param>
    /// <param name="etag">Version of its blob: another is another file.</param>
    /// <param name="fetch">Writes it to a file; false when it is gone.</param>
    /// <param name="cancel">Stops the call.</param>
    public async ValueTask<IMemoryOwner<byte>?> OpenAsync(string id, string etag, Func<string, CancellationToken, ValueTask<bool>> fetch, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var path = Path.Combine(Folder(), $"{id}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(etag)).AsSpan(0, 8))}.snap");
            if (!File.Exists(path) && !await FetchAsync(path, fetch, cancel).ConfigureAwait(false)) return null;
            var file = MappedFile.Open(path);
            lock (_readers)
            {
                var before = _latest;
                _latest = path;
                _readers[path] = _readers.GetValueOrDefault(path) + 1;
                if (before is not null) DeleteUnused(before);
            }

            return new Reader(this, path, file);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Deletes the folder if it is its own. What is still mapped stays readable where the system allows it.</summary>
    public void Dispose()
    {
        if (given is null && _folder is not null) Try(() => Directory.Delete(_folder, recursive: true));
        _one.Dispose();
    }

    private string Folder() => _folder ??= given is null ? Directory.CreateTempSubdirectory("exportscreen-snapshots-").FullName : Directory.CreateDirectory(given).FullName;

    private static async ValueTask<bool> FetchAsync(string path, Func<string, CancellationToken, ValueTask<bool>> fetch, CancellationToken cancel)
    {
        // Beside its place and under a name of its own: another process may share a given folder.
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            if (!await fetch(temporary, cancel).ConfigureAwait(false)) return false;
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        finally
        {
            Try(() => File.Delete(temporary));
        }
    }

    private void Release(string path)
    {
        lock (_readers)
        {
            if (--_readers[path] == 0) _readers.Remove(path);
            DeleteUnused(path);
        }
    }

    private void DeleteUnused(string path)
    {
        if (path != _latest && !_readers.ContainsKey(path)) Try(() => File.Delete(path));
    }

    /// <summary>A file that another process maps cannot be deleted everywhere; it is only a copy.</summary>
    private static void Try(Action delete)
    {
        try
        {
            delete();
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    private sealed class Reader(SnapshotCache cache, string path, MappedFile file) : IMemoryOwner<byte>
    {
        private int _disposed;

        public Memory<byte> Memory => file.Memory;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
            ((IDisposable)file).Dispose();
            cache.Release(path);
        }
    }
}

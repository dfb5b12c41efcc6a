using System.Buffers;
using System.Security.Cryptography;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Contents under their SHA-256: <c>ab/SHA256</c>, written in <c>tmp</c>, flushed, renamed. A content is pinned from before it is in place until its row is committed; what is neither pinned
/// nor in a row may be collected. One process owns the folder, so pins are in memory. Thread-safe.
/// </summary>
/// <param name="folder">Full path.</param>
internal sealed class ContentFolder(string folder)
{
    private readonly string _temporary = Path.Combine(folder, "tmp");
    private readonly Dictionary<string, int> _pins = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _holds;

    /// <summary>Makes the folder and removes what a crash left half written.</summary>
    public void Prepare()
    {
        if (Directory.Exists(_temporary)) Directory.Delete(_temporary, recursive: true);
        Directory.CreateDirectory(_temporary);
    }

    /// <summary>Keeps a content; pinned until disposed.</summary>
    public async ValueTask<PinnedContent> KeepAsync(Stream content, CancellationToken cancel)
    {
        var temporary = Path.Combine(_temporary, Guid.NewGuid().ToString("N"));
        PinnedContent? pin = null;
        var kept = false;
        try
        {
            var (sha256, length) = await WriteAsync(temporary, content, cancel).ConfigureAwait(false);
            pin = new PinnedContent(this, sha256, length);
            Place(temporary, pin);
            kept = true;
            return pin;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" })
        {
            // The runtime's names for "not allowed" and for "file too large" (EFBIG).
            throw new IOException("A content cannot be written.", refused);
        }
        finally
        {
            if (!kept)
            {
                pin?.Dispose();
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Opens a content for reading; null when it is not there. It can be read to its end even when it is collected meanwhile.</summary>
    public FileStream? Open(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 << 10, FileOptions.Asynchronous);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes a content unless it is pinned, collecting is on hold, or the rows hold it.</summary>
    public bool Collect(string sha256, Func<string, bool> isHeld)
    {
        // Nobody can pin it while the gate is closed, and a writer that had it pinned has committed its row.
        lock (_gate)
        {
            if (_holds > 0 || _pins.ContainsKey(sha256) || isHeld(sha256)) return false;
            File.Delete(PathOf(sha256));
            return true;
        }
    }

    /// <summary>All contents on the disk.</summary>
    public IEnumerable<string> All() =>
        Directory.EnumerateDirectories(folder, "??").SelectMany(Directory.EnumerateFiles).Select(path => Path.GetFileName(path));

    /// <summary>Keeps everything from being collected until disposed.</summary>
    public IDisposable Hold() => new Holding(this);

    /// <summary>Where a content lies.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    private static async ValueTask<(string Sha256, long Length)> WriteAsync(string path, Stream content, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = ArrayPool<byte>.Shared.Rent(128 << 10);
        try
        {
            var length = 0L;
            int read;
            while ((read = await content.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                RandomAccess.Write(file, buffer.AsSpan(0, read), length);
                length += read;
            }

            RandomAccess.FlushToDisk(file);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private void Place(string temporary, PinnedContent pin)
    {
        var place = new FileInfo(PathOf(pin.Sha256));
        if (place.Exists && place.Length == pin.Length)
        {
            File.Delete(temporary);
        }
        else
        {
            if (!place.Directory!.Exists)
            {
                place.Directory.Create();
                DurableFile.FlushFolder(folder);
            }

            File.Move(temporary, place.FullName, overwrite: true);
        }

        // Also when it was there: another writer may have renamed it this moment, and not flushed yet.
        DurableFile.FlushFolder(place.DirectoryName!);
    }

    /// <summary>A content that cannot be collected until disposed.</summary>
    internal sealed class PinnedContent : IDisposable
    {
        private readonly ContentFolder _folder;

        /// <summary>Pins a content.</summary>
        public PinnedContent(ContentFolder folder, string sha256, long length)
        {
            (_folder, Sha256, Length) = (folder, sha256, length);
            lock (folder._gate) folder._pins[sha256] = folder._pins.GetValueOrDefault(sha256) + 1;
        }

        /// <summary>Its hash.</summary>
        public string Sha256 { get; }

        /// <summary>Bytes.</summary>
        public long Length { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            lock (_folder._gate)
            {
                if (--_folder._pins[Sha256] == 0) _folder._pins.Remove(Sha256);
            }
        }
    }

    private sealed class Holding : IDisposable
    {
        private readonly ContentFolder _folder;

        public Holding(ContentFolder folder)
        {
            _folder = folder;
            lock (folder._gate) folder._holds++;
        }

        public void Dispose()
        {
            lock (_folder._gate) _folder._holds--;
        }
    }
}

using System.Buffers;
using System.Security.Cryptography;

namespace ExportScreen.Storage.Embedded;

/// <summary>Copies files with their hashes, and checks them.</summary>
internal static class BackupCopy
{
    private const int BufferSize = 1 << 20;

    /// <summary>Copies a file and flushes it to the disk.</summary>
    /// <param name="source">Full path.</param>
    /// <param name="folder">Folder to copy into.</param>
    /// <param name="path">Path in that folder, with slashes.</param>
    /// <param name="cancel">Stops the call; a torso may be left.</param>
    public static async ValueTask<BackupFile> CopyAsync(string source, string folder, string path, CancellationToken cancel)
    {
        await using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return await WriteAsync(from, folder, path, cancel).ConfigureAwait(false);
    }

    /// <summary>Writes a file and flushes it to the disk.</summary>
    public static async ValueTask<BackupFile> WriteAsync(Stream from, string folder, string path, CancellationToken cancel)
    {
        var target = Path.Combine([folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var to = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var length = 0L;
        var sha256 = await HashAsync(from, bytes =>
        {
            RandomAccess.Write(to, bytes.Span, length);
            length += bytes.Length;
        }, cancel).ConfigureAwait(false);
        RandomAccess.FlushToDisk(to);
        return new BackupFile(path, length, sha256);
    }

    /// <summary>A file that is there already, flushed to the disk.</summary>
    public static async ValueTask<BackupFile> TakeAsync(string folder, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(Path.Combine(folder, path), FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 0, FileOptions.Asynchronous);
        var sha256 = await HashAsync(file, _ => { }, cancel).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
        return new BackupFile(path, file.Length, sha256);
    }

    /// <summary>Reads every file and compares it with what a list says.</summary>
    /// <exception cref="InvalidDataException">One is missing, differs, or would lie outside of the folder.</exception>
    public static async ValueTask CheckAsync(string folder, IEnumerable<BackupFile> files, CancellationToken cancel)
    {
        foreach (var file in files)
        {
            if (!IsInside(file.Path)) throw new InvalidDataException("The list of files of the backup names a file outside of it.");
            var path = Path.Combine([folder, .. file.Path.Split('/')]);
            if (!File.Exists(path)) throw new InvalidDataException($"The backup is damaged: {file.Path} is missing.");
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            if (stream.Length != file.Length || await HashAsync(stream, _ => { }, cancel).ConfigureAwait(false) != file.Sha256) throw new InvalidDataException($"The backup is damaged: {file.Path} has changed.");
        }
    }

    /// <summary>Puts the entries of a folder and of those in it on the disk.</summary>
    public static void FlushFolders(string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)) DurableFile.FlushFolder(inner);
        DurableFile.FlushFolder(folder);
    }

    private static bool IsInside(string path) =>
        path.Length > 0 && path.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));

    private static async ValueTask<string> HashAsync(Stream stream, Action<ReadOnlyMemory<byte>> take, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                take(buffer.AsMemory(0, read));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}

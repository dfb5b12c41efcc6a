using System.Runtime.InteropServices;

namespace ExportScreen.Storage.Embedded;

/// <summary>Writes that are whole or not there, and on the disk when they return.</summary>
internal static partial class DurableFile
{
    /// <summary>Writes a file beside its place, flushes it to the disk, moves it into place, and flushes the folder: a crash leaves the old file or the new.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="bytes">All its bytes.</param>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // One writer at a time (the lock), so a fixed name; what a crash leaves there is written over.
        var temporary = path + ".tmp";
        using (var handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length))
        {
            RandomAccess.Write(handle, bytes, 0);
            RandomAccess.FlushToDisk(handle);
        }

        File.Move(temporary, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Puts the folder's entries on the disk. Windows does so with the move; elsewhere the folder itself is flushed, where its file system can.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0) return;
        _ = Flush(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// The right to write to a folder: an open file that nobody else may open. The operating system gives it up when the process ends, however it ends, so a file left
/// behind by a crash locks nothing. The file itself stays: deleting it could take it from under the next holder.
/// </summary>
internal static class FolderLock
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    /// <summary>The lock, or null when another holds it.</summary>
    /// <exception cref="IOException">The file cannot be opened for another reason.</exception>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            return null;
        }
    }

    /// <summary>Windows says sharing or lock violation; elsewhere the runtime gives the number of EWOULDBLOCK (11 on Linux, 35 on macOS).</summary>
    private static bool IsHeld(IOException failure) =>
        OperatingSystem.IsWindows() ? failure.HResult is SharingViolation or LockViolation : failure.HResult is 11 or 35;
}

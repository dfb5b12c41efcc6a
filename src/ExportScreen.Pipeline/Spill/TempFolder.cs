namespace ExportScreen.Pipeline.Spill;

/// <summary>A private folder for one run's spill files: nobody else may read it, since rows hold personal data.</summary>
internal static class TempFolder
{
    /// <summary>Makes a new folder under the given one.</summary>
    public static string Make(string under)
    {
        var path = Path.Combine(under, "exportscreen-" + Guid.NewGuid().ToString("n"));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Deletes it with what is left in it.</summary>
    public static void Delete(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }
}

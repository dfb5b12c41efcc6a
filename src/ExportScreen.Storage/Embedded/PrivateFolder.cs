namespace ExportScreen.Storage.Embedded;

/// <summary>Folders that hold names of people: for their owner alone, whatever the process leaves open by default. On Windows the parent's rights hold.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes a folder that is not there; one that is keeps the rights it has.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

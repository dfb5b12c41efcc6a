namespace ExportScreen.Storage.Embedded;

/// <summary>Another process has the stores of a folder open: only one may, since it owns queue and locks.</summary>
/// <param name="folder">Full path of the folder.</param>
public sealed class StoresInUseException(string folder)
    : IOException($"The stores in {folder} are in use by another process: stop that one first, or give this one another folder.");

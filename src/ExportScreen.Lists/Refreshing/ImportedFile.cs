namespace ExportScreen.Lists.Refreshing;

/// <summary>A file somebody wants to import, as it came.</summary>
/// <param name="Path">Its path or address: the last part names it, the part before says which files lie together.</param>
/// <param name="Content">All its bytes.</param>
public sealed record ImportedFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>File name without folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Folder; files of a set lie in one.</summary>
    internal string Folder => System.IO.Path.GetDirectoryName(Path) ?? "";
}

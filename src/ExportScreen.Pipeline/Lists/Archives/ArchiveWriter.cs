using System.IO.Compression;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>Packs an archive: the manifest first, fixed order and times.</summary>
internal static class ArchiveWriter
{
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(ListArchive archive, Stream output)
    {
        var files = ArchiveFiles.Of(archive);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, ArchiveFiles.ManifestName, files.Manifest);
        foreach (var (name, content) in files.Others) Add(zip, name, content);
    }

    private static void Add(ZipArchive zip, string name, ReadOnlyMemory<byte> content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(content.Span);
    }
}

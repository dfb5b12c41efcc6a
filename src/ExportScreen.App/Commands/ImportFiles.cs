using ExportScreen.App.Settings;
using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Pipeline.Lists.Archives;

namespace ExportScreen.App.Commands;

/// <summary>The list files named on the command line, with the siblings of a set that lie beside them.</summary>
internal static class ImportFiles
{
    /// <summary>The archive of lists among them; null when there is none. An archive is imported by itself.</summary>
    public static string? Archive(IReadOnlyList<string> given)
    {
        var paths = InputFiles.Expand(given);
        if (paths.FirstOrDefault(IsArchive) is not { } archive) return null;
        return paths.Count == 1 ? archive : throw new UsageException($"{archive}: this is an archive of “lists export”; import it by itself.");
    }

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<ImportedFile> Read(IReadOnlyList<string> given)
    {
        var paths = InputFiles.Expand(given).ToList();
        foreach (var path in paths.ToList()) paths.AddRange(Siblings(path).Where(s => !paths.Contains(s, StringComparer.Ordinal)));
        return [.. paths.Select(path => new ImportedFile(Path.GetFullPath(path), File.ReadAllBytes(path)))];
    }

    private static bool IsArchive(string path)
    {
        using var stream = InputFiles.Open(path);
        Span<byte> start = stackalloc byte[64];
        return ListArchive.Begins(start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    /// <summary>Files of the same set in the same folder: a user who names SDN.CSV means its addresses and aliases too.</summary>
    private static IEnumerable<string> Siblings(string path)
    {
        var name = Path.GetFileName(path);
        var set = ListFeeds.All.Select(f => f.Contract.Files.Concat(f.Contract.OptionalFiles)).FirstOrDefault(files => files.Count() > 1 && files.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (set is null) return [];
        var folder = Path.GetDirectoryName(path) ?? "";
        return Directory.EnumerateFiles(folder.Length == 0 ? "." : folder)
            .Where(other => set.Contains(Path.GetFileName(other), StringComparer.OrdinalIgnoreCase) && Path.GetFileName(other) != name)
            .Select(other => folder.Length == 0 ? Path.GetFileName(other) : other).Order(StringComparer.Ordinal);
    }
}

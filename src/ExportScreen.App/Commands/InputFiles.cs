using ExportScreen.App.Settings;

namespace ExportScreen.App.Commands;

/// <summary>The manifest files named on the command line.</summary>
internal static class InputFiles
{
    /// <summary>Expands wildcards (the Windows shell does not) and checks that every file is there.</summary>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> given)
    {
        var files = new List<string>();
        foreach (var text in given)
        {
            if (File.Exists(text))
            {
                files.Add(text);
                continue;
            }

            if (text.StartsWith('-')) throw new UsageException($"{text}: no such option; exportscreen screen --help shows them.");
            if (text.Length == 0) throw new UsageException("An empty file name was given; name a manifest.");
            if (Directory.Exists(text)) throw new UsageException($"{text}: this is a folder. Name the files in it, for instance {Path.Combine(text, "*.xlsx")}.");
            var matches = text.IndexOfAny(['*', '?']) < 0 ? [] : Matches(text);
            if (matches.Count == 0) throw new UsageException($"{text}: no such file. Check the spelling and the folder (the current one is {Directory.GetCurrentDirectory()}).");
            files.AddRange(matches);
        }

        var twice = files.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? files : throw new UsageException($"{twice.Key}: named twice; name every manifest once.");
    }

    /// <summary>Opens a manifest for reading while others may read it too.</summary>
    public static Stream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 17, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: no permission to read this file.");
        }
    }

    private static List<string> Matches(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern);
        var root = string.IsNullOrEmpty(folder) ? "." : folder;
        if (!Directory.Exists(root)) return [];
        return [.. Directory.EnumerateFiles(root, Path.GetFileName(pattern)).Select(p => string.IsNullOrEmpty(folder) ? Path.GetFileName(p) : p).Order(StringComparer.Ordinal)];
    }
}

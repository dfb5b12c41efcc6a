using System.Security.Cryptography;
using ExportScreen.Evaluation.Report;

namespace ExportScreen.Evaluation.Parts;

/// <summary>The folder of labelled data; a file that a part needs may be absent. Not thread-safe.</summary>
/// <param name="folder">The folder, or null when there is none.</param>
public sealed class EvaluationData(string? folder)
{
    private readonly SortedDictionary<string, string> _used = new(StringComparer.Ordinal);

    /// <summary>The files that were read, with their hashes.</summary>
    public IReadOnlyList<ReportedFile> Used => [.. _used.Select(f => new ReportedFile(f.Key, f.Value))];

    /// <summary>The first of the files that is not there, or null.</summary>
    public string? Missing(params IEnumerable<string> names) => names.FirstOrDefault(n => folder is null || !File.Exists(PathOf(n)));

    /// <summary>Opens a file that is there.</summary>
    /// <param name="name">Its name in the folder, with slashes.</param>
    public Stream Open(string name)
    {
        var stream = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read);
        if (!_used.ContainsKey(name))
        {
            _used.Add(name, Convert.ToHexStringLower(SHA256.HashData(stream))[..16]);
            stream.Position = 0;
        }

        return stream;
    }

    private string PathOf(string name) => Path.Combine(folder ?? "", Path.Combine(name.Split('/')));
}

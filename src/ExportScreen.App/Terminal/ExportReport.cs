using ExportScreen.Pipeline.Lists.Archives;

namespace ExportScreen.App.Terminal;

/// <summary>What an export wrote, as JSON.</summary>
/// <param name="Path">The archive.</param>
/// <param name="SnapshotId">The snapshot.</param>
/// <param name="ManifestSha256">SHA-256 of the manifest in it.</param>
/// <param name="Editions">Its editions.</param>
/// <param name="RawFiles">SHA-256 of each raw file.</param>
internal sealed record ExportReport(string Path, string SnapshotId, string ManifestSha256, IReadOnlyList<ExportReport.Edition> Editions, IReadOnlyList<string> RawFiles)
{
    public static ExportReport Of(ListArchive archive, string path) => new(
        path, archive.SnapshotId, archive.ManifestSha256, [.. archive.Editions.Select(e => new Edition(e.Feed, e.AsOf, [.. e.Lists.Select(l => l.List)], e.Lists.Sum(l => l.Entries)))],
        [.. archive.Raw.Keys.Order(StringComparer.Ordinal)]);

    /// <summary>An edition.</summary>
    internal sealed record Edition(string Feed, DateOnly? AsOf, IReadOnlyList<string> Lists, int Entries);
}

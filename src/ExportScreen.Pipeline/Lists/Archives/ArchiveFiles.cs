using System.Security.Cryptography;
using System.Text.Json;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>The files of an archive, before they are packed. Pure.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Others">The others by name, in order.</param>
internal sealed record ArchiveFiles(byte[] Manifest, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> Others)
{
    /// <summary>Version of the form.</summary>
    public const int Form = 1;

    public const string ManifestName = "exportscreen-lists.json";
    public const string EditionsName = "editions.jsonl";
    public const string RefreshesName = "refreshes.json";
    public const string RawFolder = "raw/";

    public static string SnapshotName(string id) => $"snapshots/{id}.snap";

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static ArchiveFiles Of(ListArchive archive)
    {
        using var editions = new MemoryStream();
        foreach (var edition in archive.Editions)
        {
            JsonSerializer.Serialize(editions, edition, ArchiveJson.Default.ListEdition);
            editions.WriteByte((byte)'\n');
        }

        List<(string Name, ReadOnlyMemory<byte> Content)> others =
        [
            (EditionsName, editions.ToArray()),
            (RefreshesName, JsonSerializer.SerializeToUtf8Bytes(archive.Refreshes, ArchiveJson.Default.IReadOnlyListFeedRefresh)),
            .. archive.Raw.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (RawFolder + r.Key, r.Value)),
            (SnapshotName(archive.SnapshotId), archive.Snapshot),
        ];
        var manifest = new ArchiveManifest(Form, archive.SnapshotId, archive.Engine, [.. others.Select(o => new ArchiveMember(o.Name, Hash(o.Content.Span), o.Content.Length))]);
        return new ArchiveFiles(JsonSerializer.SerializeToUtf8Bytes(manifest, ArchiveJson.Default.ArchiveManifest), others);
    }
}

using System.IO.Compression;
using System.Text.Json;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>
/// Unpacks an archive into memory, and only whole: every file that the manifest names with its length and SHA-256, and none besides. Names are compared and never made into paths. Sizes are measured
/// while unpacking, since those in the ZIP file may lie. Safe to call from several threads with different streams.
/// </summary>
internal sealed class ArchiveReader
{
    private const int MostFiles = 4096;
    private const int ManifestLimit = 4 << 20;
    private const long TotalLimit = 4L << 30;
    private const int CopyBytes = 128 * 1024;
    private readonly string _file;
    private readonly List<Diagnostic> _refusals = [];

    private ArchiveReader(string file) => _file = file;

    /// <summary>Reads one.</summary>
    /// <param name="stream">The file; must seek.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    public static ReadResult<ListArchive> Read(Stream stream, string file)
    {
        var reader = new ArchiveReader(file);
        (ArchiveManifest Manifest, Dictionary<string, byte[]> Contents)? unpacked = null;
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            unpacked = reader.Unpack(zip);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentOutOfRangeException or OverflowException)
        {
            // What the ZIP reader makes of damaged headers; the stream itself fails with IOException, which is the caller's.
            reader.Refuse(ListJourneyDiagnostics.ArchiveDamaged, null);
        }

        var archive = unpacked is { } whole ? reader.Compose(whole.Manifest, whole.Contents) : null;
        return archive is not null && reader._refusals.Count == 0 ? ReadResult.Of(archive) : ReadResult.Refused<ListArchive>(reader._refusals);
    }

    /// <summary>Every file of the archive, as the manifest says; null when something is refused.</summary>
    private (ArchiveManifest Manifest, Dictionary<string, byte[]> Contents)? Unpack(ZipArchive zip)
    {
        if (zip.Entries.Count > MostFiles)
        {
            Refuse(ListJourneyDiagnostics.ArchiveTooLarge, null);
            return null;
        }

        if (ReadManifest(zip) is not { } manifest) return null;
        if (Members(zip, manifest) is not { } members) return null;
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (member, entry) in members)
        {
            if (Unpack(entry, member.Bytes) is not { } content || ArchiveFiles.Hash(content) != member.Sha256)
            {
                Refuse(ListJourneyDiagnostics.ArchiveMemberAltered, member.Name);
                return null;
            }

            contents.Add(member.Name, content);
        }

        return (manifest, contents);
    }

    private ArchiveManifest? ReadManifest(ZipArchive zip)
    {
        if (zip.Entries.FirstOrDefault(e => e.FullName == ArchiveFiles.ManifestName) is not { } entry) return Refuse<ArchiveManifest>(ListJourneyDiagnostics.ArchiveMemberMissing, ArchiveFiles.ManifestName);
        if (entry.Length is <= 0 or > ManifestLimit || Unpack(entry, entry.Length) is not { } bytes) return Refuse<ArchiveManifest>(ListJourneyDiagnostics.ArchiveDamaged, ArchiveFiles.ManifestName);
        try
        {
            using (var form = JsonDocument.Parse(bytes))
            {
                if (form.RootElement.ValueKind == JsonValueKind.Object && form.RootElement.TryGetProperty("form", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var version) && version > ArchiveFiles.Form)
                    return Refuse<ArchiveManifest>(ListJourneyDiagnostics.ArchiveOfNewerVersion, ArchiveFiles.ManifestName);
            }

            if (JsonSerializer.Deserialize(bytes, ArchiveJson.Default.ArchiveManifest) is { Form: ArchiveFiles.Form } manifest && ExportLists.IsSnapshotId(manifest.SnapshotId) && manifest.Files.All(f => f is { Name: not null, Sha256: not null, Bytes: >= 0 }))
                return manifest;
        }
        catch (JsonException)
        {
            // Said below.
        }

        return Refuse<ArchiveManifest>(ListJourneyDiagnostics.ArchiveDamaged, ArchiveFiles.ManifestName);
    }

    /// <summary>The entries of the manifest's files; null when one is missing, surplus, there twice, misnamed or too large.</summary>
    private List<(ArchiveMember Member, ZipArchiveEntry Entry)>? Members(ZipArchive zip, ArchiveManifest manifest)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
            if (!entries.TryAdd(entry.FullName, entry)) Refuse(ListJourneyDiagnostics.ArchiveMemberUnknown, entry.FullName);
        entries.Remove(ArchiveFiles.ManifestName);
        var members = new List<(ArchiveMember Member, ZipArchiveEntry Entry)>();
        var total = 0L;
        foreach (var member in manifest.Files)
        {
            if (!IsMemberName(member, manifest)) Refuse(ListJourneyDiagnostics.ArchiveMemberUnknown, member.Name);
            else if (!entries.Remove(member.Name, out var entry)) Refuse(ListJourneyDiagnostics.ArchiveMemberMissing, member.Name);
            else if (member.Bytes > ListFileUnpacking.MaxBytes || (total += member.Bytes) > TotalLimit || member.Bytes > Math.Max(1 << 20, entry.CompressedLength * ListFileUnpacking.MaxRatio)) Refuse(ListJourneyDiagnostics.ArchiveTooLarge, member.Name);
            else members.Add((member, entry));
        }

        foreach (var name in entries.Keys) Refuse(ListJourneyDiagnostics.ArchiveMemberUnknown, name);
        return _refusals.Count == 0 ? members : null;
    }

    /// <summary>Raw files bear their hash as name.</summary>
    private static bool IsMemberName(ArchiveMember member, ArchiveManifest manifest) =>
        member.Name is ArchiveFiles.EditionsName or ArchiveFiles.RefreshesName || member.Name == ArchiveFiles.SnapshotName(manifest.SnapshotId)
        || (member.Name == ArchiveFiles.RawFolder + member.Sha256 && member.Sha256.Length == 64 && member.Sha256.All(char.IsAsciiHexDigitLower));

    /// <summary>The content; null when it is not exactly as long as it is said to be.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry, long length)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[CopyBytes];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            if (target.Length + read > length) return null;
            target.Write(buffer, 0, read);
        }

        return target.Length == length ? target.ToArray() : null;
    }

    private ListArchive? Compose(ArchiveManifest manifest, Dictionary<string, byte[]> contents)
    {
        foreach (var name in (string[])[ArchiveFiles.EditionsName, ArchiveFiles.RefreshesName, ArchiveFiles.SnapshotName(manifest.SnapshotId)])
            if (!contents.ContainsKey(name)) Refuse(ListJourneyDiagnostics.ArchiveMemberMissing, name);
        if (_refusals.Count > 0) return null;
        var raw = contents.Where(c => c.Key.StartsWith(ArchiveFiles.RawFolder, StringComparison.Ordinal))
            .ToDictionary(c => c.Key[ArchiveFiles.RawFolder.Length..], c => (ReadOnlyMemory<byte>)c.Value, StringComparer.Ordinal);
        if (ReadEditions(contents[ArchiveFiles.EditionsName]) is not { Count: > 0 } editions) return Refuse(ListJourneyDiagnostics.ArchiveContradictsItself, ArchiveFiles.EditionsName);
        if (ReadRefreshes(contents[ArchiveFiles.RefreshesName]) is not { } refreshes) return Refuse(ListJourneyDiagnostics.ArchiveContradictsItself, ArchiveFiles.RefreshesName);
        var named = editions.SelectMany(e => e.Files).Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in named.Where(n => !raw.ContainsKey(n)).Order(StringComparer.Ordinal)) Refuse(ListJourneyDiagnostics.ArchiveMemberMissing, ArchiveFiles.RawFolder + missing);
        foreach (var surplus in raw.Keys.Where(r => !named.Contains(r)).Order(StringComparer.Ordinal)) Refuse(ListJourneyDiagnostics.ArchiveMemberUnknown, ArchiveFiles.RawFolder + surplus);
        return new ListArchive
        {
            SnapshotId = manifest.SnapshotId,
            Engine = manifest.Engine,
            Editions = editions,
            Refreshes = refreshes,
            Raw = raw,
            Snapshot = contents[ArchiveFiles.SnapshotName(manifest.SnapshotId)],
        };
    }

    private static List<ListEdition>? ReadEditions(byte[] lines)
    {
        var editions = new List<ListEdition>();
        try
        {
            for (var rest = lines.AsSpan(); rest.Length > 0;)
            {
                var end = rest.IndexOf((byte)'\n');
                if (end < 0 || JsonSerializer.Deserialize(rest[..end], ArchiveJson.Default.ListEdition) is not { Files.Count: > 0 } edition || edition.Files.Any(f => f is null)) return null;
                editions.Add(edition);
                rest = rest[(end + 1)..];
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return editions;
    }

    private static IReadOnlyList<FeedRefresh>? ReadRefreshes(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ArchiveJson.Default.IReadOnlyListFeedRefresh) is { } refreshes && refreshes.All(r => r is not null) ? refreshes : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ListArchive? Refuse(DiagnosticKind kind, string? member) => Refuse<ListArchive>(kind, member);

    private T? Refuse<T>(DiagnosticKind kind, string? member)
        where T : class
    {
        _refusals.Add(new Diagnostic(kind, new SourcePosition(_file, Path: member is { Length: > 200 } ? member[..200] : member)));
        return null;
    }
}

using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>
/// A snapshot with everything it was made of, to be carried to a machine without network: the raw files by their SHA-256, what the log of editions says of them, the snapshot, and a manifest with the
/// hash of each. The hashes guard against damage and against changes on the way by those who cannot write the manifest; against others, compare its hash by another way. Immutable.
/// </summary>
public sealed record ListArchive
{
    /// <summary>The snapshot.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>Engine, normaliser and Unicode data that built it.</summary>
    public required ArchiveEngine Engine { get; init; }

    /// <summary>The editions it was made of, oldest import first.</summary>
    public required IReadOnlyList<ListEdition> Editions { get; init; }

    /// <summary>What was known of the refreshes of their feeds: when they were confirmed last, and with what they fail; empty for lists of a past day.</summary>
    public required IReadOnlyList<FeedRefresh> Refreshes { get; init; }

    /// <summary>The raw files of the editions by SHA-256 (lower-case hex).</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Raw { get; init; }

    /// <summary>The file of the snapshot.</summary>
    public required ReadOnlyMemory<byte> Snapshot { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the manifest, which holds the hash of every other file: who compares it by another way knows that nothing was altered.</summary>
    public string ManifestSha256 => ArchiveFiles.Hash(ArchiveFiles.Of(this).Manifest);

    /// <summary>Whether a file begins as an archive of lists, whole or damaged, and not as a ZIP file of a publisher.</summary>
    /// <param name="start">The first bytes; 64 are enough.</param>
    public static bool Begins(ReadOnlySpan<byte> start) => start.StartsWith("PK\x3\x4"u8) && start.Length > 30 && start[30..].StartsWith("exportscreen-lists.json"u8);

    /// <summary>Writes the archive. The same lists give the same bytes on one build of the program.</summary>
    /// <param name="output">Where to; is left open.</param>
    public void Write(Stream output) => ArchiveWriter.Write(this, output);
}

/// <summary>What a snapshot was built with; another one builds it anew.</summary>
/// <param name="Engine">Version of the matching engine.</param>
/// <param name="Normaliser">Version of the normaliser.</param>
/// <param name="Unicode">Version of the Unicode data.</param>
public sealed record ArchiveEngine(string Engine, string Normaliser, string Unicode);

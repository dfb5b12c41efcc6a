using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Snapshots;

public sealed partial class ListSnapshot
{
    /// <summary>
    /// Opens a snapshot over memory that must stay unchanged: nothing is parsed or copied. Every byte is checked against the 64-bit checksum first (milliseconds);
    /// refused when damaged, or built by another version of the format, the engine or its Unicode data.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="owner">Disposed with the snapshot (the mapping), or at once when the bytes are refused. Null when the memory needs no disposal.</param>
    /// <param name="file">Name for diagnostics, or null.</param>
    public static ReadResult<ListSnapshot> Open(ReadOnlyMemory<byte> bytes, IDisposable? owner = null, string? file = null)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Snapshots are little-endian.");
        var refusal = Judge(bytes.Span, new SourcePosition(File: file));
        if (refusal is null)
        {
            var facts = SnapshotFacts.Read(SnapshotFile.SectionOf(bytes, Section.Facts).Span);
            refusal = Judge(facts, new SourcePosition(File: file));
            if (refusal is null)
            {
                try
                {
                    return ReadResult.Of(new ListSnapshot(bytes, facts, owner));
                }
                catch (InvalidDataException)
                {
                    // The indexes check their own form: one of another form comes from another version of the program.
                    refusal = new Diagnostic(ListDiagnostics.SnapshotOfOtherVersion, new SourcePosition(File: file));
                }
            }
        }

        owner?.Dispose();
        return ReadResult.Refused<ListSnapshot>(refusal);
    }

    /// <summary>As <see cref="Open"/>, and checks the SHA-256 too: what publishing does with the file it has just written.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="owner">As for <see cref="Open"/>.</param>
    /// <param name="file">As for <see cref="Open"/>.</param>
    public static ReadResult<ListSnapshot> OpenSealed(ReadOnlyMemory<byte> bytes, IDisposable? owner = null, string? file = null)
    {
        var result = Open(bytes, owner, file);
        if (!result.Succeeded || SnapshotFile.IsSealed(bytes.Span)) return result;
        result.Value.Dispose();
        return ReadResult.Refused<ListSnapshot>(new Diagnostic(ListDiagnostics.SnapshotDamaged, new SourcePosition(File: file)));
    }

    private static Diagnostic? Judge(ReadOnlySpan<byte> bytes, SourcePosition position)
    {
        var version = SnapshotFile.VersionOf(bytes);
        if (SnapshotFile.IsSound(bytes))
        {
            return version == SnapshotFormat.Version
                ? null
                : new Diagnostic(ListDiagnostics.SnapshotOfOtherVersion, position, $"format {version}", $"format {SnapshotFormat.Version}");
        }

        return new Diagnostic(ListDiagnostics.SnapshotDamaged, position);
    }

    private static Diagnostic? Judge(SnapshotFacts facts, SourcePosition position)
    {
        var found = $"engine {facts.Engine}, normaliser {facts.Normaliser}, Unicode {facts.Unicode}";
        var expected = $"engine {MatchingVersion.Engine}, normaliser {MatchingVersion.Normaliser}, Unicode {MatchingVersion.Unicode}";
        return found == expected ? null : new Diagnostic(ListDiagnostics.SnapshotOfOtherVersion, position, found, expected);
    }
}

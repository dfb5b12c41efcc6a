using System.IO.Compression;
using ExportScreen.Lists.Reading.Workbooks;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Reading;

/// <summary>Takes several files out of an archive: for publishers that ship an edition in parts. Pure and thread-safe.</summary>
public static class ArchiveMembers
{
    /// <summary>Most files looked at (house; the archives known have a dozen).</summary>
    private const int MostMembers = 1_000;

    /// <summary>
    /// The members that are wanted, in the order of the archive, each under its own name without folder. Refused when the archive is damaged or encrypted, when a checksum does not fit, or when it unpacks
    /// to more than <paramref name="mostBytes"/>: sizes are measured while unpacking, since those in the archive may lie. Empty when none is wanted.
    /// </summary>
    /// <param name="file">The archive.</param>
    /// <param name="wanted">Says by the full name of a member whether it is.</param>
    /// <param name="mostBytes">Most unpacked bytes of all of them.</param>
    public static ReadResult<IReadOnlyList<ListFile>> Take(ListFile file, Func<string, bool> wanted, long mostBytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(wanted);
        try
        {
            using var stream = file.OpenRead();
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return Take(file, archive, wanted, mostBytes);
        }
        catch (InvalidDataException)
        {
            return Refused(file, ListDiagnostics.BrokenArchive);
        }
        catch (EndOfStreamException)
        {
            return Refused(file, ListDiagnostics.BrokenArchive);
        }
        catch (NotSupportedException)
        {
            // A method of compression that the runtime does not know, or an encrypted part.
            return Refused(file, ListDiagnostics.BrokenArchive);
        }
    }

    private static ReadResult<IReadOnlyList<ListFile>> Take(ListFile file, ZipArchive archive, Func<string, bool> wanted, long mostBytes)
    {
        if (archive.Entries.Count > MostMembers) return Refused(file, ListDiagnostics.ArchiveTooLarge);
        var members = new List<ListFile>();
        foreach (var entry in archive.Entries.Where(e => e.Name.Length > 0 && wanted(e.FullName)))
        {
            if (WorkbookParts.Copy(entry, Math.Min(mostBytes, file.Content.Length * (long)ListFileUnpacking.MaxRatio)) is not { } bytes) return Refused(file, ListDiagnostics.ArchiveTooLarge);
            mostBytes -= bytes.Length;
            // The runtime does not compare it.
            if (Crc32.Of(bytes) != entry.Crc32) return Refused(file, ListDiagnostics.BrokenArchive);
            members.Add(new ListFile(entry.Name, bytes));
        }

        return ReadResult.Of<IReadOnlyList<ListFile>>(members);
    }

    private static ReadResult<IReadOnlyList<ListFile>> Refused(ListFile file, DiagnosticKind kind) =>
        ReadResult.Refused<IReadOnlyList<ListFile>>(new Diagnostic(kind, new SourcePosition(file.Name)));
}

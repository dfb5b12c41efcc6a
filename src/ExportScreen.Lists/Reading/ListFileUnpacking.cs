using System.IO.Compression;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Reading;

/// <summary>Unpacks the archives in which publishers ship a single list file. Pure and thread-safe.</summary>
public static class ListFileUnpacking
{
    /// <summary>Largest unpacked size: 1 GiB; the largest list file known has 126 MB.</summary>
    public const long MaxBytes = 1L << 30;

    /// <summary>Largest ratio of unpacked to packed bytes; list XML packs to about a thirtieth.</summary>
    public const int MaxRatio = 200;

    private const int CopyBytes = 128 * 1024;

    /// <summary>Whether the bytes begin like an archive and not like a workbook, which is one inside.</summary>
    public static bool IsArchive(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Content.Span.StartsWith("PK\x3\x4"u8) && !IsWorkbook(file);
    }

    /// <summary>Whether the file is an XLSX workbook, whole or damaged: by its name, or by the part with which workbooks begin.</summary>
    public static bool IsWorkbook(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file.Content.Span;
        return bytes.StartsWith("PK\x3\x4"u8)
            && (file.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || bytes[Math.Min(30, bytes.Length)..].StartsWith("[Content_Types].xml"u8));
    }

    /// <summary>
    /// The one file of an archive, under its own name without folder. Refused when the archive is damaged or encrypted, holds none or several files, or unpacks to
    /// more than <see cref="MaxBytes"/> or <see cref="MaxRatio"/>; the sizes are measured while unpacking, since those in the archive may lie.
    /// </summary>
    public static ReadResult<ListFile> Unpack(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var position = new SourcePosition(file.Name);
        try
        {
            using var stream = file.OpenRead();
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var files = archive.Entries.Where(e => e.Name.Length > 0).Take(2).ToList();
            if (files is not [var entry]) return ReadResult.Refused<ListFile>(new Diagnostic(ListDiagnostics.NotOneEntry, position));
            var limit = Math.Min(MaxBytes, file.Content.Length * (long)MaxRatio);
            return entry.Length <= limit && Copy(entry, limit) is { } content
                ? ReadResult.Of(new ListFile(entry.Name, content))
                : ReadResult.Refused<ListFile>(new Diagnostic(ListDiagnostics.ArchiveTooLarge, position));
        }
        catch (InvalidDataException)
        {
            return ReadResult.Refused<ListFile>(new Diagnostic(ListDiagnostics.BrokenArchive, position));
        }
        catch (NotSupportedException)
        {
            return ReadResult.Refused<ListFile>(new Diagnostic(ListDiagnostics.BrokenArchive, position));
        }
    }

    private static byte[]? Copy(ZipArchiveEntry entry, long limit)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[CopyBytes];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            if (target.Length + read > limit) return null;
            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }
}

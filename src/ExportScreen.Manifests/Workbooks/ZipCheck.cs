using System.IO.Compression;
using System.Text;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>
/// Checks a zip before a workbook reader sees it: number of entries, sizes and ratios, unpacked for real because headers lie; document types in XML; where formulas
/// stand without a stored value. Pure, reads the stream once.
/// </summary>
internal static class ZipCheck
{
    private const int MostEntries = 10_000;
    private const long RatioFreeBytes = 16L << 20;
    private const int HighestRatio = 400;

    /// <summary>What is wrong, or null.</summary>
    public static DiagnosticKind? Fault(Stream bytes, ManifestOptions options, CancellationToken cancellation = default)
    {
        bytes.Position = 0;
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries) return ManifestDiagnostics.UnsafeArchive;
            long total = 0;
            var buffer = new byte[64 * 1024];
            foreach (var entry in zip.Entries)
            {
                if (EntryFault(entry, options, buffer, ref total, cancellation) is { } fault) return fault;
            }

            return null;
        }
        catch (InvalidDataException)
        {
            return ManifestDiagnostics.Damaged;
        }
        catch (EndOfStreamException)
        {
            return ManifestDiagnostics.Damaged;
        }
        catch (NotSupportedException)
        {
            // A compression method that .NET does not know, or an encrypted entry.
            return ManifestDiagnostics.Damaged;
        }
    }

    private static DiagnosticKind? EntryFault(ZipArchiveEntry entry, ManifestOptions options, byte[] buffer, ref long total, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        long size = 0;
        var carried = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = carried + stream.ReadAtLeast(buffer.AsSpan(carried), buffer.Length - carried, throwOnEndOfStream: false);
            var read = length - carried;
            size += read;
            total += read;
            if (total > options.MaxBytes) return ManifestDiagnostics.UnsafeArchive;
            if (size > RatioFreeBytes && size / Math.Max(1, entry.CompressedLength) > HighestRatio) return ManifestDiagnostics.UnsafeArchive;
            if (IsXml(entry.FullName) && HasDocumentType(buffer.AsSpan(0, length))) return ManifestDiagnostics.Damaged;
            if (length < buffer.Length) return null;
            carried = 16;
            buffer.AsSpan(length - carried, carried).CopyTo(buffer);
        }
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // No part of a workbook has a document type; one that has is an attack.
    private static bool HasDocumentType(ReadOnlySpan<byte> xml) => xml.IndexOf("<!DOCTYPE"u8) >= 0 || xml.IndexOf("<!ENTITY"u8) >= 0 || xml.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0;
}

using System.IO.Compression;
using System.Text;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>Tells the office containers apart: zip by its parts, compound documents by their streams. Pure.</summary>
internal static class OfficeFiles
{
    /// <summary>Begin of a zip.</summary>
    public static bool IsZip(ManifestInput input) => input.StartsWith([0x50, 0x4B, 0x03, 0x04]) || input.StartsWith([0x50, 0x4B, 0x05, 0x06]);

    /// <summary>Begin of a compound document.</summary>
    public static bool IsCompound(ManifestInput input) => input.StartsWith([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>A bare BIFF stream (Excel 2 to 5 without a container).</summary>
    public static bool IsBareBiff(ManifestInput input) => input.Head.Length > 8 && input.Head.Span[0] == 0x09 && input.Head.Span[1] is 0x00 or 0x02 or 0x04 or 0x08 && input.Head.Span[3] == 0 && input.Head.Span[2] is 4 or 6 or 8 or 16;

    /// <summary>What a zip holds: <c>xlsx</c>, <c>xlsb</c>, <c>ods</c>, <c>docx</c>, <c>zip</c>; <c>broken</c> when it cannot be listed.</summary>
    public static string ZipKind(ManifestInput input)
    {
        input.Bytes.Position = 0;
        try
        {
            using var zip = new ZipArchive(input.Bytes, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName.Replace('\\', '/').TrimStart('/')).Take(20_000).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Contains("xl/workbook.bin")) return "xlsb";
            if (names.Contains("[Content_Types].xml") && names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return "xlsx";
            if (names.Contains("content.xml") && names.Contains("mimetype")) return "ods";
            if (names.Contains("word/document.xml")) return "docx";
            return names.Contains("xl/workbook.xml") ? "xlsx" : "zip";
        }
        catch (InvalidDataException)
        {
            return "broken";
        }
        catch (EndOfStreamException)
        {
            return "broken";
        }
    }

    /// <summary>Whether a compound document names the stream of an encrypted package (directory names are UTF-16).</summary>
    public static bool IsEncryptedPackage(ManifestInput input)
    {
        ReadOnlySpan<byte> name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 20];
        input.Bytes.Position = 0;
        var carried = 0;
        while (true)
        {
            var length = carried + input.Bytes.ReadAtLeast(buffer.AsSpan(carried), buffer.Length - carried, throwOnEndOfStream: false);
            if (buffer.AsSpan(0, length).IndexOf(name) >= 0) return true;
            if (length < buffer.Length) return false;
            carried = name.Length;
            buffer.AsSpan(length - carried, carried).CopyTo(buffer);
        }
    }
}

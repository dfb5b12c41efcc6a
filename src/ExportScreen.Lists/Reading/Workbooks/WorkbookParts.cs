using System.IO.Compression;

namespace ExportScreen.Lists.Reading.Workbooks;

/// <summary>
/// The parts of an XLSX file, unpacked and checked before a workbook reader sees them: number, sizes and ratio measured while unpacking because headers lie, checksums,
/// no document types. Pure and thread-safe.
/// </summary>
internal static class WorkbookParts
{
    /// <summary>Most parts (house; the lists have a dozen).</summary>
    private const int MostParts = 1_000;

    /// <summary>Largest unpacked size of all parts: thirty times the largest list workbook known (house).</summary>
    private const long MostBytes = 300L << 20;

    /// <summary>A part below this size may be packed as tightly as it likes: rows of a sheet repeat themselves.</summary>
    private const long RatioFreeBytes = 16L << 20;

    private const int HighestRatio = 400;

    /// <summary>How much of a sheet is looked at for a title; header rows come first.</summary>
    private const long HeadBytes = 128 * 1024;

    /// <summary>All parts by name, or null when the file is no sound workbook (noted).</summary>
    public static IReadOnlyDictionary<string, byte[]>? Read(ListFile file, ReadingNotes notes)
    {
        if (file.Content.Span.Trim(" \t\r\n\0"u8).IsEmpty) notes.Add(ListDiagnostics.EmptyFile);
        else if (KnownNonLists.IsHtml(file)) notes.Add(ListDiagnostics.HtmlInsteadOfData);
        else if (!file.Content.Span.StartsWith("PK\x3\x4"u8)) notes.Add(ListDiagnostics.NotAList, expected: "an XLSX workbook");
        else if (Unpack(file, notes) is { } parts) return parts;
        if (!notes.Refused) notes.Add(ListDiagnostics.BrokenArchive);
        return null;
    }

    /// <summary>Whether a workbook can be unpacked and every part has its checksum.</summary>
    public static bool IsSound(ListFile file) => Unpack(file, new ReadingNotes(file.Name)) is not null;

    /// <summary>Whether the texts of a workbook hold all of the words; looks at the shared texts and at the beginning of sheets only, false for anything that cannot be unpacked.</summary>
    public static bool Hold(ListFile file, params ReadOnlySpan<string> words)
    {
        if (!file.Content.Span.StartsWith("PK\x3\x4"u8) || Texts(file) is not { } texts) return false;
        foreach (var word in words)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(word);
            if (!texts.Exists(t => t.AsSpan().IndexOf(bytes) >= 0)) return false;
        }

        return true;
    }

    /// <summary>Whether a part is a worksheet.</summary>
    public static bool IsSheet(string name) => name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static List<byte[]>? Texts(ListFile file) => Opened(file, archive =>
    {
        var texts = new List<byte[]>();
        foreach (var entry in archive.Entries.Take(MostParts))
        {
            if (entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)) texts.Add(Copy(entry, RatioFreeBytes, cut: true)!);
            else if (IsSheet(entry.FullName)) texts.Add(Copy(entry, HeadBytes, cut: true)!);
        }

        return texts;
    });

    private static Dictionary<string, byte[]>? Unpack(ListFile file, ReadingNotes notes) => Opened(file, archive =>
    {
        if (archive.Entries.Count > MostParts) return TooLarge(notes);
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MostBytes;
        foreach (var entry in archive.Entries)
        {
            var limit = Math.Min(left, Math.Max(RatioFreeBytes, entry.CompressedLength * HighestRatio));
            if (Copy(entry, limit) is not { } bytes) return TooLarge(notes);
            left -= bytes.Length;
            if (Crc32.Of(bytes) != entry.Crc32 || !parts.TryAdd(entry.FullName, bytes)) return null;
            if (!HasDocumentType(bytes)) continue;
            notes.Add(ListDiagnostics.ForbiddenConstruct, entry.FullName);
            return null;
        }

        return parts;
    });

    /// <summary>Works on an archive; null when it cannot be read.</summary>
    private static T? Opened<T>(ListFile file, Func<ZipArchive, T?> work)
        where T : class
    {
        try
        {
            using var stream = file.OpenRead();
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return work(archive);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            // A method of compression that the runtime does not know, or an encrypted part.
            return null;
        }
    }

    private static Dictionary<string, byte[]>? TooLarge(ReadingNotes notes)
    {
        notes.Add(ListDiagnostics.ArchiveTooLarge);
        return null;
    }

    /// <summary>The bytes of a part; null, or the first of them where <paramref name="cut"/>, when there are more than the limit.</summary>
    public static byte[]? Copy(ZipArchiveEntry entry, long limit, bool cut = false)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            if (target.Length + read > limit) return cut ? target.ToArray() : null;
            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }

    /// <summary>No part of a workbook has a document type; one that has is an attack.</summary>
    private static bool HasDocumentType(ReadOnlySpan<byte> part) => part[..Math.Min(part.Length, 64 * 1024)].IndexOf("<!DOCTYPE"u8) >= 0;
}

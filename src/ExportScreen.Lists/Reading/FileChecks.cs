using System.Text.Unicode;

namespace ExportScreen.Lists.Reading;

/// <summary>What every text list must pass before it is parsed. Stateless and thread-safe.</summary>
internal static class FileChecks
{
    /// <summary>Whether the file has bytes, is no web page, is of sane size, has no stretch of zero bytes (a download written out of order) and is UTF-8 throughout; the first failure is noted.</summary>
    public static bool Pass(ListFile file, ReadingNotes notes)
    {
        var bytes = file.Content.Span;
        if (bytes.Trim(" \t\r\n\0"u8).IsEmpty) notes.Add(ListDiagnostics.EmptyFile);
        else if (bytes.Length > XmlForm.LargestFile) notes.Add(ListDiagnostics.TooLarge);
        else if (KnownNonLists.IsHtml(file)) notes.Add(ListDiagnostics.HtmlInsteadOfData);
        else if (bytes.TrimEnd(" \t\r\n\0"u8).Contains((byte)0)) notes.Add(ListDiagnostics.NotWellFormed, "a zero byte", "text", LineOf(bytes, bytes.IndexOf((byte)0)));
        else if (!Utf8.IsValid(bytes)) notes.Add(ListDiagnostics.WrongEncoding, expected: "UTF-8", row: LineOfFirstBadByte(bytes));
        else return true;
        return false;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int at) => bytes[..at].Count((byte)'\n') + 1;

    private static int LineOfFirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            if (!Utf8.IsValid(bytes[..end])) return line;
            bytes = bytes[(end + 1)..];
            line++;
        }

        return line;
    }
}

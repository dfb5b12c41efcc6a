using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>Whether an answer can be the file at all, by its content type and by its first bytes. A login page is no list. Pure and thread-safe.</summary>
internal static class FormCheck
{
    /// <summary>Types that say nothing, which publishers send with any file.</summary>
    private static readonly HashSet<string> Neutral = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/octet-stream", "binary/octet-stream", "application/x-download", "application/force-download", "application/download", "text/plain",
    };

    private static readonly IReadOnlyDictionary<FileForm, string[]> Types = new Dictionary<FileForm, string[]>
    {
        [FileForm.Xml] = ["application/xml", "text/xml", "application/rss+xml", "application/atom+xml"],
        [FileForm.Json] = ["application/json", "text/json", "text/javascript", "application/javascript"],
        [FileForm.Csv] = ["text/csv", "application/csv", "application/vnd.ms-excel", "text/tab-separated-values", "text/comma-separated-values"],
        [FileForm.Zip] = ["application/zip", "application/x-zip-compressed", "application/x-zip"],
        [FileForm.Xlsx] = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel", "application/zip"],
    };

    /// <summary>What is wrong with a content type; null when nothing is.</summary>
    public static Diagnostic? Type(string? type, FileForm form, SourcePosition position)
    {
        if (string.IsNullOrWhiteSpace(type)) return null;
        if (type.Equals("text/html", StringComparison.OrdinalIgnoreCase) || type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase))
            return new Diagnostic(ListDiagnostics.HtmlInsteadOfData, position, type, Types[form][0]);
        return Neutral.Contains(type) || Types[form].Contains(type, StringComparer.OrdinalIgnoreCase)
            ? null
            : new Diagnostic(ListDiagnostics.WrongContentType, position, type, Types[form][0]);
    }

    /// <summary>What is wrong with the first bytes; null when nothing is.</summary>
    public static Diagnostic? Bytes(ListFile file, FileForm form, SourcePosition position)
    {
        if (file.Content.IsEmpty) return new Diagnostic(ListDiagnostics.EmptyFile, position);
        if (form is FileForm.Zip or FileForm.Xlsx) return file.Head.StartsWith("PK\x3\x4"u8) ? null : Wrong(file, position, "an archive");
        if (KnownNonLists.IsHtml(file)) return new Diagnostic(ListDiagnostics.HtmlInsteadOfData, position);
        var head = file.Head.StartsWith("\uFEFF"u8) ? file.Head[3..] : file.Head;
        // UTF-16 has its own mark; the reader says what it thinks of it.
        if (head.Length >= 2 && head[0] is 0xFE or 0xFF && head[1] is 0xFE or 0xFF) return null;
        head = head.TrimStart(" \t\r\n"u8);
        var first = head.IsEmpty ? (byte)0 : head[0];
        return form switch
        {
            FileForm.Xml => first == '<' ? null : Wrong(file, position, "XML"),
            FileForm.Json => first is (byte)'{' or (byte)'[' ? null : Wrong(file, position, "JSON"),
            _ => first is 0 or (byte)'<' or (byte)'{' or (byte)'[' || head.StartsWith("%PDF-"u8) || head.StartsWith("PK\x3\x4"u8) ? Wrong(file, position, "lines of text") : null,
        };
    }

    private static Diagnostic Wrong(ListFile file, SourcePosition position, string expected)
    {
        var head = file.Head[..Math.Min(file.Head.Length, 16)];
        return new Diagnostic(ListDiagnostics.WrongFirstBytes, position, Convert.ToHexStringLower(head), expected);
    }
}

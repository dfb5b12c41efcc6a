using System.Text;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>Looks at the bytes without parsing them: recognition, web pages, the second count.</summary>
internal static class EnhancedRecognition
{
    /// <summary>Whether the head is an Enhanced export filtered to a list. The filter stands in the first lines.</summary>
    public static bool Recognises(ListFile file, string title)
    {
        var head = Encoding.UTF8.GetString(file.Head);
        var root = head.IndexOf("sanctionsData", StringComparison.Ordinal);
        if (root <= 0 || head[root - 1] is not ('<' or ':')) return false;
        var end = head.IndexOf("referenceValues", StringComparison.Ordinal);
        return (end < 0 ? head : head[..end]).Contains($">{title}<", StringComparison.Ordinal);
    }

    /// <summary>Refuses what is no XML at all.</summary>
    public static Diagnostic? Refuse(ListFile file)
    {
        var position = new SourcePosition(file.Name);
        var head = Encoding.UTF8.GetString(file.Head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (head.Length == 0) return new Diagnostic(ListDiagnostics.EmptyFile, position);
        var start = head.AsSpan(0, Math.Min(head.Length, 1024));
        return start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            ? new Diagnostic(ListDiagnostics.HtmlInsteadOfData, position)
            : null;
    }

    /// <summary>Counts the start tags of entities in the bytes: the second count that the reading is reconciled with.</summary>
    public static int CountEntities(ListFile file)
    {
        var rest = file.Content.Span;
        var count = 0;
        for (var at = rest.IndexOf("entity "u8); at >= 0; at = rest.IndexOf("entity "u8))
        {
            if (at > 0 && rest[at - 1] is (byte)'<' or (byte)':') count++;
            rest = rest[(at + 7)..];
        }

        return count;
    }
}

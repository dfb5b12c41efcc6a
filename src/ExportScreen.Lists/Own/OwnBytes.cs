using System.Text;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Own;

/// <summary>The text of an own list: UTF-8 with or without byte-order mark, or UTF-16 with one.</summary>
internal static class OwnBytes
{
    /// <summary>The text, or null when the bytes are in no such encoding.</summary>
    public static string? Decode(ListFile file, OwnValues values)
    {
        var bytes = file.Content.Span;
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => Strict(new UTF8Encoding(false, true), rest),
                [0xFF, 0xFE, .. var rest] => Strict(new UnicodeEncoding(false, false, true), rest),
                [0xFE, 0xFF, .. var rest] => Strict(new UnicodeEncoding(true, false, true), rest),
                _ => Strict(new UTF8Encoding(false, true), bytes),
            };
        }
        catch (DecoderFallbackException e)
        {
            values.Add(ListDiagnostics.WrongEncoding, new SourcePosition(file.Name), $"byte {e.Index + 1}", "UTF-8; in a spreadsheet program save as “CSV UTF-8”");
            return null;
        }
    }

    /// <summary>The beginning of the text for recognition; never fails.</summary>
    public static string Head(ListFile file)
    {
        var head = file.Head;
        var text = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head),
            _ => Encoding.UTF8.GetString(head),
        };
        return text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes);
}

using System.Text;

namespace ExportScreen.Matching.Text;

/// <summary>Undoes damage that a text took on its way: HTML entities and UTF-8 that was read as windows-1252 or Latin-1. Pure and thread-safe.</summary>
internal static class TextRepair
{
    private const string Windows1252High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The repaired text, or the text itself where nothing is to do.</summary>
    public static string Repair(string text)
    {
        var entities = text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal) ? DecodeEntities(text) : text;
        return LooksMisread(entities) ? Reread(entities) ?? entities : entities;
    }

    private static string DecodeEntities(string text)
    {
        var decoded = System.Net.WebUtility.HtmlDecode(text);
        return decoded.Contains("&amp", StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(decoded) : decoded;
    }

    /// <summary>A lead byte of UTF-8 shown as a letter, followed by a continuation byte shown as a character.</summary>
    private static bool LooksMisread(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] is >= 'Ã' and <= 'ô' && ByteOf(text[i + 1]) is >= 0x80 and <= 0xBF) return true;
        return false;
    }

    private static string? Reread(string text)
    {
        var result = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        var changed = false;
        foreach (var c in text)
        {
            var b = ByteOf(c);
            if (b is >= 0x80)
            {
                bytes.Add((byte)b);
                continue;
            }

            changed |= Flush(bytes, result);
            result.Append(c);
        }

        changed |= Flush(bytes, result);
        return changed ? result.ToString() : null;
    }

    private static bool Flush(List<byte> bytes, StringBuilder result)
    {
        if (bytes.Count == 0) return false;
        var all = bytes.ToArray();
        bytes.Clear();
        if (all.Length > 1 && System.Text.Unicode.Utf8.IsValid(all))
        {
            result.Append(Strict.GetString(all));
            return true;
        }

        foreach (var b in all) result.Append(b is >= 0x80 and <= 0x9F ? Windows1252High[b - 0x80] : (char)b);
        return false;
    }

    /// <summary>The byte that windows-1252 shows as this character, or -1.</summary>
    private static int ByteOf(char c)
    {
        if (c < 0x100) return c;
        var at = Windows1252High.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? -1 : 0x80 + at;
    }
}

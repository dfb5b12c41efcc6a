using System.Text;

namespace ExportScreen.Manifests.Cells;

/// <summary>Looks at the scripts of a text. Pure and thread-safe.</summary>
internal static class Scripts
{
    /// <summary>Whether one word holds letters of Latin and of Cyrillic or Greek side by side, as look-alikes do.</summary>
    public static bool HasMixedWord(string text)
    {
        if (Ascii.IsValid(text)) return false;
        var latin = false;
        var other = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F') latin = true;
            else if (c is >= '\u0370' and <= '\u052F') other = true;
            else if (!char.IsLetter(c)) latin = other = false;
            if (latin && other) return true;
        }

        return false;
    }

    /// <summary>Whether a text is mainly of one of the scripts that write without blanks.</summary>
    public static bool IsHan(string text) => text.Any(c => c is >= '\u2E80' and <= '\uFAFF');
}

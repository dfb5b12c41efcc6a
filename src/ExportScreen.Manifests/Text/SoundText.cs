using System.Text;

namespace ExportScreen.Manifests.Text;

/// <summary>
/// Keeps out what no Unicode text may hold: halves of surrogate pairs and U+FFFE. Normalisation refuses such strings, so every cell passes here once.
/// Pure and thread-safe.
/// </summary>
internal static class SoundText
{
    /// <summary>The same string, or one with U+FFFD in place of what is broken.</summary>
    public static string Of(string text) => IsSound(text) ? text : Repaired(text);

    /// <summary>Whether nothing is broken.</summary>
    public static bool IsSound(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAny('\uFFFE', '\uFFFF')) return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    private static string Repaired(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        return result.ToString();
    }
}

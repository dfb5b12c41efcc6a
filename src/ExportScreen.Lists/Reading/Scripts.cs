namespace ExportScreen.Lists.Reading;

/// <summary>Which script a name is written in, as far as a list's own labels need it. Pure and thread-safe.</summary>
internal static class Scripts
{
    /// <summary>Whether more than half of the letters are outside the Latin blocks (Greek, Cyrillic, Arabic, Han, Hangul, ...).</summary>
    public static bool IsNonLatin(string text)
    {
        var latin = 0;
        var other = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && !char.IsSurrogate(c)) continue;
            if (c < '\u0370' || c is >= '\u1D00' and < '\u2000' && c is not (>= '\u1F00' and <= '\u1FFF') || c is >= '\u2C60' and <= '\u2C7F' || c is >= '\uA720' and <= '\uA7FF' || c is >= '\uFF21' and <= '\uFF5A') latin++;
            else other++;
        }

        return other > latin;
    }

    /// <summary>Whether a name is written without blanks between its parts: Han, kana or Hangul.</summary>
    public static bool IsHan(string text) => text.Any(c => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF'));
}

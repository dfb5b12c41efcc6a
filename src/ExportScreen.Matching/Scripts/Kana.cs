using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Hiragana and katakana to Latin by Hepburn without macrons. Pure and thread-safe.</summary>
internal static class Kana
{
    // From U+30A1 on; small letters carry their full reading and are combined below.
    private static readonly string[] Readings =
    [
        "a", "a", "i", "i", "u", "u", "e", "e", "o", "o", "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko", "go", "sa", "za", "shi", "ji", "su", "zu", "se", "ze",
        "so", "zo", "ta", "da", "chi", "ji", "", "tsu", "zu", "te", "de", "to", "do", "na", "ni", "nu", "ne", "no", "ha", "ba", "pa", "hi", "bi", "pi", "fu", "bu",
        "pu", "he", "be", "pe", "ho", "bo", "po", "ma", "mi", "mu", "me", "mo", "ya", "ya", "yu", "yu", "yo", "yo", "ra", "ri", "ru", "re", "ro", "wa", "wa", "i", "e",
        "o", "n", "vu", "ka", "ke",
    ];

    /// <summary>Appends the Latin letters of a run of kana.</summary>
    public static void Append(ReadOnlySpan<char> kana, CharBuffer result)
    {
        var doubled = false;
        foreach (var raw in kana)
        {
            var c = raw is >= '\u3041' and <= '\u3096' ? (char)(raw + 0x60) : raw;
            if (c is < '\u30A1' or > '\u30F6') continue;
            if (c == 'ッ')
            {
                doubled = true;
                continue;
            }

            var reading = Readings[c - '\u30A1'];
            if (c is 'ャ' or 'ュ' or 'ョ' && EndsWith(result, 'i')) Glide(reading, result);
            else if (c is 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' && result.Count > 0 && result.Chars[result.Count - 1] is 'u' or 'o' or 'e' or 'i')
                ReplaceVowel(reading, result);
            else
            {
                if (doubled && reading.Length > 0) result.Add(reading[0]);
                result.Add(reading);
            }

            doubled = false;
        }
    }

    private static bool EndsWith(CharBuffer result, char c) => result.Count > 0 && result.Chars[result.Count - 1] == c;

    /// <summary>ki + ya = kya, but shi + ya = sha.</summary>
    private static void Glide(string reading, CharBuffer result)
    {
        result.Truncate(result.Count - 1);
        var soft = result.Count > 0 && (result.Chars[result.Count - 1] is 'h' or 'j');
        result.Add(soft ? reading.AsSpan(1) : reading);
    }

    /// <summary>fu + a = fa, te + i = ti: the spellings of foreign words.</summary>
    private static void ReplaceVowel(string reading, CharBuffer result)
    {
        result.Truncate(result.Count - 1);
        result.Add(reading);
    }
}

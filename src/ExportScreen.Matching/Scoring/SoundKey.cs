using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scoring;

/// <summary>What letters stand for that romanisations use differently.</summary>
internal enum LetterCustom : byte
{
    /// <summary>X is ks, j behind a vowel is a glide (Sergej).</summary>
    Usual,

    /// <summary>X is kh, as in GOST 7.79 (Xoxlova).</summary>
    CyrillicX,

    /// <summary>J is a sound of its own everywhere, and z behind another consonant too, as in Arabic names (Raji, Mojtaba, Barzan).</summary>
    Arabic,
}

/// <summary>
/// Writes Latin letters as sounds, so that every romanisation of a name meets every other: sh, sch and the first half of shch; kh, x and h; ya, ia and ja;
/// iy, yi, ij and y; ou and u. Capital letters stand for sounds of two letters. Pure and thread-safe.
/// </summary>
/// <remarks>House, from the differences between BGN/PCGN, ISO 9, GOST 7.79, ICAO 9303, ALA-LC, German and French press forms and Arabic romanisations.</remarks>
internal static class SoundKey
{
    private static readonly (string From, string To)[] Rules =
    [
        ("shtsh", "S"), ("schtsch", "S"), ("chtch", "S"), ("shch", "S"), ("stsch", "S"), ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("sh", "S"), ("dzh", "J"), ("dsch", "J"), ("dj", "J"),
        ("zh", "J"), ("ch", "C"), ("cz", "C"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("ts", "c"), ("tz", "c"),
        ("qu", "kv"), ("iya", "ia"), ("iia", "ia"), ("iyu", "iu"), ("iye", "ie"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yj", "i"), ("ii", "i"), ("yy", "i"), ("ey", "ei"), ("ej", "ei"),
        ("ay", "ai"), ("aj", "ai"), ("oy", "oi"), ("oj", "oi"), ("uy", "ui"), ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"), ("yo", "io"), ("jo", "io"), ("ye", "e"), ("je", "e"),
        ("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("oe", "o"), ("ae", "a"), ("ue", "u"), ("ow", "ov"), ("ew", "ev"), ("y", "i"), ("w", "v"), ("q", "k"), ("x", "ks"), ("j", "J"), ("z", "z"),
        ("sz", "S"), ("rz", "J"),
    ];

    private static readonly (string From, string To)[][] ByLetter = Enumerable.Range(0, 26)
        .Select(i => Rules.Where(r => r.From[0] == 'a' + i).OrderByDescending(r => r.From.Length).ToArray()).ToArray();

    /// <summary>
    /// Writes the sounds of a word of a script without vowels letter by letter: two letters are never one sound there (z and h in Zuhair), and a letter that stands
    /// twice has a vowel between. The buffer is cleared first.
    /// </summary>
    /// <param name="letters">The word in its own script.</param>
    /// <param name="result">Receives the sounds.</param>
    public static void WriteLetters(ReadOnlySpan<char> letters, CharBuffer result)
    {
        result.Clear();
        foreach (var letter in letters)
        {
            var latin = letter == 'ع' && result.Count == 0 ? "a" : LetterTables.Of(letter);
            if (string.IsNullOrEmpty(latin)) continue;
            foreach (var (from, to) in ByLetter[latin[0] - 'a'])
            {
                if (latin != from) continue;
                latin = to;
                break;
            }

            // Of the letters for vowels two are one (Dawud, Mirzai).
            if (latin is "i" or "v" && result.Count > 0 && result.Chars[result.Count - 1] == latin[0]) continue;
            foreach (var c in latin) result.Add(c);
        }
    }

    /// <summary>Writes the sounds of a word; the buffer is cleared first.</summary>
    /// <param name="text">Latin letters.</param>
    /// <param name="result">Receives the sounds.</param>
    /// <param name="custom">What x and j are.</param>
    public static void Write(ReadOnlySpan<char> text, CharBuffer result, LetterCustom custom = LetterCustom.Usual)
    {
        result.Clear();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is < 'a' or > 'z')
            {
                result.Add(c);
                i++;
                continue;
            }

            if ((c == 'x' && custom == LetterCustom.CyrillicX) || (c == 'j' && custom == LetterCustom.Arabic))
            {
                Append(c == 'x' ? 'h' : 'J', result);
                i++;
                continue;
            }

            if (c == 'c' && Hard(text, i))
            {
                Append('k', result);
                i++;
                continue;
            }

            i += Apply(text, i, custom, result);
        }

        // A silent last h (Fatimah) is levelled, not that of kh (Shamlakh); a lone letter stays.
        if (result.Count > 2 && result.Chars[result.Count - 1] == 'h' && IsVowel(result.Chars[result.Count - 2]) && !text.EndsWith("kh")) result.Truncate(result.Count - 1);
    }

    /// <summary>Whether a word may sound otherwise by <see cref="LetterCustom.Arabic"/>.</summary>
    public static bool HasArabicLetters(ReadOnlySpan<char> text) => text.ContainsAny('j', 'z');

    /// <summary>
    /// The consonants of a sound key in coarse classes, with a mark for a first vowel: what stays when vowels, doubled letters and voice differ.
    /// Returns the length.
    /// </summary>
    public static int Skeleton(ReadOnlySpan<char> sound, Span<char> result)
    {
        var length = 0;
        for (var i = 0; i < sound.Length && length < result.Length; i++)
        {
            var c = sound[i];
            if (IsVowel(c))
            {
                if (i == 0) result[length++] = 'a';
                continue;
            }

            if (c == 'h' && i > 0) continue;
            c = c switch { 'z' or 'c' => 's', 'g' => 'k', 'J' => 'J', 'v' => 'f', 'C' => 'S', _ => c };
            if (length > 0 && result[length - 1] == c) continue;
            result[length++] = c;
        }

        return length;
    }

    /// <summary>The consonants that a script without vowels certainly writes, in coarse classes: no v and no h either, which may be vowels there.</summary>
    public static int Bare(ReadOnlySpan<char> sound, Span<char> result)
    {
        var length = 0;
        foreach (var raw in sound)
        {
            if (length == result.Length) break;
            if (IsVowel(raw) || raw is 'v' or 'h') continue;
            var c = raw switch { 'z' or 'c' => 's', 'g' => 'k', 'C' => 'S', 'p' => 'b', _ => raw };
            if (length > 0 && result[length - 1] == c) continue;
            result[length++] = c;
        }

        return length;
    }

    /// <summary>Whether a sound is a vowel.</summary>
    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Hard(ReadOnlySpan<char> text, int i) => i + 1 >= text.Length || text[i + 1] is not ('h' or 'e' or 'i' or 'y' or 'z' or 'k');

    private static int Apply(ReadOnlySpan<char> text, int at, LetterCustom custom, CharBuffer result)
    {
        foreach (var (from, to) in ByLetter[text[at] - 'a'])
        {
            if (custom == LetterCustom.Arabic && (from[^1] == 'j' || from is "rz" or "sz" or "cz")) continue;
            // Qu is kv before a vowel only (Quds).
            if (from == "qu" && (at + 2 >= text.Length || !IsVowel(text[at + 2]))) continue;
            // J before a vowel is a glide inside a word (Sofja) and a sound of its own at the start (Jong).
            if ((at == 0 && from[0] == 'j' && from.Length > 1) || !text[at..].StartsWith(from, StringComparison.Ordinal)) continue;
            foreach (var c in to) Append(c, result);
            return from.Length;
        }

        Append(text[at] == 'c' ? 's' : text[at], result);
        return 1;
    }

    private static void Append(char c, CharBuffer result)
    {
        if (result.Count == 0 || result.Chars[result.Count - 1] != c) result.Add(c);
    }
}

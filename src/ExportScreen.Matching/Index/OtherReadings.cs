using System.Buffers;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Other readings of a word by which it is found as well: letters that a scan or a keyboard puts for others (rn for m, 0 for o), ц as Latin cz, and Arabic and Hebrew
/// letters that are spoken in more than one way. A word and its other readings meet under the keys of the reading that both have. Pure.
/// </summary>
/// <remarks>House: the usual confusions of character recognition; GOST 7.79 for cz; Persian and Hebrew custom as in <see cref="Scoring.ConsonantDistance"/>.</remarks>
internal static class OtherReadings
{
    /// <summary>Longest word that is read otherwise, in letters.</summary>
    public const int Longest = 40;

    private static readonly (string Written, string Meant)[] Pairs = [("rn", "m"), ("cl", "d"), ("vv", "w"), ("cz", "ts")];

    private static readonly SearchValues<string> AnyPair = SearchValues.Create([.. Pairs.Select(p => p.Written)], StringComparison.Ordinal);

    /// <summary>Letters for the digits 0 to 9 that look like them.</summary>
    private const string DigitLetters = "oizeasgtbg";

    /// <summary>Writes the letters that are meant where a word has such signs; returns how many, 0 where it has none.</summary>
    /// <param name="text">Latin letters and digits.</param>
    /// <param name="result">Receives the reading; as long as the word.</param>
    public static int Meant(ReadOnlySpan<char> text, Span<char> result)
    {
        var digits = text.ContainsAnyInRange('0', '9') && text.ContainsAnyInRange('a', 'z');
        if (text.Length > result.Length || (!digits && !text.ContainsAny(AnyPair))) return 0;
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            if (PairAt(text[i..]) is { Meant: { } meant, Written: { } written })
            {
                meant.CopyTo(result[length..]);
                (length, i) = (length + meant.Length, i + written.Length);
                continue;
            }

            result[length++] = digits && char.IsAsciiDigit(text[i]) ? DigitLetters[text[i] - '0'] : text[i];
            i++;
        }

        return length;
    }

    /// <summary>The bare consonant that a letter of the script may be besides its usual one; '\0' for none: dad, dhal and tha are s or z in Persian, tsadi is z in names of the Bible.</summary>
    /// <param name="native">The word in its own script.</param>
    /// <param name="usual">The bare consonant as it is usually read.</param>
    public static char Spoken(ReadOnlySpan<char> native, char usual) => usual switch
    {
        'd' when native.ContainsAny('\u0636', '\u0630') => 's',
        't' when native.ContainsAny('\u062B', '\u05E6', '\u05E5') => 's',
        _ => '\0',
    };

    private static (string? Written, string? Meant) PairAt(ReadOnlySpan<char> text)
    {
        foreach (var (written, meant) in Pairs)
            if (text.StartsWith(written, StringComparison.Ordinal)) return (written, meant);
        return default;
    }
}

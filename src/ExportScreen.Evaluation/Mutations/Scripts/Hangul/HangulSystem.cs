using System.Text;

namespace ExportScreen.Evaluation.Mutations.Scripts.Hangul;

/// <summary>A way to write Korean syllables in Latin letters. Immutable and thread-safe.</summary>
/// <remarks>
/// Sources: Revised Romanization (Republic of Korea, Ministry of Culture notice 2000-8); McCune-Reischauer (1939); the usage of the DPRK in names (its 1992 system
/// without marks). Written from memory (house). Syllables of names are written one by one, as all three allow.
/// </remarks>
/// <param name="Title">Its name.</param>
/// <param name="Initials">Spellings of the 19 first consonants, in the order of Unicode.</param>
/// <param name="Voiced">Spellings of the same after a vowel or n, m, ng, l.</param>
/// <param name="Vowels">Spellings of the 21 vowels.</param>
/// <param name="Finals">Spellings of the 28 last consonants, none first.</param>
internal sealed record HangulSystem(string Title, string[] Initials, string[] Voiced, string[] Vowels, string[] Finals)
{
    private const int First = 0xAC00;
    private const int Last = 0xD7A3;
    private const int FinalCount = 28;
    private const int VowelCount = 21;

    /// <summary>The systems.</summary>
    public static IReadOnlyList<HangulSystem> All { get; } =
    [
        new(
            "RR", Split("g kk n d tt r m b pp s ss - j jj ch k t p h"), Split("g kk n d tt r m b pp s ss - j jj ch k t p h"),
            Split("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"), Split("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")),
        new(
            "McCune-Reischauer", Split("k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h"), Split("g kk n d tt r m b pp s ss - j tch ch' k' t' p' h"),
            Split("a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i"), Split("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")),
        new(
            "DPRK", Split("k kk n t tt r m p pp s ss - j jj ch kh th ph h"), Split("g kk n d tt r m b pp s ss - j jj ch kh th ph h"),
            Split("a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i"), Split("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")),
    ];

    /// <summary>Whether every character is a syllable.</summary>
    public static bool IsSyllables(string text) => text.Length > 0 && text.All(c => c is >= (char)First and <= (char)Last);

    /// <summary>Writes syllables one after another.</summary>
    /// <param name="text">Syllables only.</param>
    /// <param name="between">What stands between them.</param>
    public string Write(string text, string between)
    {
        var result = new StringBuilder();
        var voiced = false;
        foreach (var syllable in text)
        {
            var code = syllable - First;
            var (initial, vowel, final) = (code / (VowelCount * FinalCount), code / FinalCount % VowelCount, code % FinalCount);
            if (result.Length > 0) result.Append(between);
            result.Append((voiced && between.Length == 0 ? Voiced : Initials)[initial]).Append(Vowels[vowel]).Append(Finals[final]);
            voiced = Finals[final] is "" or "n" or "m" or "ng" or "l";
        }

        return result.ToString();
    }

    private static string[] Split(string row) => [.. row.Split(' ').Select(c => c == "-" ? "" : c)];
}

using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Hangul to Latin as in the DPRK, syllable by syllable, and by McCune-Reischauer without marks, with voiced sounds inside a word. Pure and thread-safe.</summary>
/// <remarks>Sources: McCune and Reischauer 1939; usage of the DPRK as in names on public lists, house.</remarks>
internal static class KoreanSpelling
{
    private const int Silent = 11;

    private static readonly string[] NorthInitials = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"];
    private static readonly string[] McCuneInitials = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];
    private static readonly string[] Finals = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>Surnames whose first sound is written in the North and dropped in the South.</summary>
    private static readonly Dictionary<char, string> NorthSurnames = new() { ['이'] = "ri", ['임'] = "rim", ['유'] = "ryu", ['노'] = "ro", ['양'] = "ryang", ['나'] = "ra" };

    /// <summary>The surname as it is written in the North, or null where it follows the rule.</summary>
    public static string? NorthSurname(char syllable) => NorthSurnames.GetValueOrDefault(syllable);

    /// <summary>Appends syllables of one word.</summary>
    public static void Append(ReadOnlySpan<char> syllables, NameSpelling spelling, CharBuffer result)
    {
        var before = -1;
        foreach (var syllable in syllables)
        {
            if (syllable is < '\uAC00' or > '\uD7A3') continue;
            var index = syllable - 0xAC00;
            var initial = index / 588;
            if (spelling == NameSpelling.North) result.Add(NorthInitials[initial]);
            else AppendMcCune(initial, before, result);
            result.Add(Vowels[index % 588 / 28]);
            before = index % 28;
            result.Add(Finals[before]);
        }
    }

    /// <summary>Between vowels and after n, m, ng, l the plain stops are voiced; a final k, p, t or l before a vowel is voiced too.</summary>
    private static void AppendMcCune(int initial, int before, CharBuffer result)
    {
        if (before < 0)
        {
            result.Add(McCuneInitials[initial]);
            return;
        }

        if (initial == Silent && before > 0)
        {
            ref var last = ref result.Chars[result.Count - 1];
            last = Finals[before] switch { "k" => 'g', "p" => 'b', "t" => 'd', "l" => 'r', _ => last };
            return;
        }

        var voiced = before == 0 || Finals[before] is "n" or "m" or "ng" or "l";
        result.Add(initial switch
        {
            0 when voiced => "g",
            3 when voiced => "d",
            7 when voiced => "b",
            12 when voiced => "j",
            5 when before > 0 => Finals[before] == "l" ? "l" : "n",
            _ => McCuneInitials[initial],
        });
    }
}

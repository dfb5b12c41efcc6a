using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Others;

/// <summary>
/// Thai names by the Royal Thai General System, as near as a rule without a dictionary comes: words are not parted, unwritten vowels are o between two consonants and a
/// after a single one. Pure and thread-safe.
/// </summary>
/// <remarks>Source: Office of the Royal Society, Principles of romanization for Thai script by the transcription method (1999); from memory (house).</remarks>
internal static class ThaiToLatin
{
    private const string Consonants = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private static readonly string[] Initial =
    [
        "k", "kh", "kh", "kh", "ng", "ch", "ch", "ch", "s", "ch", "y", "d", "t", "th", "th", "th", "n", "d", "t", "th", "th", "th", "n", "b", "p", "ph", "f", "ph", "f", "ph", "m", "y",
        "r", "l", "w", "s", "s", "s", "h", "l", "", "h",
    ];

    private static readonly Dictionary<char, string> Final = new()
    {
        ['ง'] = "ng",
        ['น'] = "n",
        ['ณ'] = "n",
        ['ญ'] = "n",
        ['ร'] = "n",
        ['ล'] = "n",
        ['ฬ'] = "n",
        ['ม'] = "m",
        ['ย'] = "i",
        ['ว'] = "o",
        ['ก'] = "k",
        ['ข'] = "k",
        ['ค'] = "k",
        ['บ'] = "p",
        ['ป'] = "p",
        ['พ'] = "p",
        ['ฟ'] = "p",
        ['ภ'] = "p",
    };

    private static readonly Dictionary<char, string> After = new()
    {
        ['ะ'] = "a",
        ['ั'] = "a",
        ['า'] = "a",
        ['ำ'] = "am",
        ['ิ'] = "i",
        ['ี'] = "i",
        ['ึ'] = "ue",
        ['ื'] = "ue",
        ['ุ'] = "u",
        ['ู'] = "u",
        ['็'] = "e",
    };

    private static readonly Dictionary<char, string> Before = new() { ['เ'] = "e", ['แ'] = "ae", ['โ'] = "o", ['ใ'] = "ai", ['ไ'] = "ai" };

    public static IEnumerable<MutationCase> Cases(MutationSource source) =>
        NameMutation.CasesOfAny(
            "Thai", source, n => n.Script == NameScript.Thai && n.IsFair && NameScripts.IsAll(n.Text, NameScript.Thai),
            (name, _, _) => new(string.Join(' ', name.Words.Select(Write).Where(w => w.Length > 0)), "Thai RTGS"));

    /// <summary>Words that are read otherwise than their letters say.</summary>
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal) { ["บริษัท"] = "Borisat" };

    /// <summary>Writes a word.</summary>
    public static string Write(string word)
    {
        if (Irregular.TryGetValue(word, out var known)) return known;
        var text = string.Concat(Silenced(word).Where(c => c is < '\u0E47' or > '\u0E4E' || c == '\u0E47'));
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var leading = Before.GetValueOrDefault(text[at], "");
            if (leading.Length > 0) at++;
            if (at >= text.Length || Consonants.IndexOf(text[at], StringComparison.Ordinal) is var letter && letter < 0)
            {
                if (at < text.Length) result.Append(text[at++]);
                continue;
            }

            at = Syllable(text, at, Initial[letter], leading, result);
            // The y of ไ-ย is silent (ไทย is Thai).
            if (leading == "ai" && at < text.Length && text[at] == 'ย') at++;
        }

        return result.Length == 0 ? "" : char.ToUpperInvariant(result[0]) + result.ToString(1, result.Length - 1);
    }

    /// <summary>Letters under a mark of silence are left out.</summary>
    private static string Silenced(string word)
    {
        var result = new StringBuilder(word);
        for (var at = word.IndexOf('\u0E4C', StringComparison.Ordinal); at > 0; at = result.ToString().IndexOf('\u0E4C', StringComparison.Ordinal)) result.Remove(at - 1, 2);
        return result.ToString();
    }

    private static int Syllable(string text, int at, string initial, string leading, StringBuilder result)
    {
        result.Append(initial);
        at++;
        // A second consonant of a cluster (กร, ปล) stands before the vowel.
        var joins = at + 1 < text.Length && text[at] is 'ร' or 'ล' && (leading.Length > 0 || After.ContainsKey(text[at + 1]));
        if (joins && initial is "k" or "kh" or "p" or "ph" or "t" or "th" or "b" or "f" or "d") result.Append(Initial[Consonants.IndexOf(text[at++], StringComparison.Ordinal)]);
        var vowel = leading;
        while (at < text.Length && After.TryGetValue(text[at], out var after))
        {
            vowel = leading.Length > 0 && vowel == leading && after is "a" && leading == "e" ? "ao" : leading.Length > 0 ? vowel : after;
            at++;
        }

        var closes = at < text.Length && Consonants.Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || (!After.ContainsKey(text[at + 1]) && text[at] != 'อ'));
        if (vowel.Length == 0) vowel = closes ? "o" : at < text.Length && text[at] == 'อ' ? "o" : "a";
        if (at < text.Length && text[at] == 'อ' && vowel == "o") at++;
        result.Append(vowel);
        closes = at < text.Length && Consonants.Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || (!After.ContainsKey(text[at + 1]) && text[at] != 'อ'));
        if (closes && !(leading == "ai" && text[at] == 'ย')) result.Append(Final.GetValueOrDefault(text[at++], "t"));
        return at;
    }
}

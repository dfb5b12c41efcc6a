using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Slips;

/// <summary>Class 10: spellings of the same sound.</summary>
internal static class SoundAlike
{
    private const int ShortestWord = 4;

    /// <summary>Spellings that are read alike (common English, French and German spellings of foreign names; house). Both ways but where <c>OneWay</c>.</summary>
    private static readonly (string One, string Other, bool OneWay)[] Spellings =
    [
        ("ei", "ey", false), ("ai", "ay", false), ("iy", "y", false), ("ks", "x", false), ("ph", "f", false), ("ou", "u", false), ("oo", "u", false), ("kh", "h", false),
        ("dzh", "j", false), ("dj", "j", false), ("tch", "ch", false), ("ck", "k", false), ("q", "k", false), ("v", "w", false), ("ya", "ia", false), ("yu", "iu", false), ("ll", "l", false),
        ("ss", "s", false), ("nn", "n", false), ("mm", "m", false), ("tt", "t", false), ("ee", "i", true), ("qu", "kw", true), ("th", "t", true), ("sch", "sh", true), ("dh", "d", true),
        ("gh", "g", true), ("zh", "j", true),
    ];

    /// <summary>Latin forms of one given name each (public reference works on names; house).</summary>
    private static readonly string[][] Forms =
    [
        ["muhammad", "mohammed", "mohamed", "mohammad", "mohamad", "muhammed", "mehmed", "mohamud"], ["ahmad", "ahmed", "akhmad", "ahmet"], ["husayn", "hussein", "hussain", "hossein", "husein", "husain"],
        ["yusuf", "youssef", "yousef", "yusef", "yousuf", "yosef"], ["ibrahim", "ebrahim", "ibraheem"], ["umar", "omar", "omer"], ["usman", "othman", "uthman", "osman"], ["hasan", "hassan", "hasaan"],
        ["khalid", "khaled", "halid"], ["said", "saeed", "sayeed", "saied"], ["sulayman", "suleiman", "sulaiman", "soleiman", "suleyman"], ["sergei", "sergey", "serguei", "sergej"],
        ["aleksandr", "alexander", "alexandr", "aleksander"], ["dmitry", "dmitri", "dmitriy", "dimitri", "dmitrij"], ["yuri", "yury", "iouri", "juri", "yuriy"],
        ["evgeny", "yevgeny", "evgeni", "yevgeniy", "evgenij"],
        ["mikhail", "michail", "mihail"], ["nikolai", "nikolay", "nikolaj"], ["aleksei", "alexey", "aleksey", "alexei", "aleksej"], ["andrei", "andrey", "andrej"], ["vasily", "vassily", "vasiliy", "vasilii"],
        ["mahmud", "mahmoud", "mahmood"], ["mustafa", "mostafa", "moustafa"], ["jamal", "gamal", "djamal", "dzhamal"], ["qasim", "kassem", "kasim", "qassem", "ghasem"],
        ["hamid", "hameed"], ["rashid", "rasheed", "rachid"],
    ];

    public static MutationClass Class { get; } = NameMutation.Class(10, "phonetic", 0.97, 0.99, n => n.Script == NameScript.Latin, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var given = name.WordsThat(w => FormsOf(w) is not null);
        if (given.Count > 0 && dice.Chance(60))
        {
            var at = dice.Pick(given);
            var form = dice.Pick(FormsOf(name.Words[at])!.Where(f => f != Letters.Fold(name.Words[at])).ToList());
            return new(name.With(at, Letters.InCaseOf(form, name.Words[at])), "form of a given name");
        }

        var places = name.WordsThat(w => w.Length >= ShortestWord && !PlainWords.Contains(w) && w.All(c => char.IsAsciiLetter(c) || c is '-' or '\''));
        if (places.Count == 0) return null;
        var word = dice.Pick(places);
        return Respell(name.Words[word], dice) is { } spelled ? new(name.With(word, spelled), "spelling of a sound") : null;
    }

    private static string[]? FormsOf(string word) => Array.Find(Forms, f => f.Contains(Letters.Fold(word), StringComparer.Ordinal));

    private static string? Respell(string word, Dice dice)
    {
        foreach (var (one, other, oneWay) in dice.Shuffle(Spellings))
        {
            var (from, to) = oneWay || word.Contains(one, StringComparison.OrdinalIgnoreCase) ? (one, other) : (other, one);
            var at = word.IndexOf(from, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || Clashes(word, at, from, to)) continue;
            var model = word.Substring(at, from.Length);
            var spelled = Letters.IsCapitals(word) ? to.ToUpperInvariant() : Letters.InCaseOf(to, model);
            return word[..at] + spelled + word[(at + from.Length)..];
        }

        return null;
    }

    /// <summary>A consonant is doubled between vowels only, and nothing is changed where the neighbour would make another sound of it (c before h, s before h).</summary>
    private static bool Clashes(string word, int at, string from, string to)
    {
        var after = at + from.Length < word.Length ? char.ToLowerInvariant(word[at + from.Length]) : ' ';
        var before = at > 0 ? char.ToLowerInvariant(word[at - 1]) : ' ';
        if (after == 'h' || before == 'h' || after == to[^1] || before == to[0]) return true;
        if (from == "h" && "cstdkgpz".Contains(before, StringComparison.Ordinal)) return true;
        return from.Length == 1 && to.Length == 2 && from[0] == to[0] && to[0] == to[1] && !(Letters.IsVowel(before) && Letters.IsVowel(after));
    }
}

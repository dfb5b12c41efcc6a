using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>
/// The syllables of Cantonese in Jyutping and as Hong Kong writes names, where one sound has many spellings (Lee, Lei, Li) and one spelling several sounds
/// (chi): what spellings do not tell apart is one class. Loaded on first use; thread-safe.
/// </summary>
/// <remarks>Source: the syllables of cantonese.tsv (Unihan); the spellings are house, from the usage in names, which no standard fixes.</remarks>
internal static class CantoneseSyllables
{
    /// <summary>First sounds of Jyutping, longest first, with the spellings of names; the first spelling names the class.</summary>
    private static readonly (string Sound, string[] Spellings)[] Initials =
    [
        ("gw", ["kw", "gw"]), ("kw", ["kw"]), ("ng", ["", "ng"]), ("b", ["p", "b"]), ("p", ["p"]), ("m", ["m"]), ("f", ["f"]), ("d", ["t", "d"]), ("t", ["t"]), ("n", ["n"]), ("l", ["l"]),
        ("g", ["k", "g"]), ("k", ["k"]), ("h", ["h"]), ("w", ["w"]), ("z", ["ch", "ts", "tz", "z", "j"]), ("c", ["ch", "ts", "c", "tz"]), ("s", ["s", "sh"]), ("j", ["y", "j"]), ("", [""]),
    ];

    /// <summary>Finals of Jyutping with the spellings of names; the first spelling names the class.</summary>
    private static readonly Dictionary<string, string[]> Finals = new(StringComparer.Ordinal)
    {
        ["aa"] = ["a", "aa", "ah"],
        ["a"] = ["a", "ah"],
        ["aai"] = ["ai", "aai"],
        ["ai"] = ["ai"],
        ["aau"] = ["au", "aau", "ao"],
        ["au"] = ["au", "ow"],
        ["aam"] = ["am", "aam"],
        ["am"] = ["am", "um"],
        ["aan"] = ["an", "aan"],
        ["an"] = ["an", "en"],
        ["aang"] = ["ang", "aang"],
        ["ang"] = ["ang"],
        ["aap"] = ["ap", "aap"],
        ["ap"] = ["ap", "up"],
        ["aat"] = ["at", "aat"],
        ["at"] = ["at"],
        ["aak"] = ["ak", "aak"],
        ["ak"] = ["ak", "uck"],
        ["e"] = ["e", "eh"],
        ["ei"] = ["i", "ei", "ee", "ay"],
        ["i"] = ["i", "ee", "ei", "z", "ze", "zu"],
        ["eng"] = ["ing", "eng"],
        ["ing"] = ["ing", "eng"],
        ["ek"] = ["ik", "ek"],
        ["ik"] = ["ik", "ick"],
        ["eoi"] = ["ui", "eoi", "eui"],
        ["ui"] = ["ui", "ooi"],
        ["eon"] = ["un", "eon"],
        ["un"] = ["un", "oon"],
        ["eot"] = ["ut", "eot"],
        ["ut"] = ["ut", "oot"],
        ["oeng"] = ["eung", "oeng", "eong"],
        ["oek"] = ["euk", "oek", "eok"],
        ["oe"] = ["eu", "oe"],
        ["im"] = ["im"],
        ["in"] = ["in", "een"],
        ["ip"] = ["ip"],
        ["it"] = ["it"],
        ["iu"] = ["iu", "iew"],
        ["o"] = ["o", "oh", "aw", "or"],
        ["ou"] = ["o", "ou", "oh", "ow"],
        ["oi"] = ["oi", "oy"],
        ["ok"] = ["ok", "ock"],
        ["on"] = ["on"],
        ["ong"] = ["ong"],
        ["ot"] = ["ot"],
        ["u"] = ["u", "oo"],
        ["yu"] = ["u", "yu", "ue"],
        ["yun"] = ["uen", "yun", "yuen"],
        ["yut"] = ["uet", "yut", "yuet"],
        ["ung"] = ["ung"],
        ["uk"] = ["uk", "ook"],
        ["m"] = ["ng", "m"],
        ["ng"] = ["ng"],
    };

    private static readonly Lazy<SyllableTable> Loaded = new(Load);

    /// <summary>All spellings.</summary>
    public static SyllableTable Table => Loaded.Value;

    private static SyllableTable Load()
    {
        var classes = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var spellings = new List<Spelling>();
        foreach (var line in DataFiles.Lines("cantonese.tsv"))
        {
            var syllable = line[..line.IndexOf('\t', StringComparison.Ordinal)];
            var initial = Finals.ContainsKey(syllable) ? Initials[^1] : Array.Find(Initials, i => syllable.StartsWith(i.Sound, StringComparison.Ordinal));
            if (!Finals.TryGetValue(syllable[initial.Sound.Length..], out var finals)) continue;
            var name = initial.Spellings[0] + finals[0];
            // Chan and Chun are both written for zan (Sham Chun).
            if (name == "chun") name = "chan";
            if (!classes.TryGetValue(name, out var group)) classes[name] = group = (ushort)classes.Count;
            spellings.Add(new Spelling(syllable, group));
            foreach (var first in initial.Spellings)
                foreach (var rest in finals)
                    if (Fits(initial.Sound, first, rest)) spellings.Add(new Spelling(first + rest, group));
            // Koon is written with kw as well.
            if (name == "kun") spellings.Add(new Spelling("kwun", group));
        }

        return SyllableTable.Of(spellings.Where(s => s.Text.AsSpan().ContainsAny("aeiou") || s.Text.Length > 1));
    }

    /// <summary>Sz and sze are written after s, tsz after t alone; y before ue only once.</summary>
    private static bool Fits(string sound, string first, string rest) => rest switch
    {
        "z" or "ze" or "zu" => (sound == "s" && first == "s") || (sound is "z" or "c" && first == "ts"),
        "yu" or "yun" or "yut" or "yuen" or "yuet" => first != "y",
        _ => true,
    };
}

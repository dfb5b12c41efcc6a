using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Jyutping syllables as names are spelled in Hong Kong (Hong Kong Government Cantonese Romanisation). Pure and thread-safe.</summary>
/// <remarks>House, from the usage in names; the usage is not written down as a standard. What it leaves open (chi or tsz, kwun or koon) the comparison of words levels.</remarks>
internal static class HongKong
{
    private static readonly (string From, string To)[] Initials =
    [
        ("gw", "kw"), ("kw", "kw"), ("ng", "ng"), ("b", "p"), ("p", "p"), ("m", "m"), ("f", "f"), ("d", "t"), ("t", "t"), ("n", "n"), ("l", "l"), ("g", "k"), ("k", "k"), ("h", "h"), ("w", "w"),
        ("z", "ch"), ("c", "ch"), ("s", "s"), ("j", "y"),
    ];

    private static readonly Dictionary<string, string> Finals = new(StringComparer.Ordinal)
    {
        ["aa"] = "a",
        ["aai"] = "ai",
        ["aau"] = "au",
        ["aam"] = "am",
        ["aan"] = "an",
        ["aang"] = "ang",
        ["aap"] = "ap",
        ["aat"] = "at",
        ["aak"] = "ak",
        ["ou"] = "o",
        ["oeng"] = "eung",
        ["oek"] = "euk",
        ["oe"] = "eu",
        ["eoi"] = "ui",
        ["eon"] = "un",
        ["eot"] = "ut",
        ["yu"] = "u",
        ["yun"] = "uen",
        ["yut"] = "uet",
        ["un"] = "oon",
        ["am"] = "am",
        ["ap"] = "ap",
    };

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["zi"] = "chi",
        ["ci"] = "chi",
        ["si"] = "sze",
        ["zyu"] = "chu",
        ["jyu"] = "yu",
        ["jyun"] = "yuen",
        ["jyut"] = "yuet",
        ["ji"] = "yi",
        ["sing"] = "shing",
        ["seng"] = "sing",
        ["soeng"] = "sheung",
        ["saan"] = "shan",
        ["sek"] = "shek",
        ["sam"] = "sum",
        ["gam"] = "kam",
        ["zeoi"] = "chui",
        ["ceoi"] = "chui",
        ["zoi"] = "choi",
        ["coi"] = "choi",
        ["zai"] = "chai",
        ["cai"] = "chai",
        ["caam"] = "cham",
        ["zou"] = "cho",
        ["cou"] = "cho",
        ["zung"] = "chung",
        ["cung"] = "chung",
        ["zang"] = "tsang",
        ["cang"] = "tsang",
        ["ze"] = "che",
        ["ce"] = "tse",
        ["zo"] = "cho",
        ["co"] = "cho",
        ["m"] = "ng",
        ["gung"] = "kung",
        ["waa"] = "wah",
        ["zan"] = "chun",
        ["wu"] = "wu",
        ["fu"] = "fu",
        ["gu"] = "ku",
        ["gun"] = "kwun",
        ["kei"] = "kei",
        ["gei"] = "kei",
        ["hei"] = "hei",
    };

    /// <summary>Appends a syllable without tone.</summary>
    public static void Append(string jyutping, CharBuffer result)
    {
        if (Whole.TryGetValue(jyutping, out var whole))
        {
            result.Add(whole);
            return;
        }

        var rest = jyutping.AsSpan();
        foreach (var (from, to) in Initials)
        {
            if (!jyutping.StartsWith(from, StringComparison.Ordinal) || jyutping.Length == from.Length) continue;
            result.Add(to);
            rest = rest[from.Length..];
            break;
        }

        result.Add(Finals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest, out var final) ? final : rest);
    }
}

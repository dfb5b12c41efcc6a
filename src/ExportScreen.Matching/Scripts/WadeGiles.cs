using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Pinyin syllables to Wade-Giles without apostrophes and marks, as names are spelled in Taiwan. Pure and thread-safe.</summary>
/// <remarks>Rules: the correspondence of Hanyu Pinyin (ISO 7098) and Wade-Giles initials and finals.</remarks>
internal static class WadeGiles
{
    private static readonly (string From, string To)[] Initials =
    [
        ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"),
        ("m", "m"), ("f", "f"), ("n", "n"), ("l", "l"), ("h", "h"), ("s", "s"),
    ];

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["zi"] = "tzu",
        ["ci"] = "tzu",
        ["si"] = "szu",
        ["zhi"] = "chih",
        ["chi"] = "chih",
        ["shi"] = "shih",
        ["ri"] = "jih",
        ["you"] = "yu",
        ["yan"] = "yen",
        ["ye"] = "yeh",
        ["yong"] = "yung",
        ["yi"] = "i",
        ["er"] = "erh",
        ["e"] = "o",
        ["ge"] = "ko",
        ["ke"] = "ko",
        ["he"] = "ho",
        ["gui"] = "kuei",
        ["kui"] = "kuei",
        ["yue"] = "yueh",
        ["yuan"] = "yuan",
        ["yun"] = "yun",
        ["yu"] = "yu",
    };

    /// <summary>Appends a syllable.</summary>
    public static void Append(string pinyin, CharBuffer result)
    {
        if (Whole.TryGetValue(pinyin, out var whole))
        {
            result.Add(whole);
            return;
        }

        foreach (var (from, to) in Initials)
        {
            if (!pinyin.StartsWith(from, StringComparison.Ordinal)) continue;
            result.Add(to);
            AppendFinal(pinyin.AsSpan(from.Length), from, result);
            return;
        }

        AppendFinal(pinyin, "", result);
    }

    private static void AppendFinal(ReadOnlySpan<char> final, string initial, CharBuffer result) => result.Add(final switch
    {
        "ian" => "ien",
        "ie" => "ieh",
        "ue" or "ve" => "ueh",
        "ong" => "ung",
        "iong" => "iung",
        "uo" when initial is not ("g" or "k" or "h" or "sh") => "o",
        "v" => "u",
        _ => final,
    });
}

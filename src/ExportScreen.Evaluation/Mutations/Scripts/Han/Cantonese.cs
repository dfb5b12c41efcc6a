namespace ExportScreen.Evaluation.Mutations.Scripts.Han;

/// <summary>Cantonese syllables as Hong Kong writes names: from Jyutping by the customary spellings; there is no official table (house). Pure and thread-safe.</summary>
internal static class Cantonese
{
    private static readonly string[] Initials = ["gw", "kw", "ng", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "w", "z", "c", "s", "j", ""];

    private static readonly Dictionary<string, string> InitialSpelling = new(StringComparer.Ordinal)
    {
        ["gw"] = "kw",
        ["b"] = "p",
        ["d"] = "t",
        ["g"] = "k",
        ["j"] = "y",
        ["z"] = "ch",
        ["c"] = "ch",
    };

    /// <summary>Vowels by spelling, longest first.</summary>
    private static readonly (string Jyutping, string Spelling)[] Vowels =
        [("eoi", "ui"), ("oe", "eu"), ("eo", "u"), ("aa", "a"), ("yun", "yuen"), ("yut", "yuet"), ("yu", "yu"), ("ou", "o")];

    /// <summary>A syllable as Hong Kong writes it; null for an empty one.</summary>
    public static string? HongKong(string jyutping)
    {
        if (jyutping.Length == 0) return null;
        var initial = Array.Find(Initials, i => jyutping.StartsWith(i, StringComparison.Ordinal))!;
        var final = jyutping[initial.Length..];
        if (final.Length == 0) return initial;
        var spelledInitial = initial is "z" or "c" && final is "o" or "ou" or "ang" or "eoi" or "oi" or "ak" ? "ts" : InitialSpelling.GetValueOrDefault(initial, initial);
        if (initial is "s" && final == "i") return "sze";
        if (initial == "j" && final.StartsWith("yu", StringComparison.Ordinal)) spelledInitial = "";
        foreach (var (from, to) in Vowels)
        {
            if (!final.StartsWith(from, StringComparison.Ordinal)) continue;
            final = to + final[from.Length..];
            break;
        }

        return spelledInitial + final;
    }
}

namespace ExportScreen.Evaluation.Mutations.Scripts.Han;

/// <summary>Syllables of Mandarin: pinyin, its tone marks, Wade-Giles. Pure and thread-safe.</summary>
/// <remarks>Sources: Scheme for the Chinese Phonetic Alphabet (1958, ISO 7098); the Wade-Giles system as library catalogues used it (from memory: house).</remarks>
internal static class Pinyin
{
    private static readonly string[] Initials = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""];

    private static readonly Dictionary<string, string> WadeInitials = new(StringComparer.Ordinal)
    {
        ["b"] = "p",
        ["p"] = "p'",
        ["d"] = "t",
        ["t"] = "t'",
        ["g"] = "k",
        ["k"] = "k'",
        ["j"] = "ch",
        ["q"] = "ch'",
        ["x"] = "hs",
        ["zh"] = "ch",
        ["ch"] = "ch'",
        ["z"] = "ts",
        ["c"] = "ts'",
        ["r"] = "j",
    };

    private static readonly Dictionary<string, string> WadeWhole = new(StringComparer.Ordinal)
    {
        ["zhi"] = "chih",
        ["chi"] = "ch'ih",
        ["shi"] = "shih",
        ["ri"] = "jih",
        ["zi"] = "tzu",
        ["ci"] = "tz'u",
        ["si"] = "ssu",
        ["yi"] = "i",
        ["you"] = "yu",
        ["yu"] = "yü",
        ["yue"] = "yüeh",
        ["yuan"] = "yüan",
        ["yun"] = "yün",
        ["yan"] = "yen",
        ["ye"] = "yeh",
        ["yong"] = "yung",
        ["er"] = "erh",
        ["gui"] = "kuei",
        ["kui"] = "k'uei",
        ["ge"] = "ko",
        ["ke"] = "k'o",
        ["he"] = "ho",
        ["e"] = "o",
    };

    /// <summary>The 400 syllables without tone.</summary>
    public static IReadOnlySet<string> Syllables { get; } = Bases.MutationData.Lines("han-readings.tsv").Select(l => l.Split('\t')[1][..^1].Replace('v', 'u')).ToHashSet(StringComparer.Ordinal);

    /// <summary>With the mark of its tone.</summary>
    public static string Marked(HanReading reading)
    {
        var syllable = reading.Pinyin.Replace('v', 'ü');
        if (reading.Tone == 5) return syllable;
        var at = syllable.IndexOfAny(['a', 'e']);
        if (at < 0) at = syllable.Contains("ou", StringComparison.Ordinal) ? syllable.IndexOf('o', StringComparison.Ordinal) : syllable.LastIndexOfAny(['i', 'o', 'u', 'ü']);
        if (at < 0) return syllable;
        var marked = (syllable[at] + "\u0304\u0301\u030C\u0300"[reading.Tone - 1].ToString()).Normalize();
        return syllable[..at] + marked + syllable[(at + 1)..];
    }

    /// <summary>A syllable in Wade-Giles; null for what is no syllable.</summary>
    /// <param name="pinyin">Without tone; v or u for u with diaeresis.</param>
    public static string? Wade(string pinyin)
    {
        if (WadeWhole.TryGetValue(pinyin, out var whole)) return whole;
        if (!Syllables.Contains(pinyin.Replace('v', 'u'))) return null;
        var initial = Array.Find(Initials, i => pinyin.StartsWith(i, StringComparison.Ordinal))!;
        var final = pinyin[initial.Length..].Replace('v', 'ü');
        if (initial is "j" or "q" or "x" && final[0] == 'u') final = "ü" + final[1..];
        final = final switch
        {
            "ian" => "ien",
            "ie" => "ieh",
            "ue" or "üe" => "üeh",
            "ong" => "ung",
            "iong" => "iung",
            "uo" when initial is not ("g" or "k" or "h" or "sh") => "o",
            _ => final,
        };
        return WadeInitials.GetValueOrDefault(initial, initial) + final;
    }

    /// <summary>Cuts a word into as few syllables as possible, at most three; null when it is not made of them.</summary>
    public static IReadOnlyList<string>? Cut(string word)
    {
        for (var count = 1; count <= 3; count++)
            if (Cut(word, count) is { } parts) return parts;
        return null;
    }

    private static List<string>? Cut(string word, int count)
    {
        if (count == 1) return Syllables.Contains(word) ? [word] : null;
        for (var length = Math.Min(6, word.Length - 1); length > 0; length--)
        {
            if (!Syllables.Contains(word[..length]) || Cut(word[length..], count - 1) is not { } rest) continue;
            rest.Insert(0, word[..length]);
            return rest;
        }

        return null;
    }
}

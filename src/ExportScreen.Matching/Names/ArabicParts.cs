using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Names;

/// <summary>Compound Arabic names are written as one word, two or three; here they are always cut. Pure and thread-safe.</summary>
internal static class ArabicParts
{
    private static readonly string[] Servants =
        ["abdoul", "abdul", "abdel", "abdal", "abdol", "abdur", "abdar", "abdus", "abdas", "abdun", "abdan", "abdush", "abdash", "abder", "abdes", "abd"];

    private static readonly string[] Faiths =
        ["ualdin", "alddin", "aldeen", "aldine", "aldin", "uddeen", "uddin", "eddine", "eddin", "addin", "addine", "edine", "oddin", "udeen", "udin", "iddin", "din"];

    private static readonly string[] Gods = ["oullah", "ullah", "ollah", "allah", "ulla", "olla", "alla", "ulloh"];

    /// <summary>
    /// Where a word in Arabic letters is several: the servant of (Abd al-...), a name ending in al-Din or Allah, the article. Returns the length of the first
    /// part, 0 where the word is one; <paramref name="drop"/> is what stands between the parts and is left out.
    /// </summary>
    public static int CutOfNative(ReadOnlySpan<char> word, out int drop)
    {
        drop = 0;
        if (word.Length >= 6 && word.StartsWith("عبدال", StringComparison.Ordinal) && !word[3..].SequenceEqual("الله"))
        {
            drop = 2;
            return 3;
        }

        if (word.Length >= 6 && word[^5..] is "الدين" or "الدین")
        {
            drop = word.Length > 5 ? 2 : 0;
            return word.Length - 5;
        }

        if (word.Length >= 6 && word.EndsWith("الله", StringComparison.Ordinal) && !word.StartsWith("عبد", StringComparison.Ordinal)) return word.Length - 4;
        return word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal) ? 2 : 0;
    }

    /// <summary>The one spelling of a part that is written in many ways (abdul, abd el; uddin, eddine; ullah), or null.</summary>
    public static string? Levelled(ReadOnlySpan<char> text, bool arabic) => text switch
    {
        "bd" when arabic => "abd",
        "dyn" when arabic => "din",
        "alllh" or "lllh" or "allh" when arabic => "allah",
        "din" or "deen" or "dine" or "ddin" or "eddin" or "eddine" or "uddin" or "aldin" or "eldin" or "oddin" or "uddeen" or "udin" or "iddin" or "addin" or "addine" or "aldine" or "aldeen" or "ualdin" or "alddin" or "edine" or "udeen" => "din",
        "ullah" or "ollah" or "oullah" or "ulla" or "olla" or "alla" or "ulloh" => "allah",
        _ => null,
    };

    /// <summary>Where to cut a word, or 0.</summary>
    public static int CutOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("abd", StringComparison.Ordinal))
        {
            if (text.StartsWith("abdall", StringComparison.Ordinal) || text.StartsWith("abdull", StringComparison.Ordinal) || text.StartsWith("abdoll", StringComparison.Ordinal)) return 0;
            foreach (var servant in Servants)
                if (text.StartsWith(servant, StringComparison.Ordinal) && text.Length - servant.Length >= (servant.Length > 3 ? 3 : 4)) return servant.Length;
            return 0;
        }

        foreach (var faith in Faiths)
            if (faith.Length > 3 && text.EndsWith(faith, StringComparison.Ordinal) && text.Length - faith.Length >= 3) return text.Length - faith.Length;
        foreach (var god in Gods)
            if (text.EndsWith(god, StringComparison.Ordinal) && text.Length - god.Length >= 3) return text.Length - god.Length;
        if ((text.StartsWith("al", StringComparison.Ordinal) || text.StartsWith("el", StringComparison.Ordinal)) && !RarityTable.Knows(text) && RarityTable.Knows(text[2..]) && text.Length >= 6)
            return 2;
        return 0;
    }
}

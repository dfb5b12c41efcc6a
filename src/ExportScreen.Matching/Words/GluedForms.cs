namespace ExportScreen.Matching.Words;

/// <summary>Legal forms that were written without the blank: JSCARGUMENT, SiemensAG. Pure and thread-safe.</summary>
internal static class GluedForms
{
    /// <summary>Fewest letters of a word that is looked at.</summary>
    public const int Shortest = 6;

    /// <summary>Fewest letters of what remains: of any word, and of a known word before a short form.</summary>
    private const int ShortestRest = 4, ShortestKnownRest = 5;

    /// <summary>Forms before a name that begin no other word.</summary>
    private static readonly string[] Starts = ["ojsc", "pjsc", "cjsc", "jsc", "fgup", "ooo", "oao", "zao", "pao", "llc", "uab", "sia"];

    /// <summary>Forms that end no other word; what stands before them may be any name.</summary>
    private static readonly string[] LongEnds =
        ["aktiengesellschaft", "corporation", "incorporated", "pvtltd", "pteltd", "sdnbhd", "limited", "company", "spzoo", "coltd", "gmbh", "eood", "sarl", "llc", "ltd", "fze", "jsc"];

    /// <summary>Short forms that end many words; what stands before them must be a known word.</summary>
    private static readonly string[] ShortEnds = ["corp", "bhd", "inc", "plc", "kft", "doo", "sro", "srl", "spa", "pte", "ag", "kg", "ab", "oy", "bv", "nv"];

    /// <summary>How many letters of a word, from its start, are a word of their own; 0 where no legal form is glued to it.</summary>
    public static int CutOf(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || WordTable.LongestPhrase(word) > 0 || RarityTable.Knows(word)) return 0;
        foreach (var form in Starts)
            if (word.StartsWith(form, StringComparison.Ordinal) && word.Length - form.Length >= (form.Length > 3 || form is "jsc" ? ShortestRest : ShortestKnownRest)) return form.Length;
        foreach (var form in LongEnds)
            if (word.EndsWith(form, StringComparison.Ordinal) && word.Length - form.Length >= ShortestRest) return word.Length - form.Length;
        foreach (var form in ShortEnds)
            if (word.EndsWith(form, StringComparison.Ordinal) && word.Length - form.Length >= ShortestKnownRest && IsKnown(word[..^form.Length])) return word.Length - form.Length;
        return 0;
    }

    /// <summary>Puts a blank where capital letters that are a legal form follow a small letter at the end of a word (SiemensAG).</summary>
    public static string Part(string text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (!char.IsLower(text[at - 1]) || !char.IsUpper(text[at]) || !char.IsUpper(text[at + 1])) continue;
            var end = at + 2;
            while (end < text.Length && char.IsUpper(text[end])) end++;
            if ((end == text.Length || !char.IsLetterOrDigit(text[end])) && IsForm(text.AsSpan(at, end - at))) return text.Insert(at, " ");
        }

        return text;
    }

    private static bool IsForm(ReadOnlySpan<char> capitals)
    {
        Span<char> small = stackalloc char[8];
        if (capitals.Length > small.Length || capitals.ToLowerInvariant(small) < 0) return false;
        foreach (var reading in WordTable.Find(small[..capitals.Length]))
            if (reading.Class == WordClass.Legal && reading.Script == Scripts.Script.Latin) return true;
        return false;
    }

    private static bool IsKnown(ReadOnlySpan<char> word) => WordTable.LongestPhrase(word) > 0 || RarityTable.Knows(word);
}

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Endings that make a name from a father's name. Two such names are as alike as the fathers' names are: the ending is shared by all. Pure.
/// </summary>
/// <remarks>House: East Slavic patronymics in their usual Latin spellings, Icelandic and Scandinavian ones, Turkic and Caucasian ones written together.</remarks>
internal static class NameEnding
{
    private const int LeastStem = 3;

    private static readonly string[] Endings =
    [
        "ovich", "evich", "ovitch", "evitch", "owitsch", "ewitsch", "ovych", "evych", "ovic", "evic", "avich", "ovna", "evna", "ivna", "dottir", "sdottir", "ssen", "sson", "oglu", "ogly", "oglou", "kyzy", "qizi", "shvili",
    ];

    private static readonly string[][] ByLastLetter = [.. Enumerable.Range('a', 26).Select(letter => Endings.Where(ending => ending[^1] == letter).ToArray())];

    /// <summary>Length of the ending of a word with enough before it, or 0.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word[^1] is < 'a' or > 'z') return 0;
        var longest = 0;
        foreach (var ending in ByLastLetter[word[^1] - 'a'])
            if (ending.Length > longest && word.Length >= ending.Length + LeastStem && word.EndsWith(ending, StringComparison.Ordinal)) longest = ending.Length;
        return longest;
    }
}

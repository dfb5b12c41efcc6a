using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Surnames in Han characters by usage, and Japanese given names. Loaded on first use; thread-safe.</summary>
internal static class HanSurnames
{
    /// <summary>Most characters of a Japanese name part.</summary>
    private const int LongestJapanese = 3;

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Usages = new(Load);

    /// <summary>A surname as it is written in Hong Kong, or null where it follows the reading of its characters.</summary>
    public static string? HongKong(ReadOnlySpan<char> surname) => Find("hk", surname);

    /// <summary>The Hangul syllable of a character that is a surname in Korea, or null.</summary>
    public static string? Korean(char surname) => Find("ko", [Han.Simplify(surname)]);

    /// <summary>How many characters from the start are a Japanese surname of two characters or more; 0 where none is known. Shorter ones are Chinese words too.</summary>
    public static int JapaneseLength(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(LongestJapanese, name.Length); length > 1; length--)
            if (Find("ja", name[..length]) is not null) return length;
        return 0;
    }

    /// <summary>A Japanese surname or given name in Latin letters, or null.</summary>
    public static string? Japanese(ReadOnlySpan<char> part) => Find("ja", part) ?? Find("ja-given", part);

    /// <summary>Whether a Korean surname, a Hangul syllable, is written so in Latin letters by some usage.</summary>
    public static bool IsKoreanSpelling(char syllable, ReadOnlySpan<char> latin)
    {
        var spellings = KoreanSpellings(syllable);
        foreach (var range in spellings.Split('|'))
            if (latin.Length > 0 && latin.SequenceEqual(spellings[range])) return true;
        return false;
    }

    /// <summary>The Latin spellings of a Korean surname, parted by |; empty where it is none.</summary>
    public static ReadOnlySpan<char> KoreanSpellings(char syllable) => Find("ko-latin", [syllable]);

    private static string? Find(string usage, ReadOnlySpan<char> characters)
    {
        Span<char> simple = stackalloc char[8];
        if (characters.Length > simple.Length) return null;
        for (var i = 0; i < characters.Length; i++) simple[i] = Han.Simplify(characters[i]);
        return Usages.Value[usage].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(simple[..characters.Length], out var latin) ? latin : null;
    }

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        var usages = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        Span<char> simple = stackalloc char[8];
        foreach (var line in DataFiles.Lines("surnames.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in line[(tab + 1)..].Split(' '))
            {
                var at = pair.IndexOf('=', StringComparison.Ordinal);
                for (var i = 0; i < at; i++) simple[i] = Han.Simplify(pair[i]);
                names.TryAdd(simple[..at].ToString(), pair[(at + 1)..]);
            }

            usages.Add(line[..tab], names);
        }

        return usages;
    }
}

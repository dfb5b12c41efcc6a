namespace ExportScreen.Matching.Words;

/// <summary>
/// How much a word tells: minus the binary logarithm of its share among the words of names, in eighths of a bit. Shipped tables, never the loaded
/// lists, so that a score depends on the two names only. A word that is in no table is rare. Thread-safe.
/// </summary>
internal static class RarityTable
{
    /// <summary>Information of a word that the tables do not know: 16.5 bits.</summary>
    public const int Unknown = 132;

    /// <summary>Letters from which a word in -s is looked for without it too.</summary>
    private const int LeastPlural = 5;

    private static readonly Lazy<WordBits> LoadedNames = new(static () => WordBits.Load("rarity.tsv"));

    private static readonly Lazy<WordBits> LoadedCommon = new(static () => WordBits.Load("common.tsv"));

    /// <summary>Information in eighths of a bit; never more than the letters can carry.</summary>
    /// <param name="word">The word in Latin letters.</param>
    /// <param name="person">
    /// Whether it stands in a person's name. In other names a word of the common language tells less than its share says: many more than those that were
    /// counted call themselves Apple or Comet, while hardly anybody inherits such a name.
    /// </param>
    public static int Of(ReadOnlySpan<char> word, bool person)
    {
        var known = LoadedNames.Value.Find(word);
        if (known < 0) known = Unknown;
        if (!person && Common(word) is var common and >= 0) known = Math.Min(known, common);
        // Short words carry little even when they are rare: a letter holds about four bits, and two thirds of that when words overlap by chance.
        return Math.Min(known, 28 * Math.Max(1, word.Length));
    }

    /// <summary>Information of a word written without vowels: that of the most frequent word with these consonants.</summary>
    public static int OfSkeleton(ReadOnlySpan<char> skeleton)
    {
        Span<char> key = stackalloc char[64];
        key[0] = '=';
        var length = Math.Min(skeleton.Length, 60);
        skeleton[..length].CopyTo(key[1..]);
        var known = LoadedNames.Value.Find(key[..(length + 1)]);
        return Math.Min(known < 0 ? Unknown : known, 36 * Math.Max(1, length));
    }

    /// <summary>Whether a table knows the word.</summary>
    public static bool Knows(ReadOnlySpan<char> word) => LoadedNames.Value.Find(word) >= 0 || Common(word) >= 0;

    /// <summary>Information of a word of the common language in names of companies, or -1.</summary>
    private static int Common(ReadOnlySpan<char> word)
    {
        var known = LoadedCommon.Value.Find(word);
        return known < 0 && word.Length >= LeastPlural && word[^1] == 's' ? LoadedCommon.Value.Find(word[..^1]) : known;
    }
}

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Which letters and sounds occur in a word, a bit each: a to z, then everything that is none (digits first of all), the question mark, and the sounds S, C
/// and J. Pure and thread-safe.
/// </summary>
internal static class LetterSet
{
    /// <summary>Bit of what is neither a letter, a question mark nor a sound.</summary>
    public const int Other = 26;

    /// <summary>Bit of the question mark.</summary>
    public const int Unread = 27;

    /// <summary>Number of bits.</summary>
    public const int Size = 31;

    /// <summary>The letters of a word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint set = 0;
        foreach (var c in word) set |= 1u << BitOf(c);
        return set;
    }

    /// <summary>The bit of a character.</summary>
    public static int BitOf(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        '?' => Unread,
        'S' => 28,
        'C' => 29,
        'J' => 30,
        _ => Other,
    };
}

namespace ExportScreen.Matching.Words;

/// <summary>Known words inside text that is written without blanks. Thread-safe.</summary>
internal static class HanWords
{
    private const int Longest = 10;

    /// <summary>Length of the longest known word at a place, or 0.</summary>
    public static int LongestAt(string text, int at)
    {
        var lookup = WordTable.Unspaced.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length - at); length > 0; length--)
            if (lookup.ContainsKey(text.AsSpan(at, length))) return length;
        return 0;
    }

    /// <summary>The canonical Latin word of a known word.</summary>
    public static string Latin(ReadOnlySpan<char> word) => WordTable.Unspaced.GetAlternateLookup<ReadOnlySpan<char>>()[word];
}

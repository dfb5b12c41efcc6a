using System.Globalization;
using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Words;

/// <summary>Known words inside text that is written without blanks. Thread-safe.</summary>
internal static class HanWords
{
    private const int Longest = 10;

    /// <summary>Length of the longest known word or numeral at a place, or 0.</summary>
    public static int LongestAt(string text, int at)
    {
        var lookup = WordTable.Unspaced.GetAlternateLookup<ReadOnlySpan<char>>();
        var numeral = HanNumeral.LengthAt(text, at, out _);
        for (var length = Math.Min(Longest, text.Length - at); length > numeral; length--)
            if (lookup.ContainsKey(text.AsSpan(at, length))) return length;
        return numeral;
    }

    /// <summary>The canonical Latin word of a known word; the digits of a numeral.</summary>
    public static string Latin(ReadOnlySpan<char> word) =>
        WordTable.Unspaced.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var latin) ? latin
        : HanNumeral.LengthAt(word, 0, out var value) == word.Length ? value.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentException("The word is not known.", nameof(word));
}

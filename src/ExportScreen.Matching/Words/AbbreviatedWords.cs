using System.Collections.Frozen;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Words;

/// <summary>
/// Usual abbreviations of English trade words (<c>abbreviations.tsv</c>), so that a phrase is recognised in whatever length it is written. Loaded once; thread-safe.
/// </summary>
internal static class AbbreviatedWords
{
    private static readonly Lazy<FrozenDictionary<string, string>> Loaded = new(static () =>
        DataFiles.Lines("abbreviations.tsv").Select(l => l.Split('\t')).SelectMany(f => f[1].Split('|'), (f, brief) => KeyValuePair.Create(brief, f[0])).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The whole word, or null where the word is no abbreviation.</summary>
    public static string? Whole(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Loaded.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var whole) ? whole : null;

    /// <summary>Letters of the longest abbreviation.</summary>
    private const int Longest = 6;

    /// <summary>Whether one word abbreviates the other: it begins alike and its letters follow each other there.</summary>
    public static bool IsShortFor(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var brief = a.Length < b.Length ? a : b;
        var whole = a.Length < b.Length ? b : a;
        if (brief.Length < 2 || brief.Length == whole.Length || brief[0] != whole[0]) return false;
        // The plural is no abbreviation: SERVICE and SERVICES may be two firms.
        if (whole.Length == brief.Length + 1 && whole[^1] == 's' && whole.StartsWith(brief)) return false;
        var at = 0;
        foreach (var c in whole)
            if (at < brief.Length && brief[at] == c) at++;
        return at == brief.Length;
    }
}

namespace ExportScreen.Matching.Index;

/// <summary>The rows of an index that are spellings of one name: they follow each other, the plain one first. Pure.</summary>
internal static class SpellingRows
{
    /// <summary>Whether a row is the plain spelling of its name.</summary>
    public static bool IsPlain(ReadOnlySpan<int> ordinals, int row) => row == 0 || ordinals[row - 1] != ordinals[row];

    /// <summary>The rows of a name: the first and the one behind the last.</summary>
    public static (int First, int End) Of(ReadOnlySpan<int> ordinals, int name) => Around(ordinals, ordinals.BinarySearch(name));

    /// <summary>The rows of the name that a row is a spelling of.</summary>
    public static (int First, int End) Around(ReadOnlySpan<int> ordinals, int row)
    {
        int first = row, end = row + 1;
        while (first > 0 && ordinals[first - 1] == ordinals[row]) first--;
        while (end < ordinals.Length && ordinals[end] == ordinals[row]) end++;
        return (first, end);
    }

    /// <summary>Turns rows into names; a name found in several spellings keeps its best score.</summary>
    public static void KeepBest(ReadOnlySpan<int> ordinals, List<NameMatch> matches)
    {
        if (matches.Count == 0) return;
        for (var i = 0; i < matches.Count; i++) matches[i] = matches[i] with { Name = ordinals[matches[i].Name] };
        matches.Sort(static (a, b) => a.Name != b.Name ? a.Name.CompareTo(b.Name) : b.Score.CompareTo(a.Score));
        var kept = 1;
        for (var i = 1; i < matches.Count; i++)
            if (matches[i].Name != matches[kept - 1].Name) matches[kept++] = matches[i];
        matches.RemoveRange(kept, matches.Count - kept);
    }
}

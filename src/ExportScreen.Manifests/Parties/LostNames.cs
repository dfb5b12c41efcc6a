namespace ExportScreen.Manifests.Parties;

/// <summary>
/// Recognises names whose letters were lost on the way: a conversion that knows no Cyrillic writes a question mark for each letter, a column too narrow for its value
/// exports a row of number signs. Such a cell is filled and says nothing, so that it must not pass for an empty one. Pure and thread-safe.
/// </summary>
internal static class LostNames
{
    /// <summary>
    /// Whether the name is lost: runs of two or more marks weigh at least half of the letters and digits that are left, legal forms not counted. A single question mark is
    /// somebody's word for "unknown".
    /// </summary>
    public static bool IsLost(string cell)
    {
        if (!cell.AsSpan().ContainsAny('?', '#', '\uFFFD')) return false;
        var lost = 0;
        for (var i = 0; i < cell.Length;)
        {
            var run = i;
            while (run < cell.Length && cell[run] == cell[i]) run++;
            if (cell[i] == '\uFFFD' || (cell[i] is '?' or '#' && run - i >= 2)) lost += run - i;
            i = run;
        }

        return lost > 0 && lost * 2 >= Left(cell);
    }

    /// <summary>Whether the text holds a letter, without which it is a code and no name.</summary>
    public static bool HasLetter(string text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private static int Left(string cell) => cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(w => !PartyWords.IsForm(w)).Sum(w => w.Count(char.IsLetterOrDigit));
}

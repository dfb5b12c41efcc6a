using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// How far apart two names are as they are written, letter by letter, whatever their words mean: a slip of the pen may fall into a legal form, between two
/// words or into a part that would be read as a word of its own. Pure; nothing is allocated.
/// </summary>
internal static class Writing
{
    /// <summary>Longest name that is compared so, in letters.</summary>
    private const int Longest = 120;

    /// <summary>Fewest letters of a name in which a slip is told from another name.</summary>
    private const int Shortest = 7;

    /// <summary>Fewest letters of names that are the same letters in another order by more than chance.</summary>
    private const int LeastShared = 10;

    /// <summary>Share of the letters that differ, 0 to 1; 1 where the names are too short, or farther apart than slips are.</summary>
    /// <param name="given">The given name.</param>
    /// <param name="listed">The listed name.</param>
    /// <param name="most">Most slips that are looked for.</param>
    /// <param name="slips">Letters that were added, left out, exchanged or swapped.</param>
    public static double Apart(in NameView given, in NameView listed, int most, out int slips)
    {
        slips = int.MaxValue;
        Span<char> a = stackalloc char[Longest], b = stackalloc char[Longest];
        int lengthA = Join(given, a, out var allOfA), lengthB = Join(listed, b, out var allOfB);
        if (!allOfA || !allOfB) return 1;
        var shortest = Math.Min(lengthA, lengthB);
        if (shortest < Shortest) return 1;
        if (Math.Abs(lengthA - lengthB) > most) return 1;
        slips = Slips(a[..lengthA], b[..lengthB], most);
        return slips > most ? 1 : (double)slips / shortest;
    }

    /// <summary>Share of the listed letters that the given name lacks where a field's end cut it off, 0 to 1; 1 where it is no beginning of the listed name.</summary>
    public static double Missing(in NameView given, in NameView listed)
    {
        Span<char> a = stackalloc char[Longest], b = stackalloc char[Longest];
        int lengthA = Join(given, a, out var allOfA), lengthB = Join(listed, b, out _);
        return !allOfA || lengthA < Shortest || lengthA >= lengthB || !b[..lengthB].StartsWith(a[..lengthA]) ? 1 : 1 - ((double)lengthA / lengthB);
    }

    /// <summary>Whether two names are written with the same letters, digits in the same order.</summary>
    public static bool SameLetters(in NameView given, in NameView listed)
    {
        Span<char> a = stackalloc char[Longest], b = stackalloc char[Longest];
        int lengthA = Join(given, a, out var allOfA), lengthB = Join(listed, b, out var allOfB);
        if (!allOfA || !allOfB || lengthA != lengthB || lengthA < LeastShared) return false;
        a = a[..lengthA];
        b = b[..lengthB];
        Span<int> counts = stackalloc int[128];
        int i = 0, j = 0;
        foreach (var c in a) counts[c & 127]++;
        foreach (var c in b)
            if (--counts[c & 127] < 0) return false;
        while (true)
        {
            while (i < lengthA && !char.IsAsciiDigit(a[i])) i++;
            while (j < lengthB && !char.IsAsciiDigit(b[j])) j++;
            if (i == lengthA || j == lengthB) return i == lengthA && j == lengthB;
            if (a[i++] != b[j++]) return false;
        }
    }

    private static int Join(in NameView name, Span<char> letters, out bool all)
    {
        all = false;
        var length = 0;
        foreach (ref readonly var token in name.Tokens)
        {
            if (length + token.TextLength > letters.Length) return length;
            name.Text(token).CopyTo(letters[length..]);
            length += token.TextLength;
        }

        all = true;
        return length;
    }

    /// <summary>Unit edit distance with adjacent swaps; digits differ beyond any limit. Only the band that the limit allows is filled.</summary>
    private static int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        Span<int> before = rows[..(Longest + 1)], last = rows.Slice(Longest + 1, Longest + 1), row = rows.Slice(2 * (Longest + 1), Longest + 1);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            int from = Math.Max(1, i - most), to = Math.Min(b.Length, i + most), least = int.MaxValue;
            row.Fill(most + 1);
            if (i <= most) row[0] = i;
            for (var j = from; j <= to; j++)
            {
                var c = a[i - 1];
                var d = b[j - 1];
                var best = last[j - 1] + (c == d ? 0 : char.IsAsciiDigit(c) && char.IsAsciiDigit(d) ? most + 1 : 1);
                best = Math.Min(best, last[j] + (char.IsAsciiDigit(c) ? most + 1 : 1));
                best = Math.Min(best, row[j - 1] + (char.IsAsciiDigit(d) ? most + 1 : 1));
                if (i > 1 && j > 1 && c == b[j - 2] && a[i - 2] == d && !char.IsAsciiDigit(c)) best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > most) return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}

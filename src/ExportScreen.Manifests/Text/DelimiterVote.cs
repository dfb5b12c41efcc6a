namespace ExportScreen.Manifests.Text;

/// <summary>
/// Votes for the delimiter of a text: the one that cuts most lines of the beginning into the same number of cells, more than one. Pure and thread-safe.
/// </summary>
internal static class DelimiterVote
{
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The delimiter, or null when no candidate cuts any line (one column).</summary>
    public static char? Choose(string head, int maxColumns)
    {
        char? best = null;
        var bestScore = 0.0;
        foreach (var candidate in Candidates)
        {
            if (!head.Contains(candidate)) continue;
            var score = Score(head, candidate, maxColumns);
            if (score <= bestScore) continue;
            bestScore = score;
            best = candidate;
        }

        return best;
    }

    private static double Score(string head, char delimiter, int maxColumns)
    {
        var tokenizer = new DelimitedTokenizer(new StringReader(head), delimiter, maxColumns, 64 * 1024);
        var widths = new Dictionary<int, int>();
        var rows = 0;
        while (rows < 200 && tokenizer.NextRow(out var row))
        {
            if (row.IsBlank) continue;
            rows++;
            widths[row.Cells.Length] = widths.GetValueOrDefault(row.Cells.Length) + 1;
        }

        if (rows == 0) return 0;
        var (width, count) = widths.Where(w => w.Key > 1).OrderByDescending(w => w.Value).ThenByDescending(w => w.Key).Select(w => (w.Key, w.Value)).FirstOrDefault();
        if (width < 2) return 0;
        return ((double)count / rows) + (Math.Min(width, 40) * 0.01);
    }
}

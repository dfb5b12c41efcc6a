namespace ExportScreen.Goods.Descriptions;

/// <summary>Letters to add, drop, change or swap with the neighbour to get from one word to another (optimal string alignment). Pure and thread-safe.</summary>
internal static class EditDistance
{
    /// <summary>The distance; words of up to 64 letters.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > 64 || b.Length > 64) return int.MaxValue;
        Span<int> rows = stackalloc int[3 * 65];
        var before = rows[..65];
        var last = rows.Slice(65, 65);
        var row = rows[130..];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}

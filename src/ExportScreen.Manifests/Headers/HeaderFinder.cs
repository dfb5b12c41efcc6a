using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Tables;

namespace ExportScreen.Manifests.Headers;

/// <summary>
/// Finds the header: the row, or stack of up to three rows, among the first thirty with data that names most fields. At least three surely known ones, two in a
/// table of at most four columns. Source of the rule: manifest reference 4.1. Pure and thread-safe.
/// </summary>
internal static class HeaderFinder
{
    private const int RowsLookedAt = 30;
    private const int LongestHeader = 120;

    /// <summary>The header, or null when no row qualifies.</summary>
    public static FoundHeader? Find(IReadOnlyList<RawRow> rows, IReadOnlyCollection<string> mappedHeaders)
    {
        FoundHeader? best = null;
        var memory = new Dictionary<string, IReadOnlyList<HeaderMeaning>>(StringComparer.Ordinal);
        var bestScore = 0.0;
        var looked = 0;
        for (var i = 0; i < rows.Count && looked < RowsLookedAt; i++)
        {
            if (rows[i].IsBlank) continue;
            looked++;
            var single = 0.0;
            for (var height = 1; height <= 3 && i + height <= rows.Count; height++)
            {
                if (!LooksLikeHeader(rows[i + height - 1]) || (height > 1 && !Stacks(rows, i, height))) break;
                var columns = Columns(rows, i, i + height - 1, memory);
                var score = Score(columns, rows[i + height - 1], mappedHeaders);
                if (height == 1) single = score;
                // A further row must earn its place; a first row of data adds nothing.
                if (score <= bestScore || (height > 1 && (score < single + 2 || score < Score(Columns(rows, i + 1, i + height - 1, memory), rows[i + height - 1], mappedHeaders) + 2))) continue;
                best = new FoundHeader(i, i + height - 1, columns);
                bestScore = score;
            }
        }

        return best is null ? null : Extend(rows, best, memory);
    }

    // Stacked header rows follow each other and hold several cells each; a key cell ("Consignee:") is no header.
    private static bool Stacks(IReadOnlyList<RawRow> rows, int first, int height)
    {
        for (var r = first; r < first + height; r++)
        {
            if (r > first && rows[r].Number != rows[r - 1].Number + 1) return false;
            if (rows[r].Cells.Count(c => !string.IsNullOrWhiteSpace(c)) < 2 || Array.Exists(rows[r].Cells, c => c?.TrimEnd().EndsWith(':') == true)) return false;
        }

        return true;
    }

    // The same header again in another language or as element names, and a row of units.
    private static FoundHeader Extend(IReadOnlyList<RawRow> rows, FoundHeader header, Dictionary<string, IReadOnlyList<HeaderMeaning>> memory)
    {
        while (header.Last + 1 < rows.Count && header.Last - header.First < 2 && IsHeaderAgain(rows[header.Last + 1]))
            header = new FoundHeader(header.First, header.Last + 1, Columns(rows, header.First, header.Last + 1, memory));
        return header;
    }

    private static bool IsHeaderAgain(RawRow row)
    {
        if (row.IsBlank || !LooksLikeHeader(row)) return false;
        var cells = row.Cells.Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        if (cells.Count >= 2 && cells.TrueForAll(c => Weights.Factor(c) is not null || c!.Trim().ToUpperInvariant() is "USD" or "EUR" or "PCS" or "CNY" or "RUB" or "M3" or "CBM")) return true;
        var known = cells.Select(c => HeaderReader.Read(c!)).Where(m => m.Count > 0 && m[0].Field.Field.Length > 0).ToList();
        var sure = known.Where(m => m.Any(x => !x.Ambiguous)).Select(m => m[0].Field.ToString()).Distinct(StringComparer.Ordinal).Count();
        return sure >= 2 && known.Count * 2 >= cells.Count;
    }

    private static bool LooksLikeHeader(RawRow row)
    {
        int filled = 0, numeric = 0;
        foreach (var cell in row.Cells)
        {
            if (string.IsNullOrWhiteSpace(cell)) continue;
            filled++;
            if (cell.Length > LongestHeader || (char.IsAsciiDigit(cell.AsSpan().Trim()[0]) && NumberReader.TryRead(cell.Trim(), '.', out _, out var unit) && unit is null)) numeric++;
        }

        return filled > 0 && numeric * 4 <= filled;
    }

    private static double Score(IReadOnlyList<HeaderColumn> columns, RawRow last, IReadOnlyCollection<string> mappedHeaders)
    {
        var sure = new HashSet<string>(StringComparer.Ordinal);
        var unsure = new HashSet<string>(StringComparer.Ordinal);
        int named = 0, mapped = 0;
        foreach (var column in columns)
        {
            if (column.Display.Length == 0) continue;
            named++;
            if (mappedHeaders.Contains(HeaderKey.Of(column.Display))) mapped++;
            if (column.Meanings.Count == 0) continue;
            (column.Meanings.Any(m => !m.Ambiguous) ? sure : unsure).Add(column.Meanings[0].Field.ToString());
        }

        if (mapped > 0) return 100 + mapped + sure.Count;
        var enough = sure.Count >= 3 || (named <= 4 && sure.Count >= 1 && sure.Count + unsure.Count >= 2) || (named == 1 && sure.Count == 1 && last.Cells.Length == 1);
        return enough ? sure.Count + (unsure.Count * 0.5) : 0;
    }

    /// <summary>The columns that a stack of rows names; a blank in an upper row takes the text on its left (merged cells).</summary>
    private static HeaderColumn[] Columns(IReadOnlyList<RawRow> rows, int first, int last, Dictionary<string, IReadOnlyList<HeaderMeaning>> memory)
    {
        var width = 0;
        for (var r = first; r <= last; r++) width = Math.Max(width, Width(rows[r].Cells));
        var columns = new HeaderColumn[width];
        var carried = new string?[last - first + 1];
        for (var c = 0; c < width; c++)
        {
            var own = new List<string>();
            var all = new List<string>();
            for (var r = first; r <= last; r++)
            {
                var text = c < rows[r].Cells.Length ? Tidy(rows[r].Cells[c]) : null;
                if (text is not null) carried[r - first] = text;
                else if (r < last && HasBelow(rows, r, last, c)) text = carried[r - first];
                else carried[r - first] = null;
                if (text is null) continue;
                if (!all.Contains(text)) all.Add(text);
                if (c < rows[r].Cells.Length && !string.IsNullOrWhiteSpace(rows[r].Cells[c])) own.Add(text);
            }

            var candidates = new List<string>();
            if (all.Count > 1) candidates.Add(string.Join(' ', all));
            candidates.AddRange(Enumerable.Reverse(own));
            columns[c] = HeaderColumn.Of(string.Join(" / ", all.Count > own.Count && own.Count > 0 ? all : own), candidates, memory);
        }

        return columns;
    }

    private static bool HasBelow(IReadOnlyList<RawRow> rows, int row, int last, int column)
    {
        for (var r = row + 1; r <= last; r++)
            if (column < rows[r].Cells.Length && !string.IsNullOrWhiteSpace(rows[r].Cells[column])) return true;
        return false;
    }

    private static int Width(string?[] cells)
    {
        var width = cells.Length;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1])) width--;
        return width;
    }

    private static string? Tidy(string? cell) =>
        string.IsNullOrWhiteSpace(cell) ? null : string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using ExportScreen.Manifests.Headers;
using ExportScreen.Manifests.Parties;

namespace ExportScreen.Manifests.Tables;

/// <summary>Tells tables of data from legends, covers and empty forms by their first rows. Pure and thread-safe.</summary>
internal static class DataEvidence
{
    private const int FewestNames = 5;

    /// <summary>Whether some row below the header is data. A table longer than the sample is taken to have one.</summary>
    public static bool HasRows(TableLayout layout, TableSample sample)
    {
        if (!layout.IsUnderstood || sample.IsCut) return true;
        var kinds = new RowKinds(layout);
        return sample.Rows.Any(r => kinds.Skip(r) is null);
    }

    /// <summary>
    /// Whether a sheet without header may still hold shipments: a column of which a third, and at least two cells, end in a legal form or are written like HS codes; or a row
    /// with one of each.
    /// </summary>
    public static bool MayBeShipments(TableSample sample)
    {
        var width = sample.Rows.Count == 0 ? 0 : sample.Rows.Max(r => r.Cells.Length);
        for (var column = 0; column < width; column++)
        {
            var cells = Column(sample, column);
            if (Outweighs(cells.Count(IsCompany), cells.Count) || Outweighs(cells.Count(IsHsCode), cells.Count)) return true;
        }

        return sample.Rows.Any(r => r.Cells.OfType<string>().Any(IsCompany) && r.Cells.OfType<string>().Any(IsHsCode));
    }

    /// <summary>Whether a table explains fields instead of filling them: half of a column's cells are the names of different fields.</summary>
    public static bool IsLegend(TableSample sample)
    {
        var width = sample.Rows.Count == 0 ? 0 : sample.Rows.Max(r => r.Cells.Length);
        for (var column = 0; column < width; column++)
        {
            var cells = Column(sample, column);
            if (NamesFields(cells)) return true;
        }

        return false;
    }

    // Read no further than the answer needs: the columns of a table of data name nothing.
    private static bool NamesFields(List<string> cells)
    {
        if (cells.Count < FewestNames) return false;
        var seen = new HashSet<string>(cells.Count, StringComparer.Ordinal);
        var fields = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            var others = i - fields.Count;
            if ((cells.Count - others) * 2 < cells.Count || cells.Count - others < FewestNames) return false;
            if (seen.Add(cells[i]) && FieldNamed(cells[i]) is { } field) fields.Add(field);
        }

        return fields.Count >= FewestNames && fields.Count * 2 >= cells.Count;
    }

    /// <summary>Whether the values of a table begin with the names of their own fields, as in a list of synonyms.</summary>
    public static bool NamesItself(TableLayout layout, TableSample sample)
    {
        var columns = layout.Meanings.Where(m => m.Index >= 0).ToList();
        var own = columns.Count(m => Column(sample, m.Index).Take(3).Any(c => BeginsWithName(c, m.Field.Field)));
        return own >= FewestNames && own * 2 >= columns.Count;
    }

    private static List<string> Column(TableSample sample, int column) =>
        [.. sample.Rows.Select(r => column < r.Cells.Length ? r.Cells[column]?.Trim() : null).OfType<string>().Where(c => c.Length > 0)];

    private static bool Outweighs(int hits, int filled) => hits >= 2 && hits * 3 >= filled;

    private static bool IsCompany(string cell)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return cell.Length <= 200 && (words.Length > 1 ? PartyWords.EndsName(words[^1]) || PartyWords.LeadsName(words[0]) : words.Length == 1 && words[0].Length > 4 && words[0][0] >= 0x2E80 && PartyWords.EndsName(words[0]));
    }

    private static bool IsHsCode(string cell)
    {
        var digits = cell.Count(char.IsAsciiDigit);
        return digits is 6 or 8 or 10 && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ' ') && cell[^1] != '.';
    }

    private static string? FieldNamed(string cell) =>
        cell.Length <= 40 && HeaderReader.Read(cell) is [{ Ambiguous: false, Field.Field: { Length: > 0 } } field, ..] && field.Field.Field != FieldIds.OtherParty ? field.Field.ToString() : null;

    private static bool BeginsWithName(string cell, string field)
    {
        var words = cell.Split([' ', ';'], 4, StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count <= Math.Min(3, words.Length); count++)
            if (HeaderFields.Find(HeaderKey.Of(string.Join(' ', words, 0, count))).Any(s => s.Field == field)) return true;
        return false;
    }
}

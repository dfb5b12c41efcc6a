using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Tables;

/// <summary>
/// Decides whether a table gives document number and parties in the first row of each group only. Rule (house): there is a document column; in the sampled rows
/// the document and all party columns are empty together in at least one row and at most 95 of 100, filled in the first row, and never is the document empty
/// where a party name is filled. Pure and thread-safe.
/// </summary>
internal static class FillDown
{
    /// <summary>The columns to fill down; empty when the rule does not hold.</summary>
    public static IReadOnlyList<int> Columns(IReadOnlyList<ColumnMeaning> meanings, IReadOnlyList<RawRow> rows)
    {
        var document = meanings.FirstOrDefault(m => m.Index >= 0 && m.Field.Field is "bl_number" or "invoice_no" or "declaration_no");
        var names = meanings.Where(m => m.Index >= 0 && m.Field is { IsParty: true, Part: "name" }).Select(m => m.Index).ToList();
        if (document is null || names.Count == 0) return [];
        int empty = 0, filled = 0;
        foreach (var row in rows)
        {
            var cells = row.Cells.Count(c => !string.IsNullOrWhiteSpace(c));
            if (cells < 2) continue;
            var hasDocument = Has(row, document.Index);
            var parties = names.Count(n => Has(row, n));
            if (hasDocument) filled++;
            else if (parties > 0 || filled == 0) return [];
            else empty++;
        }

        if (empty == 0 || filled == 0 || empty > (empty + filled) * 95 / 100) return [];
        return [.. meanings.Where(m => m.Index >= 0 && (m.Field.IsParty || m.Index == document.Index || m.Field.Field is "master_bl" or "vessel" or "imo" or "voyage_flight" or "date"))
            .Select(m => m.Index).Distinct()];
    }

    private static bool Has(RawRow row, int column) => column < row.Cells.Length && !string.IsNullOrWhiteSpace(row.Cells[column]);
}

using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Red flags": what the rules found, one row per rule and evidence, notes included.</summary>
internal static class RedFlagsSheet
{
    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("Rule ID", 24), new("Rule text", 34, CellStyle.Wrapped), new("Effective from", 13, CellStyle.Date), new("Effective to", 13, CellStyle.Date), new("Rows", 22, CellStyle.Wrapped),
        new("Evidence", 60, CellStyle.Wrapped), new("Outcome", 12), new("Authority", 34, CellStyle.Wrapped), new("Legal effect", 30, CellStyle.Wrapped),
        new("Judged by", 24, CellStyle.Wrapped), new("Column", 20, CellStyle.Wrapped), new("Number of rows", 10, CellStyle.Integer),
    ];

    public static void Write(WorkbookParts book, ScreeningResult result, RowCollector rows)
    {
        var rules = result.Facts.Rules.DistinctBy(r => r.Rule).ToDictionary(r => r.Rule, StringComparer.Ordinal);
        using var sheet = new TableSheets(book, SheetPlace.RedFlags, "Red flags", "RedFlags", Columns);
        foreach (var group in rows.Findings.OrderByDescending(g => g.Finding.Outcome).ThenBy(g => g.Finding.RuleId, StringComparer.Ordinal))
        {
            var finding = group.Finding;
            var rule = rules.GetValueOrDefault(finding.RuleId);
            sheet.BeginRow();
            sheet.Text(finding.RuleId).Text(finding.Title).Date(rule?.From).Date(rule?.To).Text(group.Rows.ToString()).Text(finding.Evidence);
            if (finding.Outcome == Outcome.Clear) sheet.Text("Clear (note)", CellStyle.Clear);
            else sheet.Outcome(finding.Outcome);
            sheet.Text(finding.Authority).Text(FindingEffect.Of(finding));
            sheet.Text(finding.DateBasis).Text(finding.Column).Integer(group.Rows.Count);
            sheet.EndRow();
        }

        if (rows.Findings.Count == 0) sheet.Trailer("No rule raised a flag.");
    }
}

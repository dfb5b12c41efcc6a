using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Action list": one row per thing to decide, most urgent first, with cells for the decision.</summary>
internal static class ActionListSheet
{
    /// <summary>Name of the sheet; further ones are numbered.</summary>
    public const string SheetName = "Action list";

    /// <summary>The column that brings a decision back.</summary>
    public const string DecisionKeyHeader = "Decision key";

    /// <summary>The words of the Decision column.</summary>
    public static IReadOnlyList<string> Decisions { get; } = Dispositions.Titles;

    /// <summary>The words of the Reason column (house).</summary>
    public static IReadOnlyList<string> Reasons { get; } = [.. DecisionReasons.All.Select(r => r.Title)];

    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("Priority", 9, CellStyle.Integer), new("Outcome", 10), new("Source row", 16, CellStyle.Wrapped), new("Shipment / BL / invoice", 18), new("Role", 16, CellStyle.Wrapped),
        new("Your name", 30, CellStyle.Wrapped), new("Your address", 30, CellStyle.Wrapped), new("Country", 16, CellStyle.Wrapped), new("List", 16), new("Programme", 16, CellStyle.Wrapped),
        new("Matched name", 30, CellStyle.Wrapped), new("Name type", 13, CellStyle.Wrapped), new("Entry ID", 20, CellStyle.Wrapped), new("Score", 8, CellStyle.Percent), new("Why", 56, CellStyle.Wrapped),
        new("Agrees", 22, CellStyle.Wrapped), new("Differs", 22, CellStyle.Wrapped), new("Unknown", 16, CellStyle.Wrapped), new("Legal effect", 34, CellStyle.Wrapped),
        new("What to do next", 38, CellStyle.Wrapped), new("Link", 26, CellStyle.Link), new("Previous decision", 16, CellStyle.Wrapped),
        new("Decision", 15, CellStyle.Input, CellStyle.InputHeader, Decisions), new("Reason", 24, CellStyle.Input, CellStyle.InputHeader, Reasons),
        new("Note", 30, CellStyle.Input, CellStyle.InputHeader), new("Reviewer", 16, CellStyle.Input, CellStyle.InputHeader),
        new("Date", 12, CellStyle.InputDate, CellStyle.InputHeader), new("Rows", 8, CellStyle.Integer), new("Alert ID", 36),
        new(DecisionKeyHeader, 30), new("Listings", 60, CellStyle.Wrapped),
    ];

    public static void Write(WorkbookParts book, ScreeningResult result, IReadOnlyList<Alert> alerts, RowCollector rows)
    {
        using var sheet = new TableSheets(book, SheetPlace.ActionList, SheetName, "ActionList", Columns);
        foreach (var alert in alerts)
        {
            sheet.BeginRow();
            sheet.Integer(alert.Priority).Outcome(alert.Outcome);
            var keys = alert.DecisionKeysOf(result);
            var previous = alert.PreviousDecision(result, keys);
            if (alert.Hits is not null) WriteHits(sheet, result, alert, rows);
            else WriteFinding(sheet, alert.Group!);
            sheet.Text(previous);
            sheet.Blank(5);
            sheet.Integer(alert.Hits is null ? alert.Group!.Rows.Count : result.PartyRowCounts[alert.Party]).Text(alert.Id(result));
            sheet.Text(AlertSeal.Of(result.Facts.RunKey, alert, alert.Id(result), keys)).Text(alert.Hits is { } hits ? Listings.Of(hits) : null);
            sheet.EndRow();
        }

        if (alerts.Count == 0) sheet.Trailer("Nothing to decide: no match found in the lists shown, and no rule raised a flag. Rows that could not be screened stand on “Not screened”.");
    }

    /// <summary>What follows in law, with the source's reference.</summary>
    public static string Effect(Hit hit)
    {
        var text = HitSentence.Consequence(hit.Effect);
        if (!string.IsNullOrEmpty(hit.LegalBasis)) text += $". Basis: {hit.LegalBasis}";
        return string.IsNullOrEmpty(hit.Measure) ? text : $"{text}. Measure: {hit.Measure}";
    }

    private static void WriteHits(TableSheets sheet, ScreeningResult result, Alert alert, RowCollector rows)
    {
        var (index, hits) = (alert.Party, alert.Hits!);
        var (party, best) = (result.Parties[index].Party, hits.Best);
        var (list, what) = AlertSeal.CellsOf(alert);
        sheet.Text(FirstRows.Join(result.PartyFirstRows[index], result.PartyRowCounts[index])).Text(rows.ReferenceOf(index)).Text(rows.RolesOf(index));
        sheet.Text(party.Name).Text(party.Address).Text(Words.Country(party.Country, party.CountryText));
        sheet.Text(list).Text(Listings.Programmes(hits)).Text(best.Matched).Text(Words.NameType(best)).Text(what).Percent(best.Score).Text(HitSentence.Why(best));
        sheet.Text(HitSentence.Attributes(best, Agreement.Agrees)).Text(HitSentence.Attributes(best, Agreement.Differs)).Text(HitSentence.Attributes(best, Agreement.Unknown));
        sheet.Text(Effect(hits.Gravest)).Text(NextStep.For(best, hits.Effect)).Link(hits.Gravest.SourceUrl);
    }

    private static void WriteFinding(TableSheets sheet, FindingGroup group)
    {
        var finding = group.Finding;
        sheet.Text(group.Rows.ToString()).Text(group.Reference).Skip(4);
        sheet.Text("rule").Text(finding.Authority).Text(finding.Title).Text("rule").Text(finding.RuleId).Percent(null);
        sheet.Text(finding.DateBasis is null ? finding.Evidence : $"{finding.Evidence} (judged by {finding.DateBasis})");
        sheet.Skip(3).Text(FindingEffect.Of(finding));
        sheet.Text(NextStep.For(finding)).Skip();
    }
}

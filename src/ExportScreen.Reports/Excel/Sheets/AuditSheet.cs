using System.Globalization;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Audit": what the run did, step by step, from the result alone - no clock, so that the same run gives the same sheet.</summary>
internal static class AuditSheet
{
    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
        [new("Step", 7, CellStyle.Integer), new("Event", 34, CellStyle.Wrapped), new("Subject", 44, CellStyle.Wrapped), new("Detail", 80, CellStyle.Wrapped)];

    public static void Write(WorkbookParts book, ScreeningResult result, int alerts)
    {
        var (facts, summary) = (result.Facts, result.Summary);
        using var sheet = new TableSheets(book, SheetPlace.Audit, "Audit", "Audit", Columns);
        var step = 0;
        void Event(string name, string subject, FormattableString detail)
        {
            sheet.BeginRow();
            sheet.Integer(++step).Text(name).Text(subject).Text(detail.ToString(CultureInfo.InvariantCulture));
            sheet.EndRow();
        }

        Event("Run planned", facts.RunKey, $"as of {facts.AsOf:yyyy-MM-dd}; engine {facts.EngineVersion}; RuleBook {facts.RuleBookVersion}");
        Event("List snapshot opened", facts.SnapshotId, $"{facts.Lists.Count} lists, {facts.Lists.Sum(l => (long)l.Entries):N0} entries, {facts.Lists.Sum(l => (long)l.Names):N0} names");
        Event("Control tables opened", facts.ControlTablesId, $"{facts.NotCovered.Count} lists or tables not covered");
        foreach (var warning in facts.Warnings) Event("Warning", "run", $"{warning}");
        foreach (var file in facts.Manifests)
            Event("Manifest read", file.Manifest.FileName, $"SHA-256 {file.Sha256}; {file.Bytes:N0} bytes; {file.Manifest.Format}; {file.Manifest.Encoding ?? "binary"}; {file.Manifest.Tables.Count} tables");
        foreach (var (reason, count) in summary.SkippedByReason.OrderBy(s => s.Key))
            Event("Rows skipped", Words.Spaced(reason), $"{count:N0} rows that are no data");
        Event("Parties screened", "distinct parties", $"{summary.Parties:N0}");
        foreach (var (outcome, count) in Outcomes(summary)) Event("Rows decided", Words.Of(outcome), $"{count:N0} of {summary.Rows:N0}");
        Event("Sum checked", "clear + review + hold + not screened", $"{Sum(summary):N0} = {summary.Rows:N0} rows: {(Sum(summary) == summary.Rows ? "yes" : "NO")}");
        Event("Alerts listed", "Action list", $"{alerts:N0} things to decide");
        Event("Decisions", "none in this file yet", $"fill in the Action list; the run key and the alert id bring each decision back to its hit");
    }

    /// <summary>The four counts.</summary>
    public static IEnumerable<(Outcome Outcome, int Count)> Outcomes(RunSummary summary) =>
    [
        (Outcome.Hold, summary.Hold), (Outcome.Review, summary.Review), (Outcome.NotScreened, summary.NotScreened), (Outcome.Clear, summary.Clear),
    ];

    /// <summary>Their sum.</summary>
    public static long Sum(RunSummary summary) => (long)summary.Clear + summary.Review + summary.Hold + summary.NotScreened;
}

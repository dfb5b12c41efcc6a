using System.Globalization;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Summary": what was screened against what, with which result; warnings first.</summary>
internal static class SummarySheet
{
    private const int LineLength = 150;

    /// <summary>The columns of the lists table at the end; the facts above use the first two.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("List", 42, CellStyle.Wrapped), new("Publisher", 28, CellStyle.Wrapped), new("As of", 12, CellStyle.Date), new("Fetched (UTC)", 17, CellStyle.DateTime), new("Age (h)", 10, CellStyle.Integer),
        new("Age", 18), new("Entries", 11, CellStyle.Integer), new("Names", 11, CellStyle.Integer), new("State", 12, CellStyle.Wrapped), new("Id", 20, CellStyle.Wrapped),
    ];

    public static void Write(WorkbookPackage package, ScreeningResult result, int alerts, long goodsLines)
    {
        using var sheet = package.AddSheet(SheetPlace.Summary, "Summary", Columns, frozen: false);
        Line(sheet, "Export screening: result", CellStyle.Title, 24);
        foreach (var warning in result.Facts.Warnings) Warning(sheet, warning);
        foreach (var part in Wrap(Words.Disclaimer)) Line(sheet, part, CellStyle.Label);
        WriteCounts(sheet, result.Summary, alerts, goodsLines);
        WriteRun(sheet, result.Facts);
        if (result.Summary.Files.Count > 1) WriteFiles(sheet, result.Summary.Files);
        WriteNotCovered(sheet, result.Facts);
        WriteLists(sheet, result.Facts.Lists);
    }

    private static void WriteCounts(SheetPart sheet, RunSummary summary, int alerts, long goodsLines)
    {
        Section(sheet, "Outcome");
        var worst = AuditSheet.Outcomes(summary).Where(o => o.Count > 0).Select(o => o.Outcome).FirstOrDefault(Outcome.Clear);
        Value(sheet, "Highest outcome", Words.Of(worst), Words.StyleOf(worst));
        Count(sheet, "Rows read", summary.Rows);
        Count(sheet, "Rows screened", (long)summary.Rows - summary.NotScreened);
        foreach (var (outcome, count) in AuditSheet.Outcomes(summary))
        {
            sheet.BeginRow();
            sheet.Text(0, Words.Of(outcome), Words.StyleOf(outcome));
            sheet.Number(1, count, CellStyle.Integer);
            sheet.EndRow();
        }

        var sum = AuditSheet.Sum(summary);
        Value(sheet, "Sum check", string.Create(CultureInfo.InvariantCulture,
            $"{sum:N0} of {summary.Rows:N0} rows have one outcome: {(sum == summary.Rows ? "complete" : "INCOMPLETE, do not use this result")}"),
            sum == summary.Rows ? CellStyle.Text : CellStyle.Warning);
        Count(sheet, "Rows skipped, being no data", summary.Skipped);
        foreach (var (reason, count) in summary.SkippedByReason.OrderBy(s => s.Key)) Count(sheet, $"   of these {Words.Spaced(reason)}", count);
        Count(sheet, "Distinct parties", summary.Parties);
        Count(sheet, "Goods lines", goodsLines);
        Count(sheet, "Alerts", summary.Alerts);
        Count(sheet, "Lines on the Action list", alerts);
    }

    private static void WriteRun(SheetPart sheet, RunFacts facts)
    {
        Section(sheet, "Run");
        foreach (var file in facts.Manifests)
        {
            Value(sheet, "File", string.Create(CultureInfo.InvariantCulture, $"{file.Manifest.FileName} ({file.Manifest.Format}, {file.Bytes:N0} bytes)"));
            Value(sheet, "SHA-256 of the file", file.Sha256);
        }

        sheet.BeginRow();
        sheet.Text(0, "As of", CellStyle.Label);
        sheet.Number(1, SerialDates.Of(facts.AsOf), CellStyle.Date);
        sheet.EndRow();
        Value(sheet, "Run key", facts.RunKey);
        Value(sheet, "Program version", Words.ProgramVersion);
        Value(sheet, "Engine version", Words.Engine(facts.EngineVersion));
        foreach (var (name, value) in facts.Settings)
        {
            if (name.EndsWith("reviewLine", StringComparison.OrdinalIgnoreCase)) Value(sheet, "Review line (lowest score that alerts)", value);
            else if (name.EndsWith("strongLine", StringComparison.OrdinalIgnoreCase)) Value(sheet, "Strong line (lowest score of a strong hit)", value);
        }

        Value(sheet, "RuleBook version", facts.RuleBookVersion);
        Value(sheet, "List snapshot", facts.SnapshotId);
        Value(sheet, "Control tables", facts.ControlTablesId);
    }

    private static void WriteFiles(SheetPart sheet, IReadOnlyList<FileSummary> files)
    {
        Section(sheet, "By file");
        string[] headers = ["File", "Rows", "Hold", "Review", "NotScreened", "Clear", "Skipped"];
        sheet.BeginRow();
        for (var i = 0; i < headers.Length; i++) sheet.Text(i, headers[i], CellStyle.Header);
        sheet.EndRow();
        foreach (var file in files)
        {
            sheet.BeginRow();
            sheet.Text(0, file.File, CellStyle.Text);
            int[] counts = [file.Rows, file.Hold, file.Review, file.NotScreened, file.Clear, file.Skipped];
            for (var i = 0; i < counts.Length; i++) sheet.Number(i + 1, counts[i], CellStyle.Integer);
            sheet.EndRow();
        }
    }

    private static void WriteNotCovered(SheetPart sheet, RunFacts facts)
    {
        Section(sheet, "Not covered by this run");
        foreach (var part in AbsentColumns.Sentences(facts).SelectMany(Wrap)) Line(sheet, part, CellStyle.Label);
        var notCovered = facts.NotCovered;
        foreach (var part in Wrap(notCovered.Count == 0 ? "No list or table of the contract is missing." : "Lists and tables not loaded: " + string.Join(", ", notCovered))) Line(sheet, part, CellStyle.Label);
    }

    private static void WriteLists(SheetPart sheet, IReadOnlyList<ListFacts> lists)
    {
        Section(sheet, "Lists screened");
        sheet.BeginRow();
        var first = sheet.Rows;
        for (var i = 0; i < Columns.Count; i++) sheet.Text(i, Columns[i].Header, CellStyle.Header);
        sheet.EndRow();
        foreach (var list in lists)
        {
            sheet.BeginRow();
            sheet.Text(0, list.Title, CellStyle.Wrapped);
            sheet.Text(1, list.Publisher, CellStyle.Wrapped);
            if (list.AsOf is { } asOf) sheet.Number(2, SerialDates.Of(asOf), CellStyle.Date);
            if (list.Fetched is { } fetched) sheet.Number(3, SerialDates.Of(fetched), CellStyle.DateTime);
            if (list.AgeHours is { } age) sheet.Number(4, age, CellStyle.Integer);
            sheet.Text(5, list.AgeHours is { } hours ? Words.Age(hours) : "unknown", CellStyle.Text);
            sheet.Number(6, list.Entries, CellStyle.Integer);
            sheet.Number(7, list.Names, CellStyle.Integer);
            sheet.Text(8, list.State, list.State == "current" ? CellStyle.Text : CellStyle.Review);
            sheet.Text(9, list.Id, CellStyle.Wrapped);
            sheet.EndRow();
        }

        sheet.Tail.Table = new TablePart("Lists", [.. Columns.Select(c => c.Header)], first, Math.Max(first + 1, sheet.Rows));
    }

    private static void Section(SheetPart sheet, string title)
    {
        sheet.BeginRow();
        sheet.EndRow();
        Line(sheet, title, CellStyle.Section, 18);
    }

    private static void Warning(SheetPart sheet, string text)
    {
        foreach (var part in Wrap(text))
        {
            sheet.BeginRow(20);
            sheet.Text(0, part, CellStyle.Warning);
            for (var i = 1; i < Columns.Count; i++) sheet.Blank(i, CellStyle.Warning);
            sheet.EndRow();
        }
    }

    private static void Line(SheetPart sheet, string text, CellStyle style, double? height = null)
    {
        sheet.BeginRow(height);
        sheet.Text(0, text, style);
        sheet.EndRow();
    }

    private static void Value(SheetPart sheet, string label, string value, CellStyle style = CellStyle.Text)
    {
        sheet.BeginRow();
        sheet.Text(0, label, CellStyle.Label);
        sheet.Text(1, value, style);
        sheet.EndRow();
    }

    private static void Count(SheetPart sheet, string label, long count)
    {
        sheet.BeginRow();
        sheet.Text(0, label, CellStyle.Label);
        sheet.Number(1, count, CellStyle.Integer);
        sheet.EndRow();
    }

    /// <summary>Sentences run over the neighbouring cells, since nothing is merged: lines that fit the width of the sheet.</summary>
    private static IEnumerable<string> Wrap(string text)
    {
        while (text.Length > LineLength)
        {
            var at = text.LastIndexOf(' ', LineLength);
            if (at <= 0) break;
            yield return text[..at];
            text = text[(at + 1)..];
        }

        yield return text;
    }
}

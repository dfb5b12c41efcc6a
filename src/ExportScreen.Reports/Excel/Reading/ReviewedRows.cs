using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Excel.Sheets;

namespace ExportScreen.Reports.Excel.Reading;

/// <summary>Takes the rows of the Action list one by one: what a reviewer filled in, checked against what the row says of itself. Not thread-safe.</summary>
internal sealed class ReviewedRows(string fileName, string runKey, bool is1904)
{
    private const string Decision = "Decision";
    private const string Reason = "Reason";
    private const string Note = "Note";
    private const string Reviewer = "Reviewer";
    private const string Day = "Date";
    private static readonly string[] Inputs = [Decision, Reason, Note, Reviewer, Day];
    private static readonly string[] Own = ["Alert ID", ActionListSheet.DecisionKeyHeader, "List", "Entry ID", "Outcome"];
    private readonly Dictionary<string, ReviewedRow> _byAlert = new(StringComparer.Ordinal);
    private readonly List<ReviewedRow> _taken = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private Dictionary<string, int> _columns = [];
    private string _sheet = "";

    public IReadOnlyList<ReviewedRow> Taken => _taken;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public int Undecided { get; private set; }

    /// <summary>Takes a sheet in; false when a column is missing.</summary>
    public bool Add(string sheet, List<SheetRow> rows)
    {
        if (rows.Count == 0) return false;
        _sheet = sheet;
        _columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, cell) in rows[0].Cells)
            if (cell.Text is { } header) _columns.TryAdd(header, index);
        if (!Inputs.Concat(Own).All(_columns.ContainsKey)) return false;
        foreach (var row in rows.Skip(1)) Add(row);
        return true;
    }

    private void Add(SheetRow row)
    {
        if (Inputs.All(name => Cell(row, name) is { Text: null, IsFormula: false }))
        {
            if (Text(row, ActionListSheet.DecisionKeyHeader) is not null) Undecided++;
            return;
        }

        var before = _diagnostics.Count;
        foreach (var name in Inputs.Concat(Own))
            if (Cell(row, name).IsFormula) Say(ReportDiagnostics.FormulaCell, row, name);
        if (_diagnostics.Count == before && Read(row) is { } read) Take(row, read);
    }

    private void Take(SheetRow row, ReviewedRow read)
    {
        if (!_byAlert.TryGetValue(read.AlertId, out var other))
        {
            _byAlert.Add(read.AlertId, read);
            _taken.Add(read);
        }
        else if (other with { Position = read.Position } != read)
        {
            Say(ReportDiagnostics.DecidedTwice, row, Decision, Text(row, Decision), $"one decision; the first is in row {other.Position.Row} of “{other.Position.Sheet}”");
        }
    }

    private ReviewedRow? Read(SheetRow row)
    {
        var (alert, list, what, word) = (Text(row, "Alert ID"), Text(row, "List"), Text(row, "Entry ID"), Text(row, "Outcome"));
        var cell = Text(row, ActionListSheet.DecisionKeyHeader);
        if (alert is null || !AlertSeal.TryRead(cell, out var key, out var band)) return Refuse(ReportDiagnostics.UnknownRow, row, ActionListSheet.DecisionKeyHeader, cell);
        if (AlertSeal.Of(runKey, alert, list ?? "", what ?? "", word ?? "", key, band) != cell || !Enum.TryParse<Outcome>(word, out var outcome))
            return Refuse(ReportDiagnostics.ChangedRow, row, ActionListSheet.DecisionKeyHeader, alert);
        if (Text(row, Decision) is not { } decision) return Refuse(ReportDiagnostics.DecisionMissing, row, Decision, null);
        if (!Dispositions.TryParse(decision, out var disposition)) return Refuse(ReportDiagnostics.UnknownDecision, row, Decision, decision, string.Join(", ", Dispositions.Titles));
        if (Text(row, Reason) is not { } given) return Refuse(ReportDiagnostics.ReasonMissing, row, Reason, null);
        if (DecisionReasons.Find(given) is not { } reason || !reason.For.Contains(disposition))
            return Refuse(ReportDiagnostics.UnknownReason, row, Reason, given, string.Join(", ", DecisionReasons.All.Where(r => r.For.Contains(disposition)).Select(r => r.Title)));
        if (reason.NeedsNote && Text(row, Note) is null) return Refuse(ReportDiagnostics.NoteMissing, row, Note, null);
        if (Text(row, Reviewer) is not { } reviewer) return Refuse(ReportDiagnostics.ReviewerMissing, row, Reviewer, null);
        if (!TryDate(Cell(row, Day), out var date)) return Refuse(ReportDiagnostics.UnreadDate, row, Day, Text(row, Day));
        return new ReviewedRow
        {
            Position = new SourcePosition(fileName, _sheet, row.Number),
            DecisionKey = key,
            AlertId = alert,
            Band = band,
            Outcome = outcome,
            What = what ?? "",
            Party = band is null ? null : alert.Split('|')[0],
            Disposition = disposition,
            Reason = reason,
            Note = Text(row, Note),
            Reviewer = reviewer,
            Date = date,
        };
    }

    /// <summary>A day as a number of the workbook, or as text in the order year, month, day.</summary>
    private bool TryDate(SheetCell cell, out DateOnly? date)
    {
        date = null;
        if (cell.Text is not { } text) return true;
        if (cell.IsNumber)
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is not (> 0 and < 2_900_000)) return false;
            date = SerialDates.DayOf((int)serial, is1904);
            return true;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        date = day;
        return true;
    }

    private SheetCell Cell(SheetRow row, string name) => row.Cells.TryGetValue(_columns[name], out var cell) ? cell : default;

    private string? Text(SheetRow row, string name) => Cell(row, name).Text;

    private ReviewedRow? Refuse(DiagnosticKind kind, SheetRow row, string column, string? found, string? expected = null)
    {
        Say(kind, row, column, found, expected);
        return null;
    }

    private void Say(DiagnosticKind kind, SheetRow row, string column, string? found = null, string? expected = null)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"cell {Column.Letters(_columns[column])}{row.Number}");
        _diagnostics.Add(new Diagnostic(kind, new SourcePosition(fileName, _sheet, row.Number, column, reference), found is { Length: > 100 } ? found[..100] : found, expected));
    }
}

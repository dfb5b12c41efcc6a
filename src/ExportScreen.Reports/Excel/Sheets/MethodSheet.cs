using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Method &amp; settings": everything that made the result what it is, as name and value.</summary>
internal static class MethodSheet
{
    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
        [new("Section", 22, CellStyle.Wrapped), new("Name", 44, CellStyle.Wrapped), new("Value", 90, CellStyle.Wrapped)];

    /// <summary>Name of the sheet.</summary>
    public const string SheetName = "Method & settings";

    /// <summary>The section of the versions.</summary>
    public const string VersionSection = "Versions";

    /// <summary>The line of the run key.</summary>
    public const string RunKeyName = "Run key";

    public static void Write(WorkbookParts book, ScreeningResult result)
    {
        var facts = result.Facts;
        using var sheet = new TableSheets(book, SheetPlace.Method, SheetName, "Method", Columns);
        void Line(string section, string name, string? value)
        {
            sheet.BeginRow();
            sheet.Text(section).Text(name).Text(value);
            sheet.EndRow();
        }

        Line(VersionSection, RunKeyName, facts.RunKey);
        Line(VersionSection, "Program", Words.ProgramVersion);
        Line(VersionSection, "Engine", Words.Engine(facts.EngineVersion));
        Line(VersionSection, "RuleBook", facts.RuleBookVersion);
        Line(VersionSection, "List snapshot", facts.SnapshotId);
        Line(VersionSection, "Control tables", facts.ControlTablesId);
        Line(VersionSection, "As of", facts.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (name, value) in facts.Settings) Line("Setting", name, value);
        foreach (var rule in facts.Rules) Line("Rule", rule.Rule, RuleText(rule));
        foreach (var list in facts.Lists) Line("List", list.Id, ListText(list));
        foreach (var missing in facts.NotCovered) Line("Not covered", missing, "not screened in this run");
        foreach (var file in facts.Manifests) WriteMapping(Line, file);
        foreach (var note in result.FileDiagnostics)
            if (note.Severity == DiagnosticSeverity.Info) Line("Note on the input", note.Code, note.ToSentence());
        Line("Validation", "Control, manipulated and clean alert rate", Wording.MethodNotes.NoValidation);
        foreach (var (name, value) in Wording.MethodNotes.All) Line("How to read", name, value);
    }

    private static void WriteMapping(Action<string, string, string?> line, ManifestFacts file)
    {
        foreach (var table in file.Manifest.Tables)
        {
            var section = table.Name.Length == 0 ? $"Mapping of {file.Manifest.FileName}" : $"Mapping of {file.Manifest.FileName}, {table.Name}";
            foreach (var column in table.Mapping.Columns) line(section, column.Header, $"{column.Field} (by {Words.Spaced(column.Basis)})");
            foreach (var header in table.Mapping.Unmapped) line(section, header, "no meaning given: copied, not screened");
            foreach (var field in table.Mapping.Absent) line(section, field, "absent: no column supplies it, rules that need it did not run");
        }
    }

    private static string RuleText(Model.RuleBooks.RuleSetting rule)
    {
        var text = rule switch
        {
            { Enabled: false } => "switched off",
            { Outcome: Outcome.Clear } => "makes a row a note",
            { Outcome: { } outcome } => $"makes a row {Words.Of(outcome)}",
            _ => $"weighs {Words.Spaced(rule.Severity)}; the table of findings decides",
        };
        if (rule.From is { } from) text += string.Create(CultureInfo.InvariantCulture, $"; from {from:yyyy-MM-dd}");
        if (rule.To is { } to) text += string.Create(CultureInfo.InvariantCulture, $"; to {to:yyyy-MM-dd}");
        foreach (var (name, number) in (rule.Numbers ?? new Dictionary<string, double>()).OrderBy(n => n.Key, StringComparer.Ordinal))
            text += string.Create(CultureInfo.InvariantCulture, $"; {name} = {number}");
        if (rule.Reason is not null) text += $"; changed: {rule.Reason}";
        return text;
    }

    private static string ListText(ListFacts list)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{list.Title}, {list.Publisher}; feed {list.Feed}; edition {list.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}; ");
        text += $"{Words.Count(list.Entries, "entry").Replace("entrys", "entries", StringComparison.Ordinal)}, {Words.Count(list.Names, "name")}; {list.State}";
        return list.PartialReason is null ? text : $"{text}: {list.PartialReason}";
    }
}

using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Rules.RuleBooks;

/// <summary>The catalogue of what there is to say about a RuleBook file.</summary>
public static class RuleBookDiagnostics
{
    /// <summary>RB0001.</summary>
    public static DiagnosticKind NotReadable { get; } = new("RB0001", DiagnosticSeverity.Error, "The RuleBook file is not valid JSON of the RuleBook's shape", "Compare it with the output of “exportscreen rules list --json”.");

    /// <summary>RB0002.</summary>
    public static DiagnosticKind UnknownName { get; } = new("RB0002", DiagnosticSeverity.Error, "The RuleBook file names a rule or setting that does not exist", "“exportscreen rules list” shows the names.");

    /// <summary>RB0004.</summary>
    public static DiagnosticKind ReasonMissing { get; } = new("RB0004", DiagnosticSeverity.Error, "The RuleBook file changes a rule without a reason", "Add “reason” to the rule: it stands on every result.");

    /// <summary>RB0003.</summary>
    public static DiagnosticKind OutOfRange { get; } = new("RB0003", DiagnosticSeverity.Error, "A value of the RuleBook file is out of range", "Scores and weights lie between 0 and 1, and NearMissLine ≤ ReviewLine ≤ StrongLine.");
}

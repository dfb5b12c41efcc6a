using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Reports;

/// <summary>The diagnostics of the reports: what a cell could not carry (RP00, on the sheet "Not screened"), and what is wrong with a workbook that comes back with decisions (RP01).</summary>
public static class ReportDiagnostics
{
    /// <summary>The text is longer than a cell can hold.</summary>
    public static DiagnosticKind TextCut { get; } = new("RP0001", DiagnosticSeverity.Warning,
        "Text truncated: a workbook cell holds 32,767 characters at most", "The screening saw the whole text; read the rest in the manifest.");

    /// <summary>The text held characters that XML cannot carry.</summary>
    public static DiagnosticKind CharactersRemoved { get; } = new("RP0002", DiagnosticSeverity.Warning,
        "Control characters or broken surrogates removed from the cell", "The screening saw the original text; clean the cell at its source.");

    /// <summary>The row has more cells than the table has columns, or the table more columns than a sheet.</summary>
    public static DiagnosticKind SurplusCells { get; } = new("RP0003", DiagnosticSeverity.Warning,
        "The row has cells beyond the last column of the sheet", "Check the row for a stray delimiter or quotation mark.");

    /// <summary>Not a workbook that can be read.</summary>
    public static DiagnosticKind NotAWorkbook { get; } = new("RP0101", DiagnosticSeverity.Error,
        "The file is not an Excel workbook (.xlsx), or it is damaged, encrypted or unsafe to unpack", "Save the result workbook as .xlsx and import that file.");

    /// <summary>A workbook, not one of ours.</summary>
    public static DiagnosticKind ForeignWorkbook { get; } = new("RP0102", DiagnosticSeverity.Error,
        "The workbook is not a result of ExportScreen, or sheets or columns of it were deleted or renamed", "Import the workbook as ExportScreen wrote it, with the cells for the decision filled in.");

    /// <summary>A row without key.</summary>
    public static DiagnosticKind UnknownRow { get; } = new("RP0103", DiagnosticSeverity.Error,
        "The row has a decision and is none of the rows that were written", "Enter decisions in the rows of the Action list; do not add rows.");

    /// <summary>A row of another run, or changed.</summary>
    public static DiagnosticKind ChangedRow { get; } = new("RP0104", DiagnosticSeverity.Error,
        "The row is of another run, or its locked cells were changed", "Enter the decision in the workbook of its own run.");

    /// <summary>A formula.</summary>
    public static DiagnosticKind FormulaCell { get; } = new("RP0105", DiagnosticSeverity.Error, "The cell holds a formula", "Enter the value itself.");

    /// <summary>Not a decision.</summary>
    public static DiagnosticKind UnknownDecision { get; } = new("RP0106", DiagnosticSeverity.Error, "The decision is none of those offered", "Choose one of the list.");

    /// <summary>No decision beside the rest.</summary>
    public static DiagnosticKind DecisionMissing { get; } = new("RP0107", DiagnosticSeverity.Warning,
        "The row has a reason, note, reviewer or date and no decision; it was left out", "Choose a decision if there is one.");

    /// <summary>No reason.</summary>
    public static DiagnosticKind ReasonMissing { get; } = new("RP0108", DiagnosticSeverity.Error, "The decision has no reason", "Choose a reason of the list.");

    /// <summary>Not a reason, or not for this decision.</summary>
    public static DiagnosticKind UnknownReason { get; } = new("RP0109", DiagnosticSeverity.Error,
        "The reason is none of those offered, or does not go with the decision", "Choose a reason of the list that supports the decision.");

    /// <summary>A reason that needs a note.</summary>
    public static DiagnosticKind NoteMissing { get; } = new("RP0110", DiagnosticSeverity.Error, "This reason needs a note", "Say in the note why.");

    /// <summary>Nobody.</summary>
    public static DiagnosticKind ReviewerMissing { get; } = new("RP0111", DiagnosticSeverity.Error, "The decision names no reviewer", "Enter who decided.");

    /// <summary>Not a date.</summary>
    public static DiagnosticKind UnreadDate { get; } = new("RP0112", DiagnosticSeverity.Error, "The date cannot be read", "Enter a date, for instance 2026-11-22.");

    /// <summary>Two decisions.</summary>
    public static DiagnosticKind DecidedTwice { get; } = new("RP0113", DiagnosticSeverity.Error, "The same alert is decided in two rows", "Keep one of the rows.");

    /// <summary>Every kind, for the test of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        TextCut, CharactersRemoved, SurplusCells, NotAWorkbook, ForeignWorkbook, UnknownRow, ChangedRow, FormulaCell, UnknownDecision, DecisionMissing, ReasonMissing, UnknownReason,
        NoteMissing, ReviewerMissing, UnreadDate, DecidedTwice,
    ];
}

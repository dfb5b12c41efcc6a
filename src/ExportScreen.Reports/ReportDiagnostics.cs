using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Reports;

/// <summary>The diagnostics of the reports: what a cell could not carry. They stand on the sheet "Not screened".</summary>
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

    /// <summary>Every kind, for the test of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } = [TextCut, CharactersRemoved, SurplusCells];
}

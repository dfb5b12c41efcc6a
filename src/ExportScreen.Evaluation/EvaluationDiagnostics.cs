using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Evaluation;

/// <summary>The catalogue of what there is to say about tables of names. Errors refuse the table; a Warning was read nevertheless.</summary>
public static class EvaluationDiagnostics
{
    private const string Form = "The tables are UTF-8 text with tabs between the columns, a header row and no quoting.";

    /// <summary>Not even a header.</summary>
    public static readonly DiagnosticKind EmptyTable = new("EV0001", Error, "The table is empty", Form);

    /// <summary>A column that is needed is not in the header.</summary>
    public static readonly DiagnosticKind MissingColumn = new("EV0002", Error, "A column is missing in the header", Form);

    /// <summary>Two columns of one name.</summary>
    public static readonly DiagnosticKind DoubledColumn = new("EV0003", Error, "Two columns have the same name", Form);

    /// <summary>A row ends before a column that is needed.</summary>
    public static readonly DiagnosticKind ShortRow = new("EV0004", Error, "The row has too few columns", Form);

    /// <summary>Bytes that are no UTF-8.</summary>
    public static readonly DiagnosticKind NotUtf8 = new("EV0005", Error, "The line is not UTF-8", "Save the table as UTF-8.");

    /// <summary>A line without end.</summary>
    public static readonly DiagnosticKind LineTooLong = new("EV0006", Error, "The line is too long for a name", Form);

    /// <summary>A key that must not be empty.</summary>
    public static readonly DiagnosticKind EmptyKey = new("EV0007", Error, "The row has no id");

    /// <summary>A label other than match and nomatch.</summary>
    public static readonly DiagnosticKind UnknownLabel = new("EV0008", Error, "The label is neither match nor nomatch");

    /// <summary>No row after the header where rows are needed.</summary>
    public static readonly DiagnosticKind NoRows = new("EV0009", Error, "The table has no rows");

    /// <summary>A kind in words that are not known.</summary>
    public static readonly DiagnosticKind UnknownKind = new("EV0101", Warning, "The kind is not known and was taken for unknown", "Known kinds: person, company, vessel, aircraft, unknown.");

    /// <summary>Nothing to compare.</summary>
    public static readonly DiagnosticKind EmptyName = new("EV0102", Warning, "The row has no name; nothing matches it");

    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } =
        [EmptyTable, MissingColumn, DoubledColumn, ShortRow, NotUtf8, LineTooLong, EmptyKey, UnknownLabel, NoRows, UnknownKind, EmptyName];
}

using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Storage;

/// <summary>The catalogue of what there is to say about what is stored.</summary>
public static class StorageDiagnostics
{
    /// <summary>The last line of a log that a crash cut short.</summary>
    public static readonly DiagnosticKind TornLine =
        new("ST0001", DiagnosticSeverity.Warning, "The last line of the log of editions was not written to its end; it was left out", "Import the files of that edition once more.");

    /// <summary>A line of a log that is no edition.</summary>
    public static readonly DiagnosticKind UnreadableLine =
        new("ST0002", DiagnosticSeverity.Error, "A line of the log of editions cannot be read; it was left out", "Restore editions.jsonl from a backup, or import the files of that edition once more.");
}

using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.Lists;

/// <content>PL01xx: refreshes.</content>
public static partial class ListJourneyDiagnostics
{
    /// <summary>The publisher serves an older edition than the one in use.</summary>
    public static readonly DiagnosticKind PublisherWentBack =
        new("PL0101", DiagnosticSeverity.Error, "The publisher gives an older edition than the one in use; it is kept for --as-of and not made current", "Wait for the publisher to correct it, or import the edition that you want by hand.");

    /// <summary>The disk of this machine.</summary>
    public static readonly DiagnosticKind StorageFailed =
        new("PL0102", DiagnosticSeverity.Error, "What was fetched could not be written here; the lists in use stay in use", "See that the disk has room and may be written to.");

    /// <summary>No time left in this run.</summary>
    public static readonly DiagnosticKind LeftForNextRun =
        new("PL0103", DiagnosticSeverity.Info, "There was no time left for this list in this run; it is the next run's");
}

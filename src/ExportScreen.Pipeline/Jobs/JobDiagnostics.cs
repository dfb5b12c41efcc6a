using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>What the journeys of a job say of rows; PJ for pipeline jobs.</summary>
internal static class JobDiagnostics
{
    /// <summary>Reason code and diagnostic of a row whose chunk failed.</summary>
    public static readonly DiagnosticKind ChunkFailed = new(
        "PJ0001", DiagnosticSeverity.Error, "This row could not be screened: the part of the manifest that it belongs to failed again and again", "Upload the manifest again; if it fails again, tell your administrator");

    /// <summary>Code of the alarm about findings that a change of the lists opened.</summary>
    public static readonly DiagnosticKind FindingsOpened = new(
        "PJ0002", DiagnosticSeverity.Warning, "A change of the lists opened findings about consignments screened before", "Look at the findings that say which list change opened them");
}

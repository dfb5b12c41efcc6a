using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists;

/// <content>LS30xx snapshot files, LS31xx checks of an edition before it is taken, LS32xx checks of a snapshot before it is published.</content>
public static partial class ListDiagnostics
{
    /// <summary>A snapshot that is not whole.</summary>
    public static readonly DiagnosticKind SnapshotDamaged =
        new("LS3001", DiagnosticSeverity.Error, "The snapshot of the lists is damaged or not complete", "Run “exportscreen lists build” to make it again from the files kept.");

    /// <summary>A snapshot of another version.</summary>
    public static readonly DiagnosticKind SnapshotOfOtherVersion =
        new("LS3002", DiagnosticSeverity.Error, "The snapshot of the lists was built by another version of the program", "Run “exportscreen lists build” once to make it again from the files kept.");

    /// <summary>Fewer entries than a complete edition has.</summary>
    public static readonly DiagnosticKind TooFewEntries =
        new("LS3101", DiagnosticSeverity.Error, "The edition has fewer entries than a complete one", "Download it again. To screen with it as it is, import it with --accept-partial REASON; every output will say so.");

    /// <summary>A field that a complete edition fills is empty.</summary>
    public static readonly DiagnosticKind FieldNotFilled =
        new("LS3102", DiagnosticSeverity.Error, "Too few entries of the edition fill a field that a complete one fills", "Download it again. To screen with it as it is, import it with --accept-partial REASON; every output will say so.");

    /// <summary>A partial edition that was accepted.</summary>
    public static readonly DiagnosticKind PartialAccepted =
        new("LS3103", DiagnosticSeverity.Warning, "The edition is not complete and was accepted with a reason; every output will say so");

    /// <summary>More entries than expected.</summary>
    public static readonly DiagnosticKind MoreEntriesThanExpected =
        new("LS3104", DiagnosticSeverity.Warning, "The edition has more entries than its contract expects", "It was taken; have a look whether the list has grown or holds something else.");

    /// <summary>Older than what is current.</summary>
    public static readonly DiagnosticKind OlderThanCurrent =
        new("LS3105", DiagnosticSeverity.Warning, "The edition is older than the current one; it is kept for --as-of and not made current");

    /// <summary>The same bytes once more.</summary>
    public static readonly DiagnosticKind AlreadyImported =
        new("LS3106", DiagnosticSeverity.Info, "These files have been imported before; nothing changes");

    /// <summary>No date in the file.</summary>
    public static readonly DiagnosticKind EditionWithoutDate =
        new("LS3107", DiagnosticSeverity.Info, "The file gives no date for itself, so its age counts from the import and the latest import is the current one");

    /// <summary>A feed of higher rank supplies the list.</summary>
    public static readonly DiagnosticKind SuppliedByBetterFeed =
        new("LS3108", DiagnosticSeverity.Info, "A fuller form of this list is in use and goes before this one");

    /// <summary>Counts of a snapshot and its source differ.</summary>
    public static readonly DiagnosticKind SnapshotCountsDiffer =
        new("LS3201", DiagnosticSeverity.Error, "The snapshot read back does not hold what the source holds; the lists in use stay in use");

    /// <summary>An entry read back differs.</summary>
    public static readonly DiagnosticKind SnapshotEntryDiffers =
        new("LS3202", DiagnosticSeverity.Error, "An entry read back from the snapshot differs from the source; the lists in use stay in use");

    /// <summary>A listed name that does not find itself.</summary>
    public static readonly DiagnosticKind SelfMatchFailed =
        new("LS3203", DiagnosticSeverity.Error, "A listed name does not find its own entry; the lists in use stay in use");

    /// <summary>A listed name that cannot find itself, for a known reason.</summary>
    public static readonly DiagnosticKind SelfMatchExcepted =
        new("LS3204", DiagnosticSeverity.Info, "A listed name cannot be searched for");
}

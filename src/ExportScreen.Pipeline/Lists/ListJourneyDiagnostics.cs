using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.Lists;

/// <summary>The catalogue of what the journeys of the lists have to say.</summary>
public static partial class ListJourneyDiagnostics
{
    private const string Rebuild = "Run “exportscreen lists build”; if that fails, import the list files once more.";

    /// <summary>Another import runs.</summary>
    public static readonly DiagnosticKind AnotherImporter =
        new("PL0001", DiagnosticSeverity.Error, "Another import or build is working on this list folder", "Wait until it has ended and run this once more.");

    /// <summary>A raw file is gone.</summary>
    public static readonly DiagnosticKind RawFileMissing =
        new("PL0002", DiagnosticSeverity.Error, "A raw file of an edition in use is missing or damaged; the lists in use stay in use", "Import the file once more.");

    /// <summary>An edition that was accepted can no longer be read.</summary>
    public static readonly DiagnosticKind EditionUnreadable =
        new("PL0003", DiagnosticSeverity.Error, "An edition in use can no longer be read; the lists in use stay in use", "Import the present edition of that list.");

    /// <summary>No feed of that id.</summary>
    public static readonly DiagnosticKind FeedUnknown =
        new("PL0004", DiagnosticSeverity.Error, "The folder holds an edition of a form that this version does not read; the lists in use stay in use", "Use the version that imported it, or import that list in another form.");

    /// <summary>Nothing has been imported.</summary>
    public static readonly DiagnosticKind NothingImported =
        new("PL0005", DiagnosticSeverity.Error, "No list has been imported into this folder", "Import list files first: “exportscreen lists import FILE...”.");

    /// <summary>The published snapshot is not there.</summary>
    public static readonly DiagnosticKind SnapshotMissing =
        new("PL0006", DiagnosticSeverity.Error, "The published snapshot is not in the list folder", Rebuild);

    /// <summary>The starter list is used.</summary>
    public static readonly DiagnosticKind StarterListUsed =
        new("PL0007", DiagnosticSeverity.Warning, "No list has been imported: the bundled starter list is used, for a first look and not for compliance", "Import list files: “exportscreen lists import FILE...”.");
}

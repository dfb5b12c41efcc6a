using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.Lists;

/// <content>PL03xx: archives that carry lists to another machine.</content>
public static partial class ListJourneyDiagnostics
{
    private const string CarryAgain = "Carry the archive over once more, or export it anew.";

    /// <summary>No ZIP file, cut, or without a readable manifest.</summary>
    public static readonly DiagnosticKind ArchiveDamaged = new("PL0301", DiagnosticSeverity.Error, "The archive of lists is damaged; nothing was taken from it", CarryAgain);

    /// <summary>A file that the manifest names is not there.</summary>
    public static readonly DiagnosticKind ArchiveMemberMissing = new("PL0302", DiagnosticSeverity.Error, "A file is missing from the archive of lists; nothing was taken from it", CarryAgain);

    /// <summary>A file that no archive has, or one that is there twice.</summary>
    public static readonly DiagnosticKind ArchiveMemberUnknown = new("PL0303", DiagnosticSeverity.Error, "The archive of lists holds a file that does not belong into it; nothing was taken from it", CarryAgain);

    /// <summary>Another length or SHA-256 than the manifest says.</summary>
    public static readonly DiagnosticKind ArchiveMemberAltered = new("PL0304", DiagnosticSeverity.Error, "A file of the archive of lists is not the one that was put into it; nothing was taken from it", CarryAgain);

    /// <summary>More than fits, or packed more tightly than lists are.</summary>
    public static readonly DiagnosticKind ArchiveTooLarge = new("PL0305", DiagnosticSeverity.Error, "The archive of lists unpacks to more than lists do; nothing was taken from it", CarryAgain);

    /// <summary>A later form of archive.</summary>
    public static readonly DiagnosticKind ArchiveOfNewerVersion = new("PL0306", DiagnosticSeverity.Error, "The archive of lists was written by a newer version; nothing was taken from it", "Update ExportScreen on this machine first.");

    /// <summary>Every hash fits, and the parts do not fit each other.</summary>
    public static readonly DiagnosticKind ArchiveContradictsItself = new("PL0307", DiagnosticSeverity.Error, "The parts of the archive of lists do not belong together; nothing was taken from it", "Export it anew.");

    /// <summary>An edition does not pass.</summary>
    public static readonly DiagnosticKind ArchiveEditionRefused = new("PL0308", DiagnosticSeverity.Error, "An edition of the archive does not pass the checks; nothing was taken from it", "See what is said of the edition. “--accept-partial REASON” takes it nevertheless and marks every output.");

    /// <summary>Built by another version, or with other lists beside, or altered.</summary>
    public static readonly DiagnosticKind ArchiveBuiltAnew = new("PL0309", DiagnosticSeverity.Info, "The snapshot built here from the raw files is not the one in the archive: another version of the program, other lists kept here, or an altered snapshot. The one built here is used");

    /// <summary>Times of fetching or confirmation that are still to come.</summary>
    public static readonly DiagnosticKind ArchiveFromTheFuture = new("PL0311", DiagnosticSeverity.Error, "The archive says that lists were fetched or confirmed at a time still to come; nothing was taken from it", "Set the clock of this machine, or of the one that exported it, and export it anew.");

    /// <summary>The snapshot to be exported does not follow from what is kept.</summary>
    public static readonly DiagnosticKind ExportNotReproducible = new("PL0310", DiagnosticSeverity.Error, "The snapshot does not follow from the raw files kept, so that it is not exported", "Run “exportscreen lists build”, then export once more.");
}

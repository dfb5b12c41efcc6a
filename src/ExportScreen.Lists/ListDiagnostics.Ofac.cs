using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Lists;

public static partial class ListDiagnostics
{
    // OFAC.

    /// <summary>A header row where the publisher sends none.</summary>
    public static readonly DiagnosticKind AddedHeader = new("LS1001", Error, "The file starts with a header row; the publisher sends none", FetchAgain);

    /// <summary>A row breaks the quoting rules.</summary>
    public static readonly DiagnosticKind BrokenRow = new("LS1002", Error, "A row is damaged", FetchAgain);

    /// <summary>Bytes outside printable ASCII in a file that is pure ASCII.</summary>
    public static readonly DiagnosticKind NotAscii = new("LS1003", Warning, "A file that is plain ASCII holds other bytes", Report);

    /// <summary>The ids of two files of a set differ.</summary>
    public static readonly DiagnosticKind SetDisagrees = new("LS1004", Error, "The files of the set do not belong together", "Import files of one edition together.");

    /// <summary>A continuation whose beginning is null.</summary>
    public static readonly DiagnosticKind CommentWithoutRemarks = new("LS1005", Info, "Comments continue remarks that are empty; they were read on their own");

    /// <summary>Remark segments that begin with no known label.</summary>
    public static readonly DiagnosticKind UnlabelledRemarks = new("LS1006", Info, "Remarks hold prose without a label; it is kept in the remarks");

    /// <summary>The export is not the list of the feed, or is filtered.</summary>
    public static readonly DiagnosticKind FilteredExport = new("LS1007", Error, "The export is filtered to something else than this list", FetchAgain);

    /// <summary>A sub-list that could not be told from the programmes.</summary>
    public static readonly DiagnosticKind UnknownSubList = new("LS1008", Info, "The sub-list of some entries cannot be told from their programmes");

    // Own lists.

    /// <summary>A cell or member that must not be empty.</summary>
    public static readonly DiagnosticKind OwnValueMissing = new("LS1101", Error, "A value is missing", SeeOwn);

    /// <summary>A value that does not fit.</summary>
    public static readonly DiagnosticKind OwnValueWrong = new("LS1102", Error, "A value cannot be read", SeeOwn);

    /// <summary>An unknown column or member.</summary>
    public static readonly DiagnosticKind OwnUnknownField = new("LS1103", Error, "A column or member is not part of the format", SeeOwn);

    /// <summary>The same entry id twice.</summary>
    public static readonly DiagnosticKind OwnDuplicate = new("LS1104", Error, "Two entries have the same id", SeeOwn);

    /// <summary>A user's file claims a legal list.</summary>
    public static readonly DiagnosticKind OwnForeignList = new("LS1105", Error, "Only the bundled starter list may name legal lists of others", SeeOwn);

    // Archives.

    /// <summary>A ZIP that is not one list file.</summary>
    public static readonly DiagnosticKind NotOneEntry = new("LS1201", Error, "The archive does not hold exactly one file", "Unpack it and import the list file itself.");

    /// <summary>A ZIP that unpacks to more than any list.</summary>
    public static readonly DiagnosticKind ArchiveTooLarge = new("LS1202", Error, "The archive unpacks to more than any list file", FetchAgain);

    /// <summary>A ZIP that cannot be read.</summary>
    public static readonly DiagnosticKind BrokenArchive = new("LS1203", Error, "The archive is damaged or encrypted", FetchAgain);

    private const string SeeOwn = "The README of the own list format has the fields and their spellings.";
}

using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Goods.References;

/// <summary>The catalogue of this project's diagnostics: files of reference nomenclatures.</summary>
public static class ReferenceDiagnostics
{
    /// <summary>Neither header nor structure is of a known file.</summary>
    public static readonly DiagnosticKind NotAReference = new("GD1001", Error, "This is none of the reference files that are read here", "exportscreen reference import --help names them.");

    /// <summary>A web page instead of the file.</summary>
    public static readonly DiagnosticKind WebPage = new("GD1002", Error, "This is a web page, not the file", "Download the file itself: a sign-in or error page was saved in its place.");

    /// <summary>Empty file.</summary>
    public static readonly DiagnosticKind Empty = new("GD1003", Error, "The file is empty");

    /// <summary>The structure breaks off or is damaged.</summary>
    public static readonly DiagnosticKind Damaged = new("GD1004", Error, "The file is cut off or damaged", "Download it again; what was imported before stays in use.");

    /// <summary>Fewer rows than the publisher's file has.</summary>
    public static readonly DiagnosticKind TooFew = new("GD1005", Error, "The file has fewer rows than the publisher's", "It may be cut off. --accept-partial REASON takes it nevertheless, and the reason is shown with it.");

    /// <summary>Many fewer rows than the edition in use.</summary>
    public static readonly DiagnosticKind Shrunk = new("GD1006", Error, "The file has shrunk against the edition in use", "--accept-partial REASON takes it nevertheless, and the reason is shown with it.");

    /// <summary>Codes that HS 2022 does not have.</summary>
    public static readonly DiagnosticKind OtherEdition = new("GD1007", Error, "The codes of the file are not of HS 2022", "UN Comtrade names the edition of 2022 H6.");

    /// <summary>Rows without a code or text, or with a code of no heading.</summary>
    public static readonly DiagnosticKind RowsLeftOut = new("GD1008", Info, "Rows without a text or without a heading of HS 2022 are left out");

    /// <summary>Two files of one kind in one import.</summary>
    public static readonly DiagnosticKind NamedTwice = new("GD1009", Error, "Two files of the same kind were given", "Import one of them.");

    /// <summary>The ranking that was learned does not find what it was learned from.</summary>
    public static readonly DiagnosticKind TrialFailed = new("GD1010", Error, "The ranking learned from these files fails its trial", "What was imported before stays in use.");

    /// <summary>The published ranking cannot be read.</summary>
    public static readonly DiagnosticKind Unusable = new("GD1011", Error, "The imported reference is damaged or of another version of the program", "Import its files once more.");
}

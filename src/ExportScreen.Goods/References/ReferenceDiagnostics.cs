using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Goods.References;

/// <summary>The catalogue of this project's diagnostics: files of reference nomenclatures.</summary>
public static class ReferenceDiagnostics
{
    private const string Nevertheless = "--accept-partial REASON takes it nevertheless, and the reason is shown with it.";

    /// <summary>Neither header nor structure is of a known file.</summary>
    public static readonly DiagnosticKind NotAReference = new("GD1001", Error, "This is none of the reference files that are read here", "exportscreen reference import --help names them.");

    /// <summary>A web page instead of the file.</summary>
    public static readonly DiagnosticKind WebPage = new("GD1002", Error, "This is a web page, not the file", "Download the file itself: a sign-in or error page was saved in its place.");

    /// <summary>Empty file.</summary>
    public static readonly DiagnosticKind Empty = new("GD1003", Error, "The file is empty");

    /// <summary>The structure breaks off or is damaged.</summary>
    public static readonly DiagnosticKind Damaged = new("GD1004", Error, "The file is cut off or damaged", "Download it again; what was imported before stays in use.");

    /// <summary>Fewer rows than the publisher's file has.</summary>
    public static readonly DiagnosticKind TooFew = new("GD1005", Error, "The file has fewer rows than the publisher's", "It may be cut off. " + Nevertheless);

    /// <summary>Many fewer rows than the edition in use.</summary>
    public static readonly DiagnosticKind Shrunk = new("GD1006", Error, "The file has shrunk against the edition in use", Nevertheless);

    /// <summary>Codes that no edition has.</summary>
    public static readonly DiagnosticKind OtherEdition = new("GD1007", Error, "The codes of the file are of no edition of the HS that it could be", "UN Comtrade names the editions H0 (1992) to H6 (2022).");

    /// <summary>Rows without a code or text, or with a code of no heading.</summary>
    public static readonly DiagnosticKind RowsLeftOut = new("GD1008", Info, "Rows without a text or code that can be used are left out");

    /// <summary>Two files of one kind in one import.</summary>
    public static readonly DiagnosticKind NamedTwice = new("GD1009", Error, "Two files of the same kind were given", "Import one of them.");

    /// <summary>The ranking that was learned does not find what it was learned from.</summary>
    public static readonly DiagnosticKind TrialFailed = new("GD1010", Error, "The reference made of these files fails its trial", "What was imported before stays in use.");

    /// <summary>The published ranking cannot be read.</summary>
    public static readonly DiagnosticKind Unusable = new("GD1011", Error, "The imported reference is damaged or of another version of the program", "Import its files once more.");

    /// <summary>UN/LOCODE without one of its parts.</summary>
    public static readonly DiagnosticKind PartsMissing =
        new("GD1012", Error, "Countries are missing from these parts of UN/LOCODE", "Import all parts together (CodeListPart1 to CodeListPart3), or the ZIP file as published. " + Nevertheless);

    /// <summary>The file is older than what is in use.</summary>
    public static readonly DiagnosticKind OlderThanInUse = new("GD1013", Error, "The file is older than the edition in use", Nevertheless);

    /// <summary>A table with one target per code.</summary>
    public static readonly DiagnosticKind ConversionTable =
        new("GD1014", Error, "This is a conversion table, or a workbook without its sheet of correlations", "Import the correlation table: a conversion names one code only, and hides what else a code became.");
}

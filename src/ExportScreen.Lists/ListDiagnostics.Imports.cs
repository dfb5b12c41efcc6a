using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Lists;

public static partial class ListDiagnostics
{
    /// <summary>BIS Denied Persons: a day of change such as 3033-09-30.</summary>
    public static readonly DiagnosticKind ImplausibleUpdate = new("LS2101", Info, "A row bears a day of change that cannot be; it does not count for the date of the edition");

    /// <summary>A cell of an import layout that does not fit.</summary>
    public static readonly DiagnosticKind ImportValueWrong = new("LS2102", Error, "A value of the import file cannot be read", "The README of the list's folder has the columns and their spellings.");

    /// <summary>OpenSanctions: datasets that are no publisher's list that is known here.</summary>
    public static readonly DiagnosticKind DatasetOnOwnList = new("LS2103", Info, "A dataset is not one of the legal lists; its parties are kept on an own list of its name");

    /// <summary>OpenSanctions: a party that a link names and the file does not hold.</summary>
    public static readonly DiagnosticKind LinkIntoNothing = new("LS2104", Info, "A link names a party that is not in the file");

    /// <summary>A cell with several dates of which one is misspelt or in another calendar.</summary>
    public static readonly DiagnosticKind MisspeltDate = new("LS2105", Info, "One of several dates is misspelt in the source; the others are read and the text is kept in the remarks");
}

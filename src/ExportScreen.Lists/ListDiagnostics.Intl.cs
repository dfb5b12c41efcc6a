using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Lists;

public static partial class ListDiagnostics
{
    /// <summary>CSL: a record of a list that is not in the table.</summary>
    public static readonly DiagnosticKind CslUnknownSource = new("LS2001", Warning, "Records of a source list that the reader does not know; they are counted as rejected", Report);

    /// <summary>Two records with the publisher's same key.</summary>
    public static readonly DiagnosticKind IdRepeated = new("LS2002", Warning, "Two records share the publisher's id; both are kept, the second under an id with a number", Report);

    /// <summary>CSL: a year such as 0097.</summary>
    public static readonly DiagnosticKind CenturyLost = new("LS2003", Info, "A year lost its century in the source; the date is left out");
}

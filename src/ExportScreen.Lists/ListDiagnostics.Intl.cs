using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Lists;

public static partial class ListDiagnostics
{
    /// <summary>CSL: a record of a list that is not in the table.</summary>
    public static readonly DiagnosticKind CslUnknownSource = new("LS2001", Warning, "Records of a source list that the reader does not know; they are counted as rejected", Report);
}

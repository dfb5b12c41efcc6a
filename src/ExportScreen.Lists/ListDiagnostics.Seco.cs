using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Lists;

/// <content>LS22xx: Switzerland.</content>
public static partial class ListDiagnostics
{
    /// <summary>A sanctions set whose words say nothing of its measure.</summary>
    public static readonly DiagnosticKind SecoUnknownMeasure = new("LS2201", Info, "The measure of a sanctions set is not known; it counts as a ban on dealing");

    /// <summary>A reference to a place that is not in the file.</summary>
    public static readonly DiagnosticKind SecoPlaceMissing = new("LS2202", Info, "Addresses refer to places that the file does not hold; their town and country are not known");

    /// <summary>A target changed and de-listed on the same day.</summary>
    public static readonly DiagnosticKind SecoSameDay = new("LS2203", Info, "Targets were changed and de-listed on the same day; they stay on the list");

    /// <summary>A date of another calendar.</summary>
    public static readonly DiagnosticKind SecoOtherCalendar = new("LS2204", Info, "Dates of birth of another calendar are kept in the remarks only");
}

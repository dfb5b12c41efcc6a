using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Sema;

/// <summary>What a schedule means for an export. Pure and thread-safe.</summary>
/// <remarks>
/// The regulations forbid any dealing with the listed parties and, for ships, their use and services. Schedules 2 and 3 of the Special Economic Measures (Russia)
/// Regulations (SOR/2014-58, sections 4 and 5) forbid new debt and, for schedule 2, new securities only.
/// </remarks>
internal static class SemaMeasures
{
    /// <summary>The effect and the measure in words.</summary>
    public static (LegalEffect Effect, string Measure) Of(string? regulation, SemaSchedule schedule, EntryKind kind)
    {
        var russia = string.Equals(regulation, "Russia", StringComparison.OrdinalIgnoreCase);
        if (russia && schedule is { Number: "2" or "3", Part: null }) return (LegalEffect.RedFlag, "Ban on new financing");
        return (LegalEffect.Prohibited, kind == EntryKind.Vessel ? "Ban on dealings with the ship" : "Asset freeze and ban on dealings");
    }
}

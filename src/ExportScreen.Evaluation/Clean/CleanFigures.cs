using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Clean;

/// <summary>What a clean name alerted on: the best entry at or above the review line.</summary>
/// <param name="Name">The clean name.</param>
/// <param name="Alert">The entry, or null without an alert.</param>
/// <param name="Entries">Number of entries that alert.</param>
/// <param name="IsEqual">The best listed name has the very words of the clean one: a true hit or a namesake, which no name matching can tell.</param>
public readonly record struct CleanOutcome(CleanName Name, RankedEntry? Alert, int Entries, bool IsEqual);

/// <summary>Alert rates of a clean population.</summary>
/// <param name="Population">The population.</param>
/// <param name="Alerted">Names with an alert.</param>
/// <param name="Equal">Of all names, those with an alert on a listed name of the same words.</param>
/// <param name="Entries">Alerting entries of all names together.</param>
/// <param name="Scripts">Names with an alert by script.</param>
public sealed record CleanFigures(string Population, Wilson Alerted, Wilson Equal, int Entries, IReadOnlyList<(string Script, Wilson Alerted)> Scripts)
{
    /// <summary>Computes them for the names of one population.</summary>
    public static CleanFigures Of(string population, IReadOnlyList<CleanOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return new CleanFigures(
            population,
            new Wilson(outcomes.Count(o => o.Alert is not null), outcomes.Count),
            new Wilson(outcomes.Count(o => o.IsEqual), outcomes.Count),
            outcomes.Sum(o => o.Entries),
            [.. outcomes.GroupBy(o => o.Name.Script, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, new Wilson(g.Count(o => o.Alert is not null), g.Count())))]);
    }
}

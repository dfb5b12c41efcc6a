using System.Globalization;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.Ownership;

/// <summary>One period of a rule under which the property of a listed owner is treated as listed.</summary>
/// <param name="Lists">Lists whose entries count as owners.</param>
/// <param name="From">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
/// <param name="Share">Share in percent from which it applies.</param>
/// <param name="State">In words: in force, suspended.</param>
/// <param name="Authority">Citation, or <c>house</c>.</param>
internal sealed record OwnershipPeriod(IReadOnlySet<string> Lists, DateOnly? From, DateOnly? Until, decimal Share, string State, string Authority)
{
    /// <summary>Whether the rule binds in the period.</summary>
    public bool Binds => State == "in force";

    /// <summary>Whether a day lies in the period.</summary>
    public bool Holds(DateOnly day) => (From is null || day >= From) && (Until is null || day <= Until);
}

/// <summary>The periods of <c>ownership-rules.csv</c>: a rule that comes, is suspended and comes back is data. Thread-safe.</summary>
internal static class OwnershipRules
{
    private static readonly Lazy<OwnershipPeriod[]> Loaded = new(() =>
        [.. EmbeddedCsv.Read("ownership-rules.csv", "lists,from,until,share,state,authority,source").Select(Read)]);

    /// <summary>The period in which an entry of a list counts as an owner on a day, or null.</summary>
    public static OwnershipPeriod? Of(string list, DateOnly day) => Array.Find(Loaded.Value, period => period.Lists.Contains(list) && period.Holds(day));

    private static OwnershipPeriod Read(string[] row) => new(
        row[0].Split(' ').ToHashSet(StringComparer.Ordinal), Day(row[1]), Day(row[2]), decimal.Parse(row[3], CultureInfo.InvariantCulture), row[4], row[5]);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

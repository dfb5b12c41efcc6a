using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>
/// What findings of several rules make of a row together, by the combination lines of the RuleBook. House, without legal effect; it never lowers an outcome. Pure and thread-safe.
/// </summary>
public static class CombinedFlags
{
    /// <summary>Id under which the combination stands in results.</summary>
    public const string Id = "combined-flags";

    /// <summary>Title for people.</summary>
    public const string Title = "Several flags together";

    /// <summary>The findings of the combinations that fit.</summary>
    /// <param name="book">The RuleBook.</param>
    /// <param name="findings">Findings about one item and about its consignment.</param>
    /// <param name="destination">Destination of the consignment.</param>
    /// <param name="goods">Tier of the item.</param>
    /// <param name="verdict">What the findings make of the row by themselves.</param>
    internal static Finding? Of(RuleBook book, IReadOnlyList<LocalFinding> findings, DestinationGroup destination, GoodsTier goods, Outcome verdict)
    {
        Finding? worst = null;
        foreach (var line in book.Combinations)
        {
            // A line needs at least one finding for each rule it counts; most rows have fewer findings than that.
            if (line.Outcome <= (worst?.Outcome ?? verdict) || findings.Count < line.Rules) continue;
            var rules = findings.Where(f => f.Severity >= line.AtLeast).Select(f => f.Finding.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (!line.Fits(rules.Count, destination, goods)) continue;
            worst = new Finding(Id, Title, line.Outcome, "house", $"{rules.Count} flags together ({string.Join(", ", rules)}): line “{line.Id}” of the RuleBook");
        }

        return worst;
    }
}

using System.Collections.Frozen;

namespace ExportScreen.Rules.RuleBooks;

/// <summary>What a number of a rule may be, by its name: outside, the rule would make no sense or its arithmetic would leave the calendar. Immutable and thread-safe. House.</summary>
internal static class NumberRanges
{
    private const double Amount = 1e12;
    private const double Count = 1e9;

    /// <summary>Least and most, both allowed.</summary>
    public static FrozenDictionary<string, (double Least, double Most)> All { get; } = new Dictionary<string, (double, double)>(StringComparer.Ordinal)
    {
        ["days"] = (1, 3660),
        ["months"] = (1, 600),
        ["historyMonths"] = (0, 600),
        ["names"] = (2, Count),
        ["families"] = (2, 9),
        ["shipments"] = (2, Count),
        ["threshold"] = (1, Amount),
        ["prices"] = (3, Count),
        ["exporterPrices"] = (3, Count),
        ["lines"] = (3, Count),
        ["floor"] = (0.001, 10),
        ["distance"] = (0.1, 1000),
        ["factor"] = (1, 1e6),
        ["ratio"] = (1, 1e6),
        ["partyRatio"] = (1, 1e6),
        ["value"] = (0, Amount),
        ["partyValue"] = (0, Amount),
        ["share"] = (0, 1),
        ["kilometres"] = (0, 40_000),
        ["detour"] = (1, 1000),
        ["weakestTier"] = (1, 4),
        ["generalLimit"] = (0, Amount),
        ["perKilogram"] = (0, Amount),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}

namespace ExportScreen.Evaluation.Report;

/// <summary>
/// What open screeners reach, name only, at default thresholds: nomenklatura 4.13 (logic-v2, logic-v1), Watchman of August 2026, an emulation of the OFAC site's
/// search. Measured on 2026-11-22 on a superset of the labelled pairs (within 0.02 of them) and on the same UN search.
/// </summary>
internal static class PeerFigures
{
    private const string LogicV2 = "logic-v2", LogicV1 = "logic-v1", Watchman = "Watchman", Ofac = "OFAC site (emulated)";

    private static readonly Dictionary<string, Dictionary<string, double>> All = new(StringComparer.Ordinal)
    {
        ["pairs.curated.f1"] = new() { [LogicV2] = 0.781, [LogicV1] = 0.748, [Watchman] = 0.676, [Ofac] = 0.677 },
        ["pairs.curated.precision"] = new() { [LogicV2] = 0.750, [LogicV1] = 0.755, [Watchman] = 0.740, [Ofac] = 0.535 },
        ["pairs.curated.recall"] = new() { [LogicV2] = 0.815, [LogicV1] = 0.740, [Watchman] = 0.623, [Ofac] = 0.923 },
        ["pairs.curated.auc"] = new() { [LogicV2] = 0.851, [LogicV1] = 0.831, [Watchman] = 0.747, [Ofac] = 0.766 },
        ["pairs.aliases"] = new() { [LogicV2] = 0.530, [LogicV1] = 0.393, [Watchman] = 0.391, [Ofac] = 0.305 },
        ["pairs.scripts"] = new() { [LogicV2] = 0.482, [LogicV1] = 0.115, [Watchman] = 0.000, [Ofac] = 0.000 },
        ["search.un_treated.at-clean-line"] = new() { [LogicV2] = 0.988, [LogicV1] = 0.994, [Watchman] = 0.964 },
        ["search.clean.us_congress_as_negatives"] = new() { [Ofac] = 0.20 },
    };

    /// <summary>The peers' values for a figure, or null.</summary>
    public static IReadOnlyDictionary<string, double>? Of(string figure) => All.GetValueOrDefault(figure);

    /// <summary>Ids of the figures that peers have; each must be one that the report makes.</summary>
    public static IEnumerable<string> Ids => All.Keys;
}

namespace ExportScreen.Model.RuleBooks;

/// <summary>Thresholds and weights of the matching. Scores are 0 to 1. Immutable and thread-safe.</summary>
public sealed partial record MatchSettings
{
    /// <summary>Lowest score that is kept as a near miss. Default 0.70.</summary>
    public double NearMissLine { get; init; } = 0.70;

    /// <summary>Lowest score that alerts. Default 0.82.</summary>
    public double ReviewLine { get; init; } = 0.82;

    /// <summary>Lowest score of the Strong band. Default 0.93.</summary>
    public double StrongLine { get; init; } = 0.93;

    /// <summary>Most hits kept per party and list; more are counted, not shown. Default 10.</summary>
    public int MaxHitsPerList { get; init; } = 10;
}

using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Findings;

/// <summary>What all findings of a chunk have in common. Immutable.</summary>
public sealed record FindingScope
{
    /// <summary>Whose they are.</summary>
    public required string Tenant { get; init; }

    /// <summary>The job.</summary>
    public required string JobId { get; init; }

    /// <summary>The chunk the rows belong to, from 0 to 999,999.</summary>
    public required int Chunk { get; init; }

    /// <summary>File name of the manifest.</summary>
    public required string FileName { get; init; }

    /// <summary>The day (UTC) on which the job was received.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Snapshot of the lists.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>RuleBook version.</summary>
    public required string RuleBookVersion { get; init; }

    /// <summary>Engine version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The run's date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The earlier decision under a decision key as of the job's stamp, or null when there is none; null = none is looked up.</summary>
    public Func<string, PreviousDecision?>? Previous { get; init; }
}

/// <summary>A row with something to write down. Rows without hit or finding may be given; they leave no record.</summary>
/// <param name="RowKey">The row's key for people.</param>
/// <param name="Row">The row.</param>
/// <param name="Parties">The screening of each of <see cref="RowScreening.Parties"/>, by the same index.</param>
public sealed record FlaggedRow(string RowKey, RowScreening Row, IReadOnlyList<PartyScreening> Parties);

using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>
/// The plan of a job, <c>work/{tenant}/{job}/plan.json</c>: the first attempt to write it wins, and from then on everything that determines the result is frozen. Immutable.
/// </summary>
internal sealed record JobPlan
{
    /// <summary>Schema version of this file.</summary>
    public const int CurrentSchema = 3;

    /// <summary>Schema version it was written with.</summary>
    public required int Schema { get; init; }

    /// <summary>The attempt whose chunks count.</summary>
    public required string Attempt { get; init; }

    /// <summary>The manifest as read.</summary>
    public required ManifestFacts Manifest { get; init; }

    /// <summary>How it was read.</summary>
    public required ManifestOptions Options { get; init; }

    /// <summary>What the job is screened with.</summary>
    public required EngineStamp Engine { get; init; }

    /// <summary>The run key.</summary>
    public required string RunKey { get; init; }

    /// <summary>Decisions that the run sees.</summary>
    public required string DecisionStamp { get; init; }

    /// <summary>Earlier consignments that the run sees.</summary>
    public required string HistoryStamp { get; init; }

    /// <summary>The chunks in order.</summary>
    public required IReadOnlyList<PlannedChunk> Chunks { get; init; }

    /// <summary>Rows that are no data.</summary>
    public required IReadOnlyDictionary<SkipReason, int> Skipped { get; init; }

    /// <summary>What there is to say about the file as a whole.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>When the manifest was received (UTC).</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>When it was planned (UTC).</summary>
    public required DateTimeOffset Planned { get; init; }

    /// <summary>Rows in all.</summary>
    public int Rows => Chunks.Sum(c => c.Rows);

    /// <summary>The chunk of a row.</summary>
    /// <param name="ordinal">The row's ordinal.</param>
    public int ChunkOf(int ordinal)
    {
        int low = 0, high = Chunks.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Chunks[middle].First <= ordinal) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}

/// <summary>One chunk.</summary>
/// <param name="First">Ordinal of its first row.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record PlannedChunk(int First, int Rows);

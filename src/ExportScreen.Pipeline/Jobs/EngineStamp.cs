using System.Text.Json.Serialization;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>
/// What a job is screened with, frozen in its plan: every chunk and the end of the job use exactly this, whatever has been published since. Immutable.
/// </summary>
public sealed record EngineStamp
{
    /// <summary>Under which name the store keeps the snapshot.</summary>
    public required string SnapshotName { get; init; }

    /// <summary>True when the lists are those of a past day rather than those that were in use: such a job repeats what was, and what changes later does not concern it.</summary>
    [JsonIgnore]
    public bool IsOfPastDay => SnapshotName.StartsWith(OpenSnapshot.PastPrefix, StringComparison.Ordinal);

    /// <summary>The snapshot's id.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>Id of the control tables.</summary>
    public required string ControlTablesId { get; init; }

    /// <summary>RuleBook version, the tenant's changes included.</summary>
    public required string RuleBookVersion { get; init; }

    /// <summary>The tenant's changes to the RuleBook as JSON, or null.</summary>
    public string? RuleBookChanges { get; init; }

    /// <summary>The customer's file of owners as it was; null when there was none.</summary>
    public PlannedOwners? Owners { get; init; }

    /// <summary>Id of the imported reference texts, or <see cref="GoodsText.NoReference"/>.</summary>
    public string ReferenceId { get; init => field = value ?? GoodsText.NoReference; } = GoodsText.NoReference;

    /// <summary>Engine version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The run's date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What every output says of the lists.</summary>
    public required IReadOnlyList<ListFacts> Lists { get; init; }

    /// <summary>Loud warnings about the lists.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>A file of owners within a plan: whole, so that every machine has the very same.</summary>
/// <param name="FileName">Its name without folder.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record PlannedOwners(string FileName, byte[] Bytes)
{
    /// <summary>Whether two are of the same bytes under the same name.</summary>
    public static bool Same(PlannedOwners? a, PlannedOwners? b) => a is null || b is null ? a is null && b is null : a.FileName == b.FileName && a.Bytes.AsSpan().SequenceEqual(b.Bytes);
}

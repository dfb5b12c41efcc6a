using ExportScreen.Lists.Changes;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>What a re-screening of a tenant did, or would do. Immutable.</summary>
/// <param name="Tenant">Whose parties.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="From">Snapshot before; null when it is not known, or nothing was to do.</param>
/// <param name="To">Snapshot in use.</param>
/// <param name="IsFull">True when every party was screened again, not only those that changed entries concern.</param>
/// <param name="Added">Entries added.</param>
/// <param name="Removed">Entries removed.</param>
/// <param name="Changed">Entries changed.</param>
/// <param name="Counts">What was done.</param>
/// <param name="Findings">The findings opened and closed in this run, at most 1,000.</param>
public sealed record RescreenResult(
    string Tenant, RescreenOutcome Outcome, string? From, string To, bool IsFull, int Added, int Removed, int Changed, RescreenCounts Counts, IReadOnlyList<RescreenedFinding> Findings)
{
    internal static RescreenResult Nothing(string tenant, RescreenOutcome outcome, EngineStamp current) => new(tenant, outcome, null, current.SnapshotId, false, 0, 0, 0, default, []);

    internal static RescreenResult Of(string tenant, RescreenOutcome outcome, RescreenState state, RescreenScope scope, RescreenCounts counts, IReadOnlyList<RescreenedFinding> findings) => new(
        tenant, outcome, state.From?.SnapshotId, state.To.SnapshotId, scope.IsFull,
        scope.Changes.Of(ChangeKind.Added).Count(), scope.Changes.Of(ChangeKind.Removed).Count(), scope.Changes.Of(ChangeKind.Changed).Count(), counts, findings);
}

/// <summary>What can become of a re-screening.</summary>
public enum RescreenOutcome
{
    /// <summary>All stored parties have been screened with the lists in use already.</summary>
    UpToDate,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Only looked what it would do.</summary>
    Tried,

    /// <summary>Another one is at work.</summary>
    Busy,
}

/// <summary>A finding that a re-screening opened or closed.</summary>
/// <param name="FindingId">Its id.</param>
/// <param name="State">What it is now.</param>
/// <param name="JobId">The job.</param>
/// <param name="FileName">File name of the manifest.</param>
/// <param name="RowKey">The row.</param>
/// <param name="PartyKey">The party.</param>
/// <param name="List">The list.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Because">Why.</param>
public sealed record RescreenedFinding(string FindingId, FindingState State, string JobId, string FileName, string RowKey, string PartyKey, string List, string EntryId, string Because);

/// <summary>How far a re-screening is.</summary>
/// <param name="Tenant">Whose parties.</param>
/// <param name="Done">Buckets of parties done.</param>
/// <param name="Total">All of them.</param>
/// <param name="Counts">What was done so far.</param>
public readonly record struct RescreenProgress(string Tenant, int Done, int Total, RescreenCounts Counts);

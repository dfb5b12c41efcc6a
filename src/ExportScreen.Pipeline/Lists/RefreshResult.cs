using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Pipeline.Lists;

/// <summary>What a refresh did.</summary>
/// <param name="Feeds">What became of each feed, in the order asked.</param>
/// <param name="Build">The snapshot made last; null when none was needed.</param>
/// <param name="Diagnostics">What there is to say beyond the feeds; an Error when nothing was done at all.</param>
public sealed record RefreshResult(IReadOnlyList<RefreshedFeed> Feeds, BuildResult? Build, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when nothing was done because another import, build or refresh was at work.</summary>
    public bool Busy => Diagnostics.Any(d => d.Code == ListJourneyDiagnostics.AnotherImporter.Code);

    /// <summary>How many feeds failed.</summary>
    public int Failed => Feeds.Count(f => f.Outcome == RefreshOutcome.Failed);
}

/// <summary>What became of one feed.</summary>
/// <param name="Feed">Feed id.</param>
/// <param name="Lists">Legal lists it supplies, as its contract says.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Edition">The new edition; null unless there is one.</param>
/// <param name="Next">When it is due again (UTC).</param>
/// <param name="Diagnostics">What there is to say; at least one Error when it failed.</param>
public sealed record RefreshedFeed(
    string Feed, IReadOnlyList<string> Lists, RefreshOutcome Outcome, ListEdition? Edition, DateTimeOffset? Next, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What can become of a feed.</summary>
public enum RefreshOutcome
{
    /// <summary>The publisher has nothing new.</summary>
    Unchanged,

    /// <summary>A new edition was taken.</summary>
    Updated,

    /// <summary>Nothing was taken; the last good edition stays.</summary>
    Failed,

    /// <summary>Only looked: the publisher has something else.</summary>
    Differs,

    /// <summary>Left for the next run.</summary>
    Postponed,
}

/// <summary>How far a refresh is.</summary>
/// <param name="Feed">The feed that is being fetched; null while the snapshot is built.</param>
/// <param name="Fetch">How far its download is.</param>
/// <param name="Build">How far the snapshot is; null while fetching.</param>
public readonly record struct RefreshProgress(string? Feed, FetchProgress Fetch, ImportProgress? Build);

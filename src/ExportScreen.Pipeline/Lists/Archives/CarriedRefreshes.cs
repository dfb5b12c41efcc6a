using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>What an archive says of refreshes: outputs show it, so that they say the same on both machines. Pure and thread-safe.</summary>
internal static class CarriedRefreshes
{
    /// <summary>When the feeds of some editions were confirmed last, and with what they fail; what concerns the machine alone (attempts, next time, alarms, headers) stays there.</summary>
    public static IReadOnlyList<FeedRefresh> Of(IReadOnlyList<FeedRefresh> refreshes, IReadOnlyList<ListEdition> editions)
    {
        var feeds = editions.Select(e => e.Feed).ToHashSet(StringComparer.Ordinal);
        return [.. refreshes.Where(r => feeds.Contains(r.Feed) && (r.Confirmed is not null || r.Fault is not null)).OrderBy(r => r.Feed, StringComparer.Ordinal)
            .Select(r => new FeedRefresh { Feed = r.Feed, Lists = r.Lists, Confirmed = r.Confirmed, Fault = r.Fault is { } fault ? fault with { Alarmed = null } : null })];
    }

    /// <summary>What is known here after an archive was taken: of each feed the later word counts, be it a confirmation or a fault: a feed that fails keeps its old confirmation.</summary>
    /// <param name="known">What was known here.</param>
    /// <param name="carried">What the archive says of feeds that were taken from it.</param>
    /// <returns>Null when nothing changes.</returns>
    public static IReadOnlyList<FeedRefresh>? Merge(IReadOnlyList<FeedRefresh> known, IReadOnlyList<FeedRefresh> carried)
    {
        var merged = known.ToDictionary(r => r.Feed, StringComparer.Ordinal);
        var isChanged = false;
        foreach (var refresh in carried)
        {
            if (merged.TryGetValue(refresh.Feed, out var here) && !IsLater(refresh, here)) continue;
            merged[refresh.Feed] = here is null ? refresh : here with { Confirmed = refresh.Confirmed, Fault = refresh.Fault };
            isChanged = true;
        }

        return isChanged ? [.. merged.Values] : null;
    }

    private static bool IsLater(FeedRefresh carried, FeedRefresh here) => Nullable.Compare(LatestOf(carried), LatestOf(here)) > 0;

    /// <summary>When the feed was last confirmed, or began to fail since.</summary>
    private static DateTimeOffset? LatestOf(FeedRefresh refresh) => Nullable.Compare(refresh.Confirmed, refresh.Fault?.Since) > 0 ? refresh.Confirmed : refresh.Fault?.Since;
}

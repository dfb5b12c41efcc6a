using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Lists.Refreshing;

/// <summary>Decides which of the editions kept supplies which list (CONTRACTS, Lists: one feed per list is current). Pure and thread-safe.</summary>
public static class CurrentEditions
{
    /// <summary>
    /// For each list: among the editions that were taken as current and hold it, the feed of the lowest rank, and of that feed the latest import. Editions of a
    /// feed that is not in <paramref name="feeds"/> are left out.
    /// </summary>
    /// <param name="editions">Oldest import first.</param>
    /// <param name="feeds">The feeds with their contracts.</param>
    public static IReadOnlyDictionary<string, StoredEdition> Choose(IReadOnlyList<StoredEdition> editions, IReadOnlyList<IListFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(feeds);
        var ranks = feeds.ToDictionary(f => f.Id, f => f.Contract.Rank, StringComparer.Ordinal);
        var chosen = new SortedDictionary<string, StoredEdition>(StringComparer.Ordinal);
        foreach (var edition in editions.Where(e => e.Use == EditionUse.Current && ranks.ContainsKey(e.Edition.Feed)))
        {
            foreach (var list in edition.Edition.Lists)
            {
                if (!chosen.TryGetValue(list.List, out var best) || ranks[edition.Edition.Feed] <= ranks[best.Edition.Feed]) chosen[list.List] = edition;
            }
        }

        return chosen;
    }

    /// <summary>
    /// For each list what was screened against on a day: what <see cref="Choose"/> gives of the editions that had been taken in by its end (UTC). A list that was
    /// not there yet comes from a kept edition of that day or before, by its own date; without one, from what is in use now.
    /// </summary>
    /// <param name="editions">Oldest import first.</param>
    /// <param name="feeds">The feeds with their contracts.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyDictionary<string, StoredEdition> ChooseAsOf(IReadOnlyList<StoredEdition> editions, IReadOnlyList<IListFeed> feeds, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var chosen = Choose([.. editions.Where(e => e.Edition.Fetched?.UtcDateTime < end)], feeds).ToDictionary(StringComparer.Ordinal);
        // Kept for such a day, though taken in later: the youngest that is not younger than the day.
        var older = editions.Where(e => e.Edition.AsOf <= day).OrderBy(e => e.Edition.AsOf).Select(e => e with { Use = EditionUse.Current }).ToList();
        foreach (var (list, edition) in Choose(older, feeds)) chosen.TryAdd(list, editions.Last(e => ReferenceEquals(e.Edition, edition.Edition)));
        foreach (var (list, edition) in Choose(editions, feeds)) chosen.TryAdd(list, edition);
        return new SortedDictionary<string, StoredEdition>(chosen, StringComparer.Ordinal);
    }

    /// <summary>What a new edition is taken for: stored when one of the same feed and a common list is current and bears a later date.</summary>
    /// <param name="candidate">The new edition.</param>
    /// <param name="editions">Those kept, oldest import first.</param>
    public static EditionUse UseOf(ListEdition candidate, IReadOnlyList<StoredEdition> editions)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(editions);
        var lists = candidate.Lists.Select(l => l.List).ToHashSet(StringComparer.Ordinal);
        return editions.Any(e => e.Use == EditionUse.Current && e.Edition.Feed == candidate.Feed && e.Edition.AsOf > candidate.AsOf && e.Edition.Lists.Any(l => lists.Contains(l.List)))
            ? EditionUse.Stored
            : EditionUse.Current;
    }

    /// <summary>The edition that was made of the same bytes, taken with the same reason; null when there is none.</summary>
    /// <param name="candidate">The new edition.</param>
    /// <param name="editions">Those kept.</param>
    public static StoredEdition? SameFiles(ListEdition candidate, IReadOnlyList<StoredEdition> editions)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(editions);
        return editions.LastOrDefault(e => e.Edition.Feed == candidate.Feed && e.Edition.PartialReason == candidate.PartialReason && Hashes(e.Edition).SetEquals(Hashes(candidate)));
    }

    private static HashSet<string> Hashes(ListEdition edition) => edition.Files.Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal);
}

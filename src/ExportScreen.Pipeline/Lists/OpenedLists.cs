using ExportScreen.Lists;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Lists;

/// <summary>The lists in use, opened. Thread-safe; dispose after the last use of the snapshot.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Editions">The editions kept, oldest import first; empty for the starter list.</param>
public sealed record OpenedLists(ListSnapshot Snapshot, IReadOnlyList<StoredEdition> Editions) : IDisposable
{
    /// <summary>The sentence that every output made with the starter list bears.</summary>
    public const string StarterWarning =
        "STARTER LIST: screened against the small bundled list only. It is for a first look, not for compliance: import the publishers' lists before relying on a result.";

    /// <summary>What is known of the refreshes; empty for the starter list and where nothing is refreshed.</summary>
    public IReadOnlyList<FeedRefresh> Refreshes { get; init; } = [];

    /// <summary>True when the bundled starter list is in use.</summary>
    public bool IsStarter => Snapshot.Lists.Any(l => l.Starter);

    /// <summary>Ids of the lists of the contract that are not in the snapshot.</summary>
    public IReadOnlyList<string> NotCovered =>
        [.. TradeLists.All.Select(l => l.Id).Where(id => Snapshot.Lists.All(l => l.Id != id))];

    /// <summary>What is known of each list on a day, in order of the snapshot.</summary>
    /// <param name="asOf">The run's date: entries in force and ages refer to it.</param>
    public IReadOnlyList<ListFacts> FactsAsOf(DateOnly asOf)
    {
        var entries = new int[Snapshot.Lists.Count];
        var names = new int[Snapshot.Lists.Count];
        for (var entry = 0; entry < Snapshot.EntryCount; entry++)
        {
            if (!Snapshot.InForce(entry, asOf)) continue;
            entries[Snapshot.ListOf(entry)]++;
            names[Snapshot.ListOf(entry)] += Snapshot.NameCountOf(entry);
        }

        return [.. Snapshot.Lists.Select((list, i) => Facts(list, entries[i], names[i], asOf))];
    }

    /// <summary>Loud warnings that belong on every output, in order: starter list, partial editions, stale lists, lists that could not be refreshed.</summary>
    /// <param name="facts">What <see cref="FactsAsOf"/> gave.</param>
    public IReadOnlyList<string> Warnings(IReadOnlyList<ListFacts> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var warnings = new List<string>();
        if (IsStarter) warnings.Add(StarterWarning);
        warnings.AddRange(facts.Where(f => f.State == "partial").Select(f => $"PARTIAL LIST {f.Id}: the edition in use is not complete. Accepted because: {f.PartialReason}"));
        var stale = facts.Where(f => f.State == "stale").Select(f => FormattableString.Invariant($"{f.Id} ({f.AgeHours / 24} days)")).ToList();
        if (stale.Count > 0) warnings.Add($"STALE LISTS, older on the day of this run than their promise: {string.Join(", ", stale)}.");
        var newer = facts.Where(f => f.AgeHours < 0).Select(f => f.Id).ToList();
        if (newer.Count > 0) warnings.Add($"LISTS NEWER THAN THE DAY OF THIS RUN: {string.Join(", ", newer)}. They may name parties that were not listed then, and leave out parties that were.");
        warnings.AddRange(RefreshWarnings.Of(Refreshes, facts));
        return warnings;
    }

    /// <summary>The edition that supplies a list of the snapshot; null for the starter list.</summary>
    public StoredEdition? EditionOf(SnapshotList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Starter ? null : Editions.LastOrDefault(e => e.Edition.Feed == list.Feed && e.Edition.AsOf == list.AsOf
            && e.Edition.PartialReason == list.PartialReason && e.Edition.Lists.Any(l => l.List == list.Id));
    }

    /// <inheritdoc/>
    public void Dispose() => Snapshot.Dispose();

    private ListFacts Facts(SnapshotList list, int entries, int names, DateOnly asOf)
    {
        var fetched = EditionOf(list)?.Edition.Fetched;
        var age = AgeHours(list.AsOf, fetched, asOf);
        // A list that the publisher was asked about and has not changed is as fresh as the answer, however old its edition is.
        var unconfirmed = Refreshes.FirstOrDefault(r => r.Feed == list.Feed)?.Confirmed is { } confirmed && !list.Starter ? Math.Min(age ?? long.MaxValue, AgeHours(null, confirmed, asOf)!.Value) : age;
        var promised = ListFeeds.All.FirstOrDefault(f => f.Id == list.Feed)?.Contract.PromisedAgeHours;
        return new ListFacts
        {
            Id = list.Id,
            Title = TradeLists.Find(list.Id)?.Title ?? list.Id,
            Feed = list.Feed,
            Publisher = list.Publisher,
            AsOf = list.AsOf,
            Fetched = fetched,
            Entries = entries,
            Names = names,
            State = list.Starter ? "starter" : list.PartialReason is not null ? "partial" : unconfirmed > promised ? "stale" : "current",
            PartialReason = list.PartialReason,
            AgeHours = age,
        };
    }

    private static long? AgeHours(DateOnly? edition, DateTimeOffset? fetched, DateOnly asOf)
    {
        var end = asOf.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        DateTime? start = edition?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) ?? fetched?.UtcDateTime;
        return start is { } from ? (long)Math.Floor((end - from).TotalHours) : null;
    }
}

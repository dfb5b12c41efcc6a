using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Lists;

/// <summary>Says which lists are in use, of what date, how large, and what is not covered (<c>lists status</c>). Thread-safe.</summary>
/// <param name="store">Where the lists are.</param>
/// <param name="time">Ages are those of today (UTC).</param>
public sealed class ListsStatus(IListStore store, TimeProvider time)
{
    /// <summary>Runs it.</summary>
    /// <param name="cancel">Stops it.</param>
    public async Task<ReadResult<ListsStatusResult>> RunAsync(CancellationToken cancel = default)
    {
        var opened = await new OpenSnapshot(store).RunAsync(cancel);
        if (!opened.Succeeded) return ReadResult.Refused<ListsStatusResult>(opened.Diagnostics);
        using var lists = opened.Value;
        var facts = lists.FactsAsOf(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var contents = ListContents.Of(lists.Snapshot);
        var status = lists.Snapshot.Lists.Select((list, i) =>
            new ListStatus(facts[i], lists.EditionOf(list)?.Edition.Files ?? [], contents[i].EntriesByKind, contents[i].NamesByScript)).ToList();
        return ReadResult.Of(
            new ListsStatusResult(store.Place, lists.Snapshot.Id, lists.IsStarter, status, lists.NotCovered, lists.Warnings(facts), lists.Editions)
            {
                Refreshes = lists.Refreshes,
            }, opened.Diagnostics);
    }
}

/// <summary>What <see cref="ListsStatus"/> says.</summary>
/// <param name="Place">Where the lists are.</param>
/// <param name="SnapshotId">The snapshot in use.</param>
/// <param name="Starter">True when it is the bundled starter list.</param>
/// <param name="Lists">Its lists, by id.</param>
/// <param name="NotCovered">Ids of lists of the contract that are not in it.</param>
/// <param name="Warnings">Loud warnings, as on every output.</param>
/// <param name="Editions">Every edition kept, oldest import first.</param>
public sealed record ListsStatusResult(
    string Place, string SnapshotId, bool Starter, IReadOnlyList<ListStatus> Lists, IReadOnlyList<string> NotCovered, IReadOnlyList<string> Warnings,
    IReadOnlyList<StoredEdition> Editions)
{
    /// <summary>What is known of the refreshes, by feed: last attempt, last success, fault, next run; also of feeds that supply no list yet.</summary>
    public IReadOnlyList<FeedRefresh> Refreshes { get; init; } = [];
}

/// <summary>One list in use.</summary>
/// <param name="Facts">What every output says of it; as of today.</param>
/// <param name="Files">The raw files of its edition; empty for the starter list.</param>
/// <param name="EntriesByKind">Its entries by kind, expired ones too; kinds without entries are absent.</param>
/// <param name="NamesByScript">Its names by the script of their letters (<c>Latin</c>, <c>Cyrillic</c>, <c>Han</c>, …), expired ones too.</param>
public sealed record ListStatus(
    ListFacts Facts, IReadOnlyList<RawFile> Files, IReadOnlyDictionary<EntryKind, int> EntriesByKind, IReadOnlyDictionary<string, int> NamesByScript);

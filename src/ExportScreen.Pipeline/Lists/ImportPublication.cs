using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists;

/// <summary>What follows when editions were taken in: the log, and a snapshot where one is needed.</summary>
internal sealed class ImportPublication(IListStore store, MatchSettings settings, IReadOnlyList<IListFeed> feeds)
{
    /// <summary>Null when nothing has to be built: no new edition supplies a list, and the snapshot in use is made of the others.</summary>
    /// <param name="import">The editions.</param>
    /// <param name="built">Gives the snapshot of a source when there is one already; null when there is never one.</param>
    /// <param name="progress">Receives the stages, or null.</param>
    /// <param name="cancel">Stops before the publication.</param>
    public async Task<BuildResult?> RunAsync(ImportBatch import, Func<IReadOnlyList<EditionEntries>, SnapshotBuild?>? built, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (import.All.Count == 0) return null;
        if (!import.ChangesTheLists && await IsMadeOfAsync(CurrentEditions.Choose(import.All, feeds), cancel))
        {
            await store.AppendEditionsAsync(import.New, cancel);
            return null;
        }

        var source = await new EditionSource(store, feeds).ReadAsync(import.All, import.Readings, progress, cancel);
        if (!source.Succeeded) return BuildResult.Failed(source.Diagnostics);
        return await new SnapshotPublisher(store, settings).PublishAsync(source.Value, import.New, [], progress, cancel, built?.Invoke(source.Value));
    }

    /// <summary>Whether the snapshot in use has every list from the edition that is current for it: after a death between the log of editions and the publication it has not.</summary>
    private async Task<bool> IsMadeOfAsync(IReadOnlyDictionary<string, StoredEdition> chosen, CancellationToken cancel)
    {
        if (await store.GetCurrentAsync(cancel) is null) return false;
        var opened = await new OpenSnapshot(store).RunAsync(cancel);
        if (!opened.Succeeded) return false;
        using var lists = opened.Value;
        return chosen.All(c => lists.Snapshot.Lists.Any(l => l.Id == c.Key && l.Feed == c.Value.Edition.Feed && l.AsOf == c.Value.Edition.AsOf && l.PartialReason == c.Value.Edition.PartialReason
            && c.Value.Edition.Lists.Any(count => count.List == l.Id && count.Entries == l.Entries && count.Names == l.Names)));
    }
}

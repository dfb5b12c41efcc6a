using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists;

/// <summary>
/// Imports list files (<c>lists import</c>): recognises them, checks them, keeps them, builds and publishes a snapshot. A refused file does not stop the others; a
/// snapshot that fails its checks changes nothing. May run twice. Thread-safe.
/// </summary>
/// <param name="store">Where the lists are.</param>
/// <param name="settings">Production settings of the matching, for the self-match.</param>
/// <param name="time">Stamps the editions with the import.</param>
public sealed class ImportLists(IListStore store, MatchSettings settings, TimeProvider time)
{
    private readonly IReadOnlyList<IListFeed> _feeds = ListFeeds.All;

    /// <summary>Runs it.</summary>
    /// <param name="files">The files, siblings of a set together.</param>
    /// <param name="acceptPartial">Why editions below their contract are taken; null refuses them.</param>
    /// <param name="progress">Receives the stages, or null.</param>
    /// <param name="cancel">Stops before the publication.</param>
    public async Task<ImportResult> RunAsync(
        IReadOnlyList<ImportedFile> files, string? acceptPartial = null, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var held = await store.TryLockAsync(cancel);
        if (held is null) return new ImportResult([], null, [new Diagnostic(ListJourneyDiagnostics.AnotherImporter, SourcePosition.None, store.Place)]);
        var verdicts = Judge(files, acceptPartial, progress, cancel);
        var stored = await store.GetEditionsAsync(cancel);
        var import = new ImportBatch(stored.Editions, _feeds);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        foreach (var verdict in verdicts.Select(v => EditionCheck.AgainstLast(v, LastOf(v, stored.Editions), today, acceptPartial))) import.Add(verdict, verdict.Reading is null ? null : await EditionKeeping.KeepAsync(store, verdict, [], time.GetUtcNow(), cancel));
        var build = await BuildAsync(import, progress, cancel);
        return new ImportResult(import.Describe(taken: build is null or { Published: true }), build, stored.Diagnostics);
    }

    private static ListEdition? LastOf(EditionVerdict verdict, IReadOnlyList<StoredEdition> editions) =>
        editions.LastOrDefault(e => e.Use == EditionUse.Current && e.Edition.Feed == verdict.Set.Feed?.Id)?.Edition;

    private List<EditionVerdict> Judge(IReadOnlyList<ImportedFile> files, string? acceptPartial, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var sets = FileSet.Group(files, _feeds);
        var done = 0;
        return sets.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount)).WithCancellation(cancel).Select(set =>
        {
            var verdict = EditionCheck.Judge(set, acceptPartial);
            progress?.Report(new ImportProgress(ImportStage.Reading, Interlocked.Increment(ref done), sets.Count));
            return verdict;
        }).ToList();
    }

    /// <summary>Null when nothing has to be built: no new edition supplies a list, and the snapshot in use is made of the others.</summary>
    private async Task<BuildResult?> BuildAsync(ImportBatch import, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (import.All.Count == 0) return null;
        if (!import.ChangesTheLists && await IsMadeOfAsync(CurrentEditions.Choose(import.All, _feeds), cancel))
        {
            await store.AppendEditionsAsync(import.New, cancel);
            return null;
        }

        var source = await new EditionSource(store, _feeds).ReadAsync(import.All, import.Readings, progress, cancel);
        if (!source.Succeeded) return BuildResult.Failed(source.Diagnostics);
        return await new SnapshotPublisher(store, settings).PublishAsync(source.Value, import.New, [], progress, cancel);
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

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
        var build = await new ImportPublication(store, settings, _feeds).RunAsync(import, null, progress, cancel);
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
}

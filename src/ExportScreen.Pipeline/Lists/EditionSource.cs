using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>Reads the editions a snapshot is made of from the raw files kept, each list from the edition that is current for it.</summary>
internal sealed class EditionSource(IListStore store, IReadOnlyList<IListFeed> feeds)
{
    /// <summary>What each current edition gives; refused when one of them can no longer be read: a list must not vanish in silence.</summary>
    /// <param name="editions">All editions, oldest import first.</param>
    /// <param name="known">Readings at hand, so that files just imported are not read twice.</param>
    /// <param name="progress">Receives how many editions have been read, or null.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ReadResult<IReadOnlyList<EditionEntries>>> ReadAsync(
        IReadOnlyList<StoredEdition> editions, IReadOnlyDictionary<StoredEdition, ListReading> known, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (Orphans(editions) is { Count: > 0 } orphans) return ReadResult.Refused<IReadOnlyList<EditionEntries>>(orphans);
        return await ReadAsync(CurrentEditions.Choose(editions, feeds), known, progress, cancel);
    }

    /// <summary>What each of the editions chosen gives; refused when one of them can no longer be read.</summary>
    /// <param name="choice">Which edition supplies which list.</param>
    /// <param name="known">Readings at hand.</param>
    /// <param name="progress">Receives how many editions have been read, or null.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ReadResult<IReadOnlyList<EditionEntries>>> ReadAsync(
        IReadOnlyDictionary<string, StoredEdition> choice, IReadOnlyDictionary<StoredEdition, ListReading> known, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var chosen = choice.ToDictionary(StringComparer.Ordinal);
        var sources = chosen.Values.Distinct(ReferenceEqualityComparer.Instance).Cast<StoredEdition>().OrderBy(e => FeedOf(e.Edition)!.Contract.Rank).ToList();
        var readings = await ReadAllAsync(sources, known, progress, cancel);
        var result = new List<EditionEntries>();
        foreach (var (source, read) in sources.Zip(readings))
        {
            if (read.Value is not { } reading) return ReadResult.Refused<IReadOnlyList<EditionEntries>>(read.Diagnostics);
            // A newer parser may find lists in the file that the log does not know of: they belong to the edition of the best rank.
            foreach (var list in reading.Entries.Select(e => e.List).Distinct(StringComparer.Ordinal)) chosen.TryAdd(list, source);
            var edition = source.Edition with { AsOf = reading.AsOf, ParserVersion = FeedOf(source.Edition)!.ParserVersion };
            result.Add(new EditionEntries(edition, [.. reading.Entries.Where(e => ReferenceEquals(chosen[e.List], source))]));
        }

        return ReadResult.Of<IReadOnlyList<EditionEntries>>(result);
    }

    /// <summary>What each edition gives, in their order, read on all cores.</summary>
    private async Task<ReadResult<ListReading>[]> ReadAllAsync(
        List<StoredEdition> sources, IReadOnlyDictionary<StoredEdition, ListReading> known, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var readings = new ReadResult<ListReading>[sources.Count];
        var done = 0;
        progress?.Report(new ImportProgress(ImportStage.Reading, done, sources.Count));
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForAsync(0, sources.Count, options, async (at, stop) =>
        {
            readings[at] = known.TryGetValue(sources[at], out var reading) ? ReadResult.Of(reading) : await ReadAsync(sources[at].Edition, stop);
            progress?.Report(new ImportProgress(ImportStage.Reading, Interlocked.Increment(ref done), sources.Count));
        });
        return readings;
    }

    private async Task<ReadResult<ListReading>> ReadAsync(ListEdition edition, CancellationToken cancel)
    {
        var files = new List<ImportedFile>();
        foreach (var file in edition.Files)
        {
            if (await store.GetRawAsync(file.Sha256, cancel) is not { } content)
                return ReadResult.Refused<ListReading>(new Diagnostic(ListJourneyDiagnostics.RawFileMissing, new SourcePosition(file.Name)));
            files.Add(new ImportedFile(file.Name, content));
        }

        // It was judged against its contract when it was imported; only a file that no longer reads stops the build.
        var verdict = EditionCheck.Judge(FileSet.Of(FeedOf(edition)!, files), edition.PartialReason ?? "judged at import");
        return verdict.Reading is { } reading
            ? ReadResult.Of(reading)
            : ReadResult.Refused<ListReading>([new Diagnostic(ListJourneyDiagnostics.EditionUnreadable, new SourcePosition(files[0].Name)), .. verdict.Diagnostics]);
    }

    private List<Diagnostic> Orphans(IReadOnlyList<StoredEdition> editions) =>
        [.. editions.Where(e => e.Use == EditionUse.Current && FeedOf(e.Edition) is null)
            .Select(e => new Diagnostic(ListJourneyDiagnostics.FeedUnknown, new SourcePosition(e.Edition.Files.FirstOrDefault()?.Name), e.Edition.Feed))];

    private IListFeed? FeedOf(ListEdition edition) => feeds.FirstOrDefault(f => f.Id == edition.Feed);
}

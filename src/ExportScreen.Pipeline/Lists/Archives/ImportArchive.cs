using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>
/// Takes an archive in (<c>lists import FILE.zip</c>): every hash is verified, every edition is read from its raw files and judged as one that comes by hand, and the snapshot is published through the same
/// checks as ever: built here from the raw files, and compared with the one in the archive byte by byte. All of it or nothing. An edition older than the current one is kept and not made
/// current. May run twice. Thread-safe.
/// </summary>
/// <param name="store">Where the lists are.</param>
/// <param name="settings">Production settings of the matching, for the self-match.</param>
/// <param name="time">Today, for editions from the future.</param>
public sealed class ImportArchive(IListStore store, MatchSettings settings, TimeProvider time)
{
    private readonly IReadOnlyList<IListFeed> _feeds = ListFeeds.All;

    /// <summary>Runs it.</summary>
    /// <param name="stream">The archive; must seek; is left open.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <param name="acceptPartial">Why editions that fell too far against those here are taken; null refuses them. One accepted where it was exported keeps its reason.</param>
    /// <param name="progress">Receives the stages, or null.</param>
    /// <param name="cancel">Stops before the publication.</param>
    public async Task<ArchiveImport> RunAsync(Stream stream, string file, string? acceptPartial = null, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var read = ArchiveReader.Read(stream, file);
        if (!read.Succeeded) return Refused(null, [], read.Diagnostics);
        var archive = read.Value;
        if (IsFromTheFuture(archive)) return Refused(archive, [], [new Diagnostic(ListJourneyDiagnostics.ArchiveFromTheFuture, new SourcePosition(file))]);
        if (archive.Editions.FirstOrDefault(e => FeedOf(e) is null) is { } unknown) return Refused(archive, [], [new Diagnostic(ListJourneyDiagnostics.FeedUnknown, new SourcePosition(file), unknown.Feed)]);
        using var held = await store.TryLockAsync(cancel);
        if (held is null) return Refused(archive, [], [new Diagnostic(ListJourneyDiagnostics.AnotherImporter, SourcePosition.None, store.Place)]);
        var stored = await store.GetEditionsAsync(cancel);
        var verdicts = Judge(archive, stored.Editions, acceptPartial, progress, cancel);
        if (verdicts.Any(v => v.Reading is null))
            return Refused(archive, verdicts, [.. stored.Diagnostics, new Diagnostic(ListJourneyDiagnostics.ArchiveEditionRefused, new SourcePosition(file))]);
        var import = new ImportBatch(stored.Editions, _feeds);
        for (var i = 0; i < verdicts.Count; i++)
        {
            var edition = await KeepAsync(archive.Editions[i], verdicts[i], cancel);
            import.Add(verdicts[i], edition, IsTakenEarlier(edition, stored.Editions));
        }

        var isSame = false;
        var build = await new ImportPublication(store, settings, _feeds).RunAsync(import, source => BuildFrom(source, archive, out isSame), progress, cancel);
        var isTaken = build is null or { Published: true };
        if (isTaken) await MergeRefreshesAsync(archive, import, cancel);
        IReadOnlyList<Diagnostic> remarks = build is null || isSame ? stored.Diagnostics : [.. stored.Diagnostics, new Diagnostic(ListJourneyDiagnostics.ArchiveBuiltAnew, new SourcePosition(file))];
        return new ArchiveImport(archive, isSame, new ImportResult(import.Describe(isTaken), build, remarks));
    }

    private List<EditionVerdict> Judge(ListArchive archive, IReadOnlyList<StoredEdition> stored, string? acceptPartial, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var done = 0;
        return [.. archive.Editions.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount)).WithCancellation(cancel).Select(edition =>
        {
            var files = edition.Files.Select(f => new ImportedFile(f.Name, archive.Raw[f.Sha256].ToArray())).ToList();
            var reason = edition.PartialReason ?? acceptPartial;
            var verdict = EditionCheck.Judge(FileSet.Of(FeedOf(edition)!, files), reason);
            // One that is here already was judged when it came.
            if (CurrentEditions.SameFiles(edition, stored) is null) verdict = EditionCheck.AgainstLast(verdict, LastOf(edition, stored), today, reason);
            progress?.Report(new ImportProgress(ImportStage.Reading, Interlocked.Increment(ref done), archive.Editions.Count));
            return verdict;
        })];
    }

    private static ListEdition? LastOf(ListEdition edition, IReadOnlyList<StoredEdition> stored) =>
        stored.LastOrDefault(e => e.Use == EditionUse.Current && e.Edition.Feed == edition.Feed && HaveCommonList(e.Edition, edition))?.Edition;

    private static bool HaveCommonList(ListEdition one, ListEdition other) => one.Lists.Any(l => other.Lists.Any(o => o.List == l.List));

    /// <summary>Keeps the files; what the log says of the edition is what was read here, with where and when it was fetched there.</summary>
    private async Task<ListEdition> KeepAsync(ListEdition edition, EditionVerdict verdict, CancellationToken cancel)
    {
        var kept = await EditionKeeping.KeepAsync(store, verdict, [], edition.Fetched ?? time.GetUtcNow(), cancel);
        return kept with { Files = [.. kept.Files.Select((f, i) => f with { Origin = edition.Files[i].Origin })], Fetched = edition.Fetched };
    }

    /// <summary>Of editions without a date, or of one date, the one that was taken in first is the older.</summary>
    private static bool IsTakenEarlier(ListEdition edition, IReadOnlyList<StoredEdition> stored) => stored.Any(e =>
        e.Use == EditionUse.Current && e.Edition.Feed == edition.Feed && (edition.AsOf is null || e.Edition.AsOf is null || e.Edition.AsOf == edition.AsOf)
        && e.Edition.Fetched > edition.Fetched && HaveCommonList(e.Edition, edition));

    /// <summary>Whoever packed the archive could seal any snapshot: what is published is what the raw files give.</summary>
    private static SnapshotBuild BuildFrom(IReadOnlyList<EditionEntries> source, ListArchive archive, out bool isSame)
    {
        var build = SnapshotBuilder.Build(source);
        isSame = build.Bytes.Span.SequenceEqual(archive.Snapshot.Span);
        return build;
    }

    /// <summary>A time to come would make lists here look fresh for ever, and outdo every later archive. A day's grace: clocks differ.</summary>
    private bool IsFromTheFuture(ListArchive archive)
    {
        var latest = time.GetUtcNow().AddDays(1);
        return archive.Editions.Any(e => e.Fetched > latest) || archive.Refreshes.Any(r => r.Confirmed > latest || r.Fault?.Since > latest);
    }

    private async Task MergeRefreshesAsync(ListArchive archive, ImportBatch import, CancellationToken cancel)
    {
        var supplying = CurrentEditions.Choose(import.All, _feeds).Values;
        var carried = archive.Refreshes.Where(r => archive.Editions.Any(e => e.Feed == r.Feed && supplying.Contains(CurrentEditions.SameFiles(e, import.All), ReferenceEqualityComparer.Instance))).ToList();
        if (CarriedRefreshes.Merge(await store.GetRefreshesAsync(cancel), carried) is { } merged) await store.PutRefreshesAsync(merged, cancel);
    }

    private static ArchiveImport Refused(ListArchive? archive, IReadOnlyList<EditionVerdict> verdicts, IReadOnlyList<Diagnostic> diagnostics) => new(archive, false, new ImportResult(
        [.. verdicts.Select(v => new ImportedSet([.. v.Set.Raw.Select(f => f.Name)], v.Reading is null ? v.Outcome : EditionOutcome.Refuse, null, null, [], v.Diagnostics))], null, diagnostics));

    private IListFeed? FeedOf(ListEdition edition) => _feeds.FirstOrDefault(f => f.Id == edition.Feed);
}

/// <summary>What became of an archive.</summary>
/// <param name="Archive">What it holds; null when it was refused.</param>
/// <param name="IsSameSnapshot">True when what was built here is its snapshot to the byte.</param>
/// <param name="Result">What became of its editions.</param>
public sealed record ArchiveImport(ListArchive? Archive, bool IsSameSnapshot, ImportResult Result);

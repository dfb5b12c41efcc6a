using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists;

/// <summary>Publishes editions that were judged good, as an import does: raw files, snapshot, read back, self-match, names that must be found, log of editions, <c>current</c>. Not thread-safe.</summary>
internal sealed class RefreshPublication(IListStore store, MatchSettings match, IReadOnlyList<IListFeed> feeds, TimeProvider time, IProgress<ImportProgress>? progress)
{
    /// <summary>Publishes them together; all fail when the snapshot does. Null when none of them may be made current.</summary>
    public async Task<BuildResult?> TryAsync(IReadOnlyList<RefreshAttempt> attempts, CancellationToken cancel)
    {
        try
        {
            return await PublishAsync(attempts, cancel);
        }
        catch (IOException)
        {
            return Failed(attempts, BuildResult.Failed(new Diagnostic(ListJourneyDiagnostics.StorageFailed, SourcePosition.None)));
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(attempts, BuildResult.Failed(new Diagnostic(ListJourneyDiagnostics.StorageFailed, SourcePosition.None)));
        }
    }

    private async Task<BuildResult?> PublishAsync(IReadOnlyList<RefreshAttempt> attempts, CancellationToken cancel)
    {
        var kept = (await store.GetEditionsAsync(cancel)).Editions;
        var all = new List<StoredEdition>(kept);
        var readings = new Dictionary<StoredEdition, ListReading>(ReferenceEqualityComparer.Instance);
        var current = new List<RefreshAttempt>();
        foreach (var attempt in attempts)
        {
            attempt.Edition = await KeepAsync(attempt, all, cancel);
            if (attempt.Edition.Use == EditionUse.Stored)
            {
                attempt.End(RefreshOutcome.Failed, new Diagnostic(ListJourneyDiagnostics.PublisherWentBack, SourcePosition.None));
                continue;
            }

            // Also for an edition that is in the log already: a death between the log and the publication left it there, and this is what makes up for it.
            readings[attempt.Edition] = attempt.Verdict!.Reading!;
            current.Add(attempt);
        }

        if (current.Count == 0)
        {
            await store.AppendEditionsAsync(all[kept.Count..], cancel);
            return null;
        }

        var source = await new EditionSource(store, feeds).ReadAsync(all, readings, progress, cancel);
        if (!source.Succeeded) return Failed(current, BuildResult.Failed(source.Diagnostics));
        var build = await new SnapshotPublisher(store, match).PublishAsync(source.Value, all[kept.Count..], [.. current.SelectMany(a => a.Target.Feed.Contract.Canaries)], progress, cancel);
        if (!build.Published) return Failed(current, build);
        foreach (var attempt in current) attempt.End(RefreshOutcome.Updated);
        return build;
    }

    private async Task<StoredEdition> KeepAsync(RefreshAttempt attempt, List<StoredEdition> all, CancellationToken cancel)
    {
        var edition = await EditionKeeping.KeepAsync(store, attempt.Verdict!, [.. attempt.Fetch!.Files.Select(f => f.Origin)], time.GetUtcNow(), cancel);
        var use = CurrentEditions.UseOf(edition, all);
        // The same files are not logged again, unless a publisher without dates goes back to them: the latest line of a feed is its current one.
        if (CurrentEditions.SameFiles(edition, all) is { } same && (use == EditionUse.Stored || ReferenceEquals(same, RefreshRecords.LatestOf(edition.Feed, all)))) return use == same.Use ? same : same with { Use = use };
        var stored = new StoredEdition(edition, use);
        all.Add(stored);
        return stored;
    }

    private static BuildResult Failed(IReadOnlyList<RefreshAttempt> attempts, BuildResult build)
    {
        foreach (var attempt in attempts) attempt.End(RefreshOutcome.Failed, [.. build.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]);
        return build;
    }
}

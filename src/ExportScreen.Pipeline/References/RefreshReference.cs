using ExportScreen.Goods.Controls;
using ExportScreen.Goods.References;
using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.Pipeline.References;

/// <summary>
/// Refreshes reference nomenclatures from their publishers (<c>reference refresh</c>): asks what has changed, fetches it with the fetcher of the lists, judges each as an import does, makes and publishes one
/// reference of all that is good. What is not good is left out, and its fault is written down: what is in use stays in use. One import or refresh at a time. May run twice and die anywhere. Thread-safe.
/// </summary>
/// <param name="store">Where the references are.</param>
/// <param name="fetcher">Fetches.</param>
/// <param name="time">The clock.</param>
public sealed class RefreshReference(IListStore store, ListFetcher fetcher, TimeProvider time)
{
    /// <summary>Downloads at once: two publishers of three are asked for several files.</summary>
    private const int Parallel = 3;

    /// <summary>Refreshes references now.</summary>
    /// <param name="targets">The references.</param>
    /// <param name="anew">True to fetch everything, whatever is known of the last answers.</param>
    /// <param name="progress">Receives how far the downloads are, or null.</param>
    /// <param name="round">Receives the rounds of learning done and their number, or null.</param>
    /// <param name="cancel">Stops it before the publication.</param>
    /// <returns>What became of each; the build of the result is null, for a reference is no list.</returns>
    public async Task<RefreshResult> RunAsync(
        IReadOnlyList<ReferenceTarget> targets, bool anew = false, IProgress<RefreshProgress>? progress = null, Action<int, int>? round = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        using var held = await store.TryLockAsync(cancel);
        if (held is null) return new RefreshResult([], null, [new Diagnostic(ListJourneyDiagnostics.AnotherImporter, SourcePosition.None, store.Place)]);
        var known = await store.GetRefreshesAsync(cancel);
        var stored = await store.GetEditionsAsync(cancel);
        var inUse = ReferenceState.EditionsInUse(stored);
        // A reference that cannot be opened is made anew of what comes whole.
        var usable = (await ReferenceState.OpenAsync(store, cancel)).Succeeded;
        var attempts = targets.Select(target =>
        {
            var before = RefreshRecords.Of(known, target.Source.Id);
            return new ReferenceAttempt(target, before, usable && !anew ? RefreshRecords.MemoryOf(target.Fetched, before, stored.Editions, time.GetUtcNow()) : null);
        }).ToList();
        await RefreshEach.RunAsync(attempts, Parallel, async (attempt, stop) =>
            attempt.Fetched(await fetcher.FetchAsync(attempt.Target.Fetched, attempt.Memory, progress is null ? null : new Fetching(progress, attempt.Target.Source.Id), stop)),
            (attempt, fault) => attempt.End(RefreshOutcome.Failed, fault), cancel);
        await PublishAsync(attempts, inUse, usable, round, cancel);
        var now = time.GetUtcNow();
        var records = attempts.ConvertAll(a => RefreshRecords.After(a.Before, a.Outcome!.Value, a.Fetch, a.Diagnostics, ReferenceTarget.Schedule.After(now), now));
        if (records.Count > 0) await store.PutRefreshesAsync([.. known.Where(k => records.TrueForAll(r => r.Feed != k.Feed)), .. records], cancel);
        return new RefreshResult([.. attempts.Zip(records, (attempt, record) => attempt.Describe(record.Next))], null, []);
    }

    private async Task PublishAsync(List<ReferenceAttempt> attempts, IReadOnlyDictionary<string, ListEdition> inUse, bool usable, Action<int, int>? round, CancellationToken cancel)
    {
        var reader = new ReferenceFiles(new ReferenceReader(ControlTables.Bundled));
        var publication = new ReferencePublication(store, reader, time);
        foreach (var attempt in attempts.Where(a => a.Outcome is null))
        {
            cancel.ThrowIfCancellationRequested();
            attempt.Judge(reader, publication, inUse, usable);
        }

        var good = attempts.FindAll(a => a.Edition is not null);
        if (good.Count == 0) return;
        var faults = await TryAsync(publication, good, inUse, round, cancel);
        foreach (var attempt in good) attempt.End(faults.Count == 0 ? RefreshOutcome.Updated : RefreshOutcome.Failed, faults);
    }

    /// <summary>Publishes what is good together; returns why nothing was published, or nothing.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> TryAsync(
        ReferencePublication publication, List<ReferenceAttempt> good, IReadOnlyDictionary<string, ListEdition> inUse, Action<int, int>? round, CancellationToken cancel)
    {
        try
        {
            var published = await publication.RunAsync([.. good.Select(a => (a.Reading!, a.Edition!))], inUse, round, cancel);
            return published.Succeeded ? [] : published.Diagnostics;
        }
        catch (IOException)
        {
            return [new Diagnostic(ListJourneyDiagnostics.StorageFailed, SourcePosition.None)];
        }
        catch (UnauthorizedAccessException)
        {
            return [new Diagnostic(ListJourneyDiagnostics.StorageFailed, SourcePosition.None)];
        }
    }

    private sealed class Fetching(IProgress<RefreshProgress> progress, string source) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => progress.Report(new RefreshProgress(source, value, null));
    }
}

using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists;

/// <summary>
/// Refreshes lists from their publishers (<c>lists refresh</c>, the timer <c>refresh-lists</c>): asks what has changed, fetches it, judges it, builds, checks and publishes one snapshot of all that is
/// good. What is not good is left out: its last good edition stays in use, the fault is written down, shown on every output and alarmed about. One refresh at a time (the lock of the lists). May run
/// twice and die anywhere: the snapshot in use is always a whole and checked one. Thread-safe.
/// </summary>
/// <param name="store">Where the lists are.</param>
/// <param name="match">Production settings of the matching, for the self-match and the names that must be found.</param>
/// <param name="fetcher">Fetches.</param>
/// <param name="alarms">Who is told.</param>
/// <param name="time">The clock.</param>
/// <param name="settings">Settings.</param>
public sealed class RefreshLists(IListStore store, MatchSettings match, ListFetcher fetcher, IAlarms alarms, TimeProvider time, RefreshSettings settings)
{
    /// <summary>Refreshes feeds now, whatever their schedule says.</summary>
    /// <param name="targets">The feeds.</param>
    /// <param name="anew">True to fetch everything, whatever is known of the last answers.</param>
    /// <param name="progress">Receives how far it is, or null.</param>
    /// <param name="cancel">Stops it before the publication.</param>
    public Task<RefreshResult> RunAsync(IReadOnlyList<RefreshTarget> targets, bool anew = false, IProgress<RefreshProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return RunAsync(_ => targets, anew, byTheClock: false, progress, cancel);
    }

    /// <summary>Refreshes one feed because somebody asked, within the time of a run by the clock.</summary>
    internal Task<RefreshResult> RunRequestedAsync(RefreshTarget target, CancellationToken cancel) => RunAsync(_ => [target], anew: false, byTheClock: true, null, cancel);

    /// <summary>Refreshes the feeds that are due by their schedules; what there is no time for is left to the next run.</summary>
    public Task<RefreshResult> RunDueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return RunAsync(known => [.. RefreshTarget.All(settings).Where(t => t.ByDefault && RefreshRecords.IsDue(t, RefreshRecords.Of(known, t), now))], anew: false, byTheClock: true, null, cancel);
    }

    /// <summary>Only asks publishers whether they have something else; changes nothing.</summary>
    public async Task<RefreshResult> ProbeAsync(IReadOnlyList<RefreshTarget> targets, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var attempts = await AttemptsAsync(targets, anew: false, cancel);
        await EachAsync(attempts, async (attempt, stop) =>
        {
            attempt.Fetched(await fetcher.ProbeAsync(attempt.Target.Source, attempt.Memory, stop));
            if (attempt.Outcome is null) attempt.End(RefreshOutcome.Differs);
        }, cancel);
        return new RefreshResult([.. attempts.Select(a => a.Describe(a.Before.Next))], null, []);
    }

    private async Task<RefreshResult> RunAsync(
        Func<IReadOnlyList<FeedRefresh>, IReadOnlyList<RefreshTarget>> choose, bool anew, bool byTheClock, IProgress<RefreshProgress>? progress, CancellationToken cancel)
    {
        var raise = new List<Alarm>();
        RefreshResult result;
        using (var held = await store.TryLockAsync(cancel))
        {
            if (held is null) return new RefreshResult([], null, [new Diagnostic(ListJourneyDiagnostics.AnotherImporter, SourcePosition.None, store.Place)]);
            var known = await store.GetRefreshesAsync(cancel);
            var attempts = await AttemptsAsync(choose(known), anew, cancel);
            await FetchAsync(attempts, byTheClock, progress, cancel);
            var build = await PublishAsync(attempts, progress, cancel);
            var now = time.GetUtcNow();
            var records = attempts.Where(a => a.Outcome != RefreshOutcome.Postponed).ToDictionary(a => a, a => RefreshRecords.After(a, now, settings.AlarmAgain, raise));
            if (records.Count > 0) await store.PutRefreshesAsync([.. known.Where(k => records.Values.All(r => r.Feed != k.Feed)), .. records.Values], cancel);
            result = new RefreshResult([.. attempts.Select(a => a.Describe(records.GetValueOrDefault(a)?.Next))], build, []);
        }

        // Nobody waits for the lock while a receiver of alarms is slow.
        foreach (var alarm in raise) await alarms.RaiseAsync(alarm, cancel);
        return result;
    }

    private async Task<List<RefreshAttempt>> AttemptsAsync(IReadOnlyList<RefreshTarget> targets, bool anew, CancellationToken cancel)
    {
        var known = await store.GetRefreshesAsync(cancel);
        var editions = (await store.GetEditionsAsync(cancel)).Editions;
        var published = await store.GetCurrentAsync(cancel) is not null;
        return [.. targets.Select(target =>
        {
            var before = RefreshRecords.Of(known, target);
            return new RefreshAttempt(target, before, published && !anew ? RefreshRecords.MemoryOf(target.Source, before, editions, time.GetUtcNow()) : null);
        })];
    }

    private async Task FetchAsync(IReadOnlyList<RefreshAttempt> attempts, bool byTheClock, IProgress<RefreshProgress>? progress, CancellationToken cancel)
    {
        using var begin = byTheClock ? new CancellationTokenSource(settings.Begin, time) : new CancellationTokenSource();
        await EachAsync(attempts, async (attempt, stop) =>
        {
            if (begin.IsCancellationRequested)
            {
                attempt.End(RefreshOutcome.Postponed, new Diagnostic(ListJourneyDiagnostics.LeftForNextRun, SourcePosition.None));
                return;
            }

            var source = attempt.Target.Source;
            if (byTheClock) source = source with { MaxSeconds = Math.Min(source.MaxSeconds, (int)(settings.End - settings.Begin).TotalSeconds) };
            var report = progress is null ? null : new FeedProgress(progress, attempt.Target.Feed.Id);
            attempt.Fetched(await fetcher.FetchAsync(source, attempt.Memory, report, stop));
        }, cancel);
        var editions = (await store.GetEditionsAsync(cancel)).Editions;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        foreach (var attempt in attempts.Where(a => a.Outcome is null))
        {
            cancel.ThrowIfCancellationRequested();
            attempt.Judge(RefreshRecords.LatestOf(attempt.Target.Feed.Id, editions)?.Edition, today);
        }
    }

    private async Task<BuildResult?> PublishAsync(IReadOnlyList<RefreshAttempt> attempts, IProgress<RefreshProgress>? progress, CancellationToken cancel)
    {
        var good = attempts.Where(a => a.Verdict is not null).ToList();
        if (good.Count == 0) return null;
        var publication = new RefreshPublication(store, match, settings.Feeds, time, progress is null ? null : new BuildProgress(progress));
        var build = await publication.TryAsync(good, cancel);
        // One bad edition must not hold up the good ones: each by itself, then.
        if (build is { Published: false, Report: not null } && good.Count > 1)
            foreach (var attempt in good) build = await publication.TryAsync([attempt], cancel) ?? build;
        return build;
    }

    private Task EachAsync(IReadOnlyList<RefreshAttempt> attempts, Func<RefreshAttempt, CancellationToken, Task> act, CancellationToken cancel) =>
        RefreshEach.RunAsync(attempts, settings.Parallel, act, (attempt, fault) => attempt.End(RefreshOutcome.Failed, fault), cancel);

    private sealed class FeedProgress(IProgress<RefreshProgress> progress, string feed) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => progress.Report(new RefreshProgress(feed, value, null));
    }

    private sealed class BuildProgress(IProgress<RefreshProgress> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(new RefreshProgress(null, default, value));
    }
}

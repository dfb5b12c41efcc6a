using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>What is remembered of refreshes, and what follows from it. Pure and thread-safe.</summary>
internal static class RefreshRecords
{
    /// <summary>What is known of a feed.</summary>
    public static FeedRefresh Of(IReadOnlyList<FeedRefresh> known, RefreshTarget target) =>
        known.FirstOrDefault(k => k.Feed == target.Feed.Id) ?? new FeedRefresh { Feed = target.Feed.Id };

    /// <summary>Whether its time has come. The schedule of now counts, not that of the last attempt; an attempt in the future was made by a wrong clock.</summary>
    public static bool IsDue(RefreshTarget target, FeedRefresh known, DateTimeOffset now) =>
        known.Attempted is not { } attempted || attempted > now || target.Schedule.After(attempted) is not { } next || next <= now;

    /// <summary>
    /// What the publisher may be asked with: only what belongs to the latest edition that was taken, and not for ever, since a probe that lies must not let a list grow old.
    /// </summary>
    public static FetchMemory? MemoryOf(RefreshTarget target, FeedRefresh known, IReadOnlyList<StoredEdition> editions, DateTimeOffset now)
    {
        if (known.Files.Count == 0 || known.Downloaded is not { } downloaded || downloaded > now || now - downloaded > TimeSpan.FromHours(target.Source.TrustHours)) return null;
        var hashes = known.Files.Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal);
        return LatestOf(known.Feed, editions) is { } latest && hashes.SetEquals(latest.Edition.Files.Select(f => f.Sha256)) ? new FetchMemory(known.Files, known.Probe) : null;
    }

    /// <summary>The latest edition of a feed that was taken as current; null when there is none.</summary>
    public static StoredEdition? LatestOf(string feed, IReadOnlyList<StoredEdition> editions) => editions.LastOrDefault(e => e.Use == EditionUse.Current && e.Edition.Feed == feed);

    /// <summary>What is known after an attempt.</summary>
    /// <param name="attempt">The attempt, with its outcome.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="again">After how long a fault is alarmed about again.</param>
    /// <param name="raise">Receives the alarms.</param>
    public static FeedRefresh After(RefreshAttempt attempt, DateTimeOffset now, TimeSpan again, List<Alarm> raise)
    {
        var before = attempt.Before;
        var after = before with { Lists = attempt.Target.Feed.Contract.Lists, Attempted = now, Next = attempt.Target.Schedule.After(now) };
        if (attempt.Outcome == RefreshOutcome.Failed) return after with { Fault = Fault(attempt, now, again, raise) };
        if (before.Fault is { } over)
            raise.Add(new Alarm(Alarm.RefreshRecovered, before.Feed, after.Lists, null, "The list is refreshed again.", over.Since, now));
        var updated = attempt.Outcome == RefreshOutcome.Updated;
        return after with
        {
            Fault = null,
            Confirmed = now,
            Changed = updated ? now : before.Changed,
            // A confirmation by a probe is no download.
            Downloaded = attempt.Fetch!.Files.Count > 0 ? now : before.Downloaded,
            Probe = attempt.Fetch.Probe,
            Files = Files(attempt, updated),
        };
    }

    private static IReadOnlyList<RemoteFile> Files(RefreshAttempt attempt, bool updated)
    {
        var fetched = attempt.Fetch!.Files;
        if (fetched.Count == 0) return attempt.Before.Files;
        if (updated) return [.. fetched.Select(f => f.Remote)];
        // The same content under another ETag or date of generation: the edition kept is still the one before.
        return [.. fetched.Select(f => f.Remote with { Sha256 = attempt.Before.Files.First(b => b.Name == f.Remote.Name).Sha256 })];
    }

    private static RefreshFault Fault(RefreshAttempt attempt, DateTimeOffset now, TimeSpan again, List<Alarm> raise)
    {
        var worst = attempt.Describe(null).Diagnostics.LastOrDefault(d => d.Severity == DiagnosticSeverity.Error) ?? throw new InvalidOperationException("A failure has its reason.");
        var before = attempt.Before.Fault;
        var fault = new RefreshFault(worst.Code, Words(worst), before?.Since ?? now, (before?.Times ?? 0) + 1, before?.Alarmed);
        if (before is not null && before.Code == fault.Code && before.Alarmed is { } alarmed && alarmed <= now && now - alarmed < again) return fault;
        raise.Add(new Alarm(Alarm.RefreshFailed, attempt.Before.Feed, attempt.Target.Feed.Contract.Lists, fault.Code, fault.Text, fault.Since, now));
        return fault with { Alarmed = now };
    }

    /// <summary>The sentence without what was found in a file: that may be a name, and this is shown, logged and sent.</summary>
    private static string Words(Diagnostic diagnostic) =>
        (diagnostic.Code.StartsWith("LS4", StringComparison.Ordinal) ? diagnostic : diagnostic with { Found = null, Position = new SourcePosition(diagnostic.Position.File, diagnostic.Position.Sheet, diagnostic.Position.Row) }).ToSentence();
}

using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>What is remembered of refreshes, and what follows from it. Pure and thread-safe.</summary>
internal static class RefreshRecords
{
    /// <summary>What is known of a feed.</summary>
    public static FeedRefresh Of(IReadOnlyList<FeedRefresh> known, RefreshTarget target) => Of(known, target.Feed.Id);

    /// <summary>What is known of what has an id.</summary>
    public static FeedRefresh Of(IReadOnlyList<FeedRefresh> known, string id) => known.FirstOrDefault(k => k.Feed == id) ?? new FeedRefresh { Feed = id };

    /// <summary>Whether its time has come. The schedule of now counts, not that of the last attempt; an attempt in the future was made by a wrong clock.</summary>
    public static bool IsDue(RefreshTarget target, FeedRefresh known, DateTimeOffset now) =>
        known.Attempted is not { } attempted || attempted > now || target.Schedule.After(attempted) is not { } next || next <= now;

    /// <summary>
    /// What the publisher may be asked with: only what belongs to the latest edition that was taken, and not for ever, since a probe that lies must not let a list grow old.
    /// </summary>
    public static FetchMemory? MemoryOf(ListSource source, FeedRefresh known, IReadOnlyList<StoredEdition> editions, DateTimeOffset now)
    {
        if (known.Files.Count == 0 || known.Downloaded is not { } downloaded || downloaded > now || now - downloaded > TimeSpan.FromHours(source.TrustHours)) return null;
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
        var before = attempt.Before with { Lists = attempt.Target.Feed.Contract.Lists };
        var after = After(before, attempt.Outcome!.Value, attempt.Fetch, attempt.Describe(null).Diagnostics, attempt.Target.Schedule.After(now), now);
        if (after.Fault is not { } fault)
        {
            if (before.Fault is { } over) raise.Add(new Alarm(Alarm.RefreshRecovered, before.Feed, after.Lists, null, "The list is refreshed again.", over.Since, now));
            return after;
        }

        if (before.Fault is { } known && known.Code == fault.Code && known.Alarmed is { } alarmed && alarmed <= now && now - alarmed < again) return after;
        raise.Add(new Alarm(Alarm.RefreshFailed, before.Feed, after.Lists, fault.Code, fault.Text, fault.Since, now));
        return after with { Fault = fault with { Alarmed = now } };
    }

    /// <summary>What is known after an attempt, without alarms.</summary>
    /// <param name="before">What was known before.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="fetch">What the publisher gave; null when it was not asked.</param>
    /// <param name="said">What there is to say; at least one Error when it failed.</param>
    /// <param name="next">When it is due again (UTC).</param>
    /// <param name="now">When (UTC).</param>
    public static FeedRefresh After(FeedRefresh before, RefreshOutcome outcome, FetchResult? fetch, IReadOnlyList<Diagnostic> said, DateTimeOffset? next, DateTimeOffset now)
    {
        var after = before with { Attempted = now, Next = next };
        if (outcome == RefreshOutcome.Failed) return after with { Fault = Fault(before.Fault, said, now) };
        var updated = outcome == RefreshOutcome.Updated;
        return after with
        {
            Fault = null,
            Confirmed = now,
            Changed = updated ? now : before.Changed,
            // A confirmation by a probe is no download.
            Downloaded = fetch!.Files.Count > 0 ? now : before.Downloaded,
            Probe = fetch.Probe,
            Files = Files(before, fetch.Files, updated),
        };
    }

    private static IReadOnlyList<RemoteFile> Files(FeedRefresh before, IReadOnlyList<FetchedFile> fetched, bool updated)
    {
        if (fetched.Count == 0) return before.Files;
        if (updated) return [.. fetched.Select(f => f.Remote)];
        // The same content under another ETag or date of generation: the edition kept is still the one before.
        return [.. fetched.Select(f => f.Remote with { Sha256 = before.Files.FirstOrDefault(b => b.Name == f.Remote.Name)?.Sha256 ?? f.Remote.Sha256 })];
    }

    private static RefreshFault Fault(RefreshFault? before, IReadOnlyList<Diagnostic> said, DateTimeOffset now)
    {
        var worst = said.LastOrDefault(d => d.Severity == DiagnosticSeverity.Error) ?? throw new InvalidOperationException("A failure has its reason.");
        return new RefreshFault(worst.Code, Words(worst), before?.Since ?? now, (before?.Times ?? 0) + 1, before?.Alarmed);
    }

    /// <summary>The sentence without what was found in a file: that may be a name, and this is shown, logged and sent.</summary>
    private static string Words(Diagnostic diagnostic) =>
        (diagnostic.Code.StartsWith("LS4", StringComparison.Ordinal) ? diagnostic : diagnostic with { Found = null, Position = new SourcePosition(diagnostic.Position.File, diagnostic.Position.Sheet, diagnostic.Position.Row) }).ToSentence();
}

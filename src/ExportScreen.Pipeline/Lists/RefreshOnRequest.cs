using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Lists;

/// <summary>
/// A refresh that somebody asks for (<c>POST /api/lists/{id}/refresh</c>, the button on the page of lists): a message, so that it outlives the request and the process, and the same checks as ever behind
/// it. Only the publisher's own address is asked, never one that came with the request. Thread-safe.
/// </summary>
/// <param name="stores">Queue and audit.</param>
/// <param name="lists">Where the lists are.</param>
/// <param name="refresh">Does it.</param>
/// <param name="settings">Settings of the refreshes.</param>
public sealed class RefreshOnRequest(JobStores stores, IListStore lists, RefreshLists refresh, RefreshSettings settings)
{
    /// <summary>How long a request waits for another refresh, build or import to end before it is tried again.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    /// <summary>What a name means: a feed id, or a list id for the best feed that supplies it; null when nothing that is fetched has this name.</summary>
    public RefreshTarget? Find(string name) => RefreshTarget.Find(settings, name);

    /// <summary>Whether a name is that of a list or feed, fetched or not.</summary>
    public bool IsKnown(string name) => settings.Feeds.Any(f => f.Id == name || f.Contract.Lists.Contains(name, StringComparer.Ordinal));

    /// <summary>Asks for a feed's refresh; returns as soon as that is noted.</summary>
    /// <param name="target">What <see cref="Find"/> found.</param>
    /// <param name="tenant">Whose audit log says who asked.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>When it was asked for (UTC): an attempt from then on is the answer.</returns>
    public async Task<DateTimeOffset> AskAsync(RefreshTarget target, string tenant, string actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        var asked = stores.Clock.GetUtcNow();
        await new AuditLog(stores).AppendAsync(tenant, new AuditEntry { Actor = actor, Action = AuditAction.ListRefresh, Subject = target.Feed.Id }, cancel);
        await stores.Queues.SendAsync(QueueNames.ListRefreshes, new RefreshMessage(target.Feed.Id, asked).Text(), TimeSpan.Zero, cancel);
        return asked;
    }

    /// <summary>Does what a message asks for: once, however often it is delivered.</summary>
    /// <param name="text">The message.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="FormatException">It is no such message.</exception>
    public async Task RunAsync(string text, CancellationToken cancel)
    {
        var message = RefreshMessage.Read(text);
        // A feed of an older version, or one that was switched off since.
        if (Find(message.Feed) is not { } target) return;
        var known = await lists.GetRefreshesAsync(cancel);
        if (known.FirstOrDefault(k => k.Feed == message.Feed)?.Attempted is { } attempted && attempted >= message.Asked) return;
        if ((await refresh.RunRequestedAsync(target, cancel)).Busy) await stores.Queues.SendAsync(QueueNames.ListRefreshes, text, Wait, cancel);
    }
}

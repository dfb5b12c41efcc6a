using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Refreshing.Fetching;

namespace ExportScreen.Pipeline.Lists;

/// <summary>A feed that can be refreshed, with its settings. Immutable and thread-safe.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Source">Where it is fetched.</param>
/// <param name="Schedule">When.</param>
/// <param name="ByDefault">Whether it is refreshed without being named.</param>
/// <param name="AcceptDrift">Whether unknown parts are taken.</param>
public sealed record RefreshTarget(IListFeed Feed, ListSource Source, CronSchedule Schedule, bool ByDefault, bool AcceptDrift)
{
    /// <summary>All feeds that can be refreshed.</summary>
    /// <exception cref="FormatException">A setting is wrong; the message names it.</exception>
    public static IReadOnlyList<RefreshTarget> All(RefreshSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Changes.Keys.FirstOrDefault(id => settings.Feeds.All(f => f.Id != id || f.Contract.Source is null)) is { } unknown) throw new FormatException($"{unknown}: no list is fetched under this id.");
        return [.. settings.Feeds.Where(f => f.Contract.Source is not null).Select(f => Of(f, settings.Changes.GetValueOrDefault(f.Id) ?? new FeedSettings()))];
    }

    /// <summary>The feeds meant by names: feed ids, or list ids for the best feed that supplies the list; all that are refreshed by default without one.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="names">The names.</param>
    /// <exception cref="FormatException">A name means nothing that can be refreshed; the message names it.</exception>
    public static IReadOnlyList<RefreshTarget> Named(RefreshSettings settings, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var all = All(settings);
        return names.Count == 0 ? [.. all.Where(t => t.ByDefault)] : [.. names.Select(n => Named(all, settings, n)).DistinctBy(t => t.Feed.Id)];
    }

    /// <summary>What one name means, or null when nothing that is fetched has it.</summary>
    internal static RefreshTarget? Find(RefreshSettings settings, string name) => Find(All(settings), name);

    private static RefreshTarget? Find(IReadOnlyList<RefreshTarget> all, string name) =>
        all.FirstOrDefault(t => t.Feed.Id == name)
        ?? all.Where(t => t.Feed.Contract.Lists.Contains(name, StringComparer.Ordinal)).OrderByDescending(t => t.ByDefault).ThenBy(t => t.Feed.Contract.Rank).FirstOrDefault();

    private static RefreshTarget Named(IReadOnlyList<RefreshTarget> all, RefreshSettings settings, string name)
    {
        if (Find(all, name) is { } target) return target;
        var byHand = settings.Feeds.Any(f => f.Id == name || f.Contract.Lists.Contains(name, StringComparer.Ordinal));
        throw new FormatException(byHand ? $"{name}: this list is not fetched; import its files by hand." : $"{name}: there is no such list or feed.");
    }

    private static RefreshTarget Of(IListFeed feed, FeedSettings change)
    {
        var source = feed.Contract.Source!;
        if (change.Address is { } address)
            source = SourceAddress.Move(source, address) ?? throw new FormatException($"{feed.Id}: the address {address} must be https, or http on this machine, and end in a slash when the list has several files.");
        var cron = change.Schedule ?? source.Schedule;
        var schedule = CronSchedule.TryParse(cron) ?? throw new FormatException($"{feed.Id}: the schedule “{cron}” is none; six fields are expected, seconds first, for instance 0 30 */2 * * *.");
        return new RefreshTarget(feed, source, schedule, change.Enabled ?? source.ByDefault, change.AcceptDrift);
    }
}

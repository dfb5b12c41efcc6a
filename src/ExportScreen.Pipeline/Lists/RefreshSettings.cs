using ExportScreen.Lists;

namespace ExportScreen.Pipeline.Lists;

/// <summary>How lists are refreshed. Immutable.</summary>
public sealed record RefreshSettings
{
    /// <summary>The feeds; default: all.</summary>
    public IReadOnlyList<IListFeed> Feeds { get; init; } = ListFeeds.All;

    /// <summary>What is set otherwise than the contracts say, by feed id.</summary>
    public IReadOnlyDictionary<string, FeedSettings> Changes { get; init; } = new Dictionary<string, FeedSettings>();

    /// <summary>Downloads at once. Default 4: they wait for publishers more than they work.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>After so long in a run by schedule no further list is begun; the rest is the next run's. Default 3 minutes: a step on Azure has nine, building takes its share.</summary>
    public TimeSpan Begin { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>After so long in a run by schedule a download that is under way is given up. Default 6 minutes.</summary>
    public TimeSpan End { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>A fault that lasts is alarmed about again after so long. Default a day.</summary>
    public TimeSpan AlarmAgain { get; init; } = TimeSpan.FromDays(1);
}

/// <summary>Settings of one feed.</summary>
/// <param name="Address">Where it is fetched instead (<see cref="ExportScreen.Lists.Refreshing.Fetching.SourceAddress"/>); null = as the contract says.</param>
/// <param name="Schedule">When, in six fields; null = as the contract says.</param>
/// <param name="Enabled">Whether it is refreshed without being named; null = as the contract says.</param>
/// <param name="AcceptDrift">Whether parts that the reader does not know are taken with a warning: once somebody has had a look at them.</param>
public sealed record FeedSettings(Uri? Address = null, string? Schedule = null, bool? Enabled = null, bool AcceptDrift = false);

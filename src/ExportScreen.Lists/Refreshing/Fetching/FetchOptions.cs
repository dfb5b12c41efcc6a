namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>How patiently files are fetched. Immutable.</summary>
public sealed record FetchOptions
{
    /// <summary>Where files lie until they are read; made when it is not there.</summary>
    public required string TempFolder { get; init; }

    /// <summary>Repetitions after an outage, per file. Default 5: about a minute of waiting.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first repetition; it doubles, with jitter. Default 2 seconds.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait before a repetition, the publisher's Retry-After included: one that asks for more is left to the schedule. Default 2 minutes.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest time without a byte. Default 30 seconds.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time of one attempt; what has come by then is gone on with where the publisher offers that. Default 5 minutes.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Most redirects in a row. Default 8.</summary>
    public int MaxRedirects { get; init; } = 8;
}

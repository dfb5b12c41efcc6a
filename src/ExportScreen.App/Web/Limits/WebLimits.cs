namespace ExportScreen.App.Web.Limits;

/// <summary>How much the service takes. A refusal by one of these is 413, 429, 408 or 504, never a slow answer for the others.</summary>
internal sealed record WebLimits
{
    /// <summary>Largest manifest in bytes. Default 2 GiB.</summary>
    public long UploadBytes { get; init; } = 2L << 30;

    /// <summary>Largest body of any other request. Default 1 MiB.</summary>
    public long BodyBytes { get; init; } = 1 << 20;

    /// <summary>Requests per second of one key, in the mean; a burst may be twice that. Default 10,000: a key belongs to a machine, and a machine screens party by party.</summary>
    public int KeyRequestsPerSecond { get; init; } = 10_000;

    /// <summary>Requests per second of one signed-in person; a burst may be four times that. Default 50.</summary>
    public int PersonRequestsPerSecond { get; init; } = 50;

    /// <summary>Requests per second of one address without identity; a burst may be four times that. Default 20.</summary>
    public int AddressRequestsPerSecond { get; init; } = 20;

    /// <summary>Attempts to sign in per minute and address. Default 10.</summary>
    public int SignInsPerMinute { get; init; } = 10;

    /// <summary>Time of a request other than an upload or download. Default 30 seconds.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time of an upload. Default one hour.</summary>
    public TimeSpan UploadTime { get; init; } = TimeSpan.FromHours(1);
}

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>Where and how a feed is fetched, as data (<c>source</c> in its <c>list.json</c>). Feeds that come by hand have none. Immutable and thread-safe.</summary>
/// <remarks>Generated deserialisation sets an absent init-only member to null or 0, past its initialiser; hence the defaults in the setters.</remarks>
public sealed record ListSource
{
    /// <summary>What a publisher sees when the contract names nothing else.</summary>
    public const string DefaultUserAgent = "ExportScreen/0.1 (list refresh)";

    private const int Megabyte = 1 << 20;

    /// <summary>The files of an edition; all of them make one.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>How a change is noticed without downloading.</summary>
    public ChangeProbe Probe { get; init => field = value ?? new ChangeProbe(); } = new();

    /// <summary>When it is looked at: cron in six fields, seconds first, UTC (<see cref="CronSchedule"/>).</summary>
    public required string Schedule { get; init; }

    /// <summary>Whether it is refreshed without being named. False for a form that only repeats another one's list.</summary>
    public bool ByDefault { get; init; }

    /// <summary>The User-Agent header; some publishers refuse a request without one, or with one that is no browser's.</summary>
    public string UserAgent { get; init => field = string.IsNullOrEmpty(value) ? DefaultUserAgent : value; } = DefaultUserAgent;

    /// <summary>Further request headers; they are not sent to another host that a redirect leads to.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>Most megabytes (2^20) of a file, packed and unpacked alike.</summary>
    public int MaxMegabytes { get; init => field = value > 0 ? value : 256; } = 256;

    /// <summary>Most seconds for all files, repetitions and waits included.</summary>
    public int MaxSeconds { get; init => field = value > 0 ? value : 900; } = 900;

    /// <summary>After how many hours everything is fetched anew though the probe sees no change: a probe that lies must not let a list grow old.</summary>
    public int TrustHours { get; init => field = value > 0 ? value : 168; } = 168;

    /// <summary>Most bytes of a file.</summary>
    internal long MaxBytes => (long)MaxMegabytes * Megabyte;
}

/// <summary>One file of a source.</summary>
public sealed record SourceFile
{
    /// <summary>Its usual name, as the contract's <c>files</c> have it; the file is kept under it.</summary>
    public required string Name { get; init; }

    /// <summary>Its address: https, or http on this machine.</summary>
    public required string Url { get; init; }

    /// <summary>What its bytes look like.</summary>
    public required FileForm Form { get; init; }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string Method { get; init => field = string.IsNullOrEmpty(value) ? "GET" : value; } = "GET";

    /// <summary>Body of a POST, sent as JSON; null for none.</summary>
    public string? Body { get; init; }
}

/// <summary>What the bytes of a file look like.</summary>
public enum FileForm
{
    /// <summary>XML.</summary>
    Xml,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Lines of text with delimiters.</summary>
    Csv,

    /// <summary>An archive of one file.</summary>
    Zip,

    /// <summary>A workbook.</summary>
    Xlsx,
}

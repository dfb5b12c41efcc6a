namespace ExportScreen.Model.Ports;

/// <summary>What is known of the refreshes of one feed. Immutable and thread-safe.</summary>
public sealed record FeedRefresh
{
    /// <summary>Feed id.</summary>
    public required string Feed { get; init; }

    /// <summary>Legal lists it supplies, as its contract says.</summary>
    public IReadOnlyList<string> Lists { get; init => field = value ?? []; } = [];

    /// <summary>When it was last tried (UTC).</summary>
    public DateTimeOffset? Attempted { get; init; }

    /// <summary>When the publisher's edition was last known to be the one in use (UTC): fetched and taken, or found unchanged. Null = never refreshed.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>When a new edition was last taken (UTC).</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>When everything was last fetched whatever the probe said (UTC).</summary>
    public DateTimeOffset? Downloaded { get; init; }

    /// <summary>When it is due again (UTC); null = at once.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>What the last attempt failed with; null when it did not.</summary>
    public RefreshFault? Fault { get; init; }

    /// <summary>What the publisher's statement about its files said at the last success; null when the source has none.</summary>
    public string? Probe { get; init; }

    /// <summary>The files of the last success.</summary>
    public IReadOnlyList<RemoteFile> Files { get; init => field = value ?? []; } = [];
}

/// <summary>Why a feed is not refreshed. Holds nothing of the content of a file.</summary>
/// <param name="Code">Code of the diagnostic.</param>
/// <param name="Text">Its sentence.</param>
/// <param name="Since">When it began (UTC).</param>
/// <param name="Times">Attempts that have failed since.</param>
/// <param name="Alarmed">When an alarm was last raised (UTC).</param>
public sealed record RefreshFault(string Code, string Text, DateTimeOffset Since, int Times, DateTimeOffset? Alarmed);

/// <summary>A file as a publisher gave it last, by which the next answer is told from it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of the bytes kept, lower-case hex.</param>
/// <param name="ContentHash">SHA-256 of the bytes without the part that says nothing, lower-case hex.</param>
/// <param name="ETag">The publisher's ETag, as sent; null when there was none.</param>
/// <param name="LastModified">The publisher's Last-Modified, as sent and never compared with a clock.</param>
/// <param name="Disposition">The publisher's Content-Disposition, as sent.</param>
public sealed record RemoteFile(string Name, string Sha256, string ContentHash, string? ETag, string? LastModified, string? Disposition);

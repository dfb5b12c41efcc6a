namespace ExportScreen.Pipeline.Jobs;

/// <summary>A job as people see it. Immutable.</summary>
public sealed record JobView
{
    /// <summary>Whose it is.</summary>
    public required string Tenant { get; init; }

    /// <summary>Its id: 32 lower-case hex digits.</summary>
    public required string JobId { get; init; }

    /// <summary>File name as uploaded, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>Where it is.</summary>
    public required JobStatus Status { get; init; }

    /// <summary>Who sent it, or null when it came straight into the container.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>When it was received (UTC).</summary>
    public DateTimeOffset Received { get; init; }

    /// <summary>When it was over (UTC), or null.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Bytes of the manifest.</summary>
    public long Bytes { get; init; }

    /// <summary>Rows screened so far.</summary>
    public int Rows { get; init; }

    /// <summary>Rows in all; null until the manifest has been read.</summary>
    public int? TotalRows { get; init; }

    /// <summary>Chunks done.</summary>
    public int ChunksDone { get; init; }

    /// <summary>Chunks in all.</summary>
    public int Chunks { get; init; }

    /// <summary>Why it failed, or what to know about it; sentences without personal data, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The run key once it is planned.</summary>
    public string? RunKey { get; init; }

    /// <summary>Snapshot of the lists, frozen when it was planned.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The run's date, frozen when it was planned.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The counts once it is over, else null.</summary>
    public JobSummary? Summary { get; init; }

    /// <summary>Blob path of its manifest, container first.</summary>
    public required string Path { get; init; }

    /// <summary>ETag of its manifest.</summary>
    public required string ManifestETag { get; init; }

    /// <summary>The planning attempt whose chunks count; null until it is planned.</summary>
    public string? Attempt { get; init; }

    /// <summary>When something last happened to it (UTC).</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>ETag of its record.</summary>
    public string? ETag { get; init; }
}

/// <summary>The counts of a finished job.</summary>
/// <param name="Rows">Data rows: the sum of the four outcomes.</param>
/// <param name="Skipped">Rows that are no data.</param>
/// <param name="Clear">Rows Clear.</param>
/// <param name="Review">Rows for review.</param>
/// <param name="Hold">Rows on hold.</param>
/// <param name="NotScreened">Rows that could not be screened.</param>
/// <param name="Parties">Distinct parties.</param>
/// <param name="Alerts">What a person has to look at.</param>
public sealed record JobSummary(int Rows, int Skipped, int Clear, int Review, int Hold, int NotScreened, int Parties, int Alerts);

namespace ExportScreen.Pipeline.Audit;

/// <summary>What is to be written into the audit log. Immutable.</summary>
public sealed record AuditEntry
{
    /// <summary>Who: an account, a key's name, or the system's own name for itself.</summary>
    public required string Actor { get; init; }

    /// <summary>What.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>On what: a job, a finding, an account, a list.</summary>
    public required string Subject { get; init; }

    /// <summary>More about it in words, or null.</summary>
    public string? Detail { get; init; }
}

/// <summary>A record of the audit log. Immutable.</summary>
/// <param name="Sequence">Its number, from 1 without a gap.</param>
/// <param name="At">When (UTC, by the clock of the process that wrote it).</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What: a word of <see cref="AuditActions"/>, or of a newer version.</param>
/// <param name="Subject">On what.</param>
/// <param name="Detail">More about it, or null.</param>
/// <param name="Hash">SHA-256 over the hash before it and its own content, lower-case hex.</param>
public sealed record AuditRecord(long Sequence, DateTimeOffset At, string Actor, string Action, string Subject, string? Detail, string Hash);

/// <summary>A page of the audit log.</summary>
/// <param name="Records">Newest first.</param>
/// <param name="Before">What to give for the next page; null at the end.</param>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Records, long? Before);

/// <summary>The last record of a log: written down elsewhere, it proves later that nothing before it has changed.</summary>
/// <param name="Sequence">Its number; 0 for an empty log.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditHead(long Sequence, string Hash);

/// <summary>What a check of the whole log found.</summary>
/// <param name="FirstBad">The first record that is missing, changed or out of order; null when all is as it was written.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
/// <param name="Head">The last record that is good.</param>
public sealed record AuditVerdict(long? FirstBad, string? Problem, AuditHead Head)
{
    /// <summary>True when the log is as it was written.</summary>
    public bool IsWhole => FirstBad is null;
}

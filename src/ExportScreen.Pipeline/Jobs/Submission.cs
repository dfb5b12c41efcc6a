using ExportScreen.Manifests;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>A manifest that somebody hands in. Immutable.</summary>
public sealed record Submission
{
    /// <summary>Whose it is: 1 to 64 lower-case letters, digits and hyphens.</summary>
    public required string Tenant { get; init; }

    /// <summary>File name as the sender has it; folders are cut off, and nothing of it reaches a file system.</summary>
    public required string FileName { get; init; }

    /// <summary>Who sends it, or null.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>The sender's own key (1 to 128 characters): handing in again under the same key is the same job. Null = a new job each time.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Columns whose meaning the sender gives.</summary>
    public IReadOnlyList<MappingOverride> Map { get; init; } = [];

    /// <summary>Encoding, when the sender knows it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Delimiter, when the sender knows it.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The run's date; null = the day on which the job is planned.</summary>
    public DateOnly? AsOf { get; init; }
}

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Where a job is. Only forwards, each step by ETag.</summary>
public enum JobStatus
{
    /// <summary>The upload is stored.</summary>
    Received,

    /// <summary>It is being read and cut into chunks.</summary>
    Planning,

    /// <summary>Its chunks are being screened.</summary>
    Screening,

    /// <summary>Its results are being written.</summary>
    Finalizing,

    /// <summary>Its results are there.</summary>
    Completed,

    /// <summary>Its results are there; some rows could not be screened because their chunk failed.</summary>
    CompletedWithErrors,

    /// <summary>There is no result; the reason says why.</summary>
    Failed,

    /// <summary>The manifest was replaced by another upload under its name before it was read.</summary>
    Superseded,
}

/// <summary>Words of the statuses, as the API and the tables have them.</summary>
public static class JobStatusWords
{
    private static readonly string[] Words = ["received", "planning", "screening", "finalizing", "completed", "completed_with_errors", "failed", "superseded"];

    /// <summary>The word.</summary>
    public static string Word(this JobStatus status) => Words[(int)status];

    /// <summary>The status of a word.</summary>
    /// <exception cref="FormatException">No such word.</exception>
    public static JobStatus Parse(string? word) =>
        Array.IndexOf(Words, word) is >= 0 and var i ? (JobStatus)i : throw new FormatException("A job record has a status that this version does not know.");

    /// <summary>Whether nothing more will happen to the job.</summary>
    public static bool IsOver(this JobStatus status) => status >= JobStatus.Completed;
}

using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>Addresses of a job.</summary>
/// <param name="Self">The job.</param>
/// <param name="Workbook">The evidence workbook; answers 409 until the job is over.</param>
/// <param name="Json">The JSON result.</param>
/// <param name="Csv">The CSV result.</param>
internal sealed record JobLinks(string Self, string Workbook, string Json, string Csv)
{
    public static JobLinks Of(string jobId)
    {
        var self = "/api/manifests/" + jobId;
        return new JobLinks(self, self + "/workbook", self + "/json", self + "/csv");
    }
}

/// <summary>A manifest was taken in.</summary>
internal sealed record JobAccepted(string JobId, string Status, JobLinks Links);

/// <summary>Where to put a manifest with one PUT (header <c>x-ms-blob-type: BlockBlob</c>), or in blocks.</summary>
/// <param name="JobId">The job that it will be; known to the API once the bytes have arrived.</param>
/// <param name="UploadUrl">Signed; good for this one blob.</param>
/// <param name="Expires">Until when (UTC).</param>
/// <param name="Links">Addresses of the job.</param>
internal sealed record UploadAddress(string JobId, Uri UploadUrl, DateTimeOffset Expires, JobLinks Links);

/// <summary>How far a job is.</summary>
/// <param name="Rows">Rows screened.</param>
/// <param name="Total">Rows in all; null until the manifest has been read.</param>
/// <param name="Chunks">Chunks done.</param>
/// <param name="TotalChunks">Chunks in all.</param>
internal sealed record JobProgress(int Rows, int? Total, int Chunks, int TotalChunks);

/// <summary>A job.</summary>
internal sealed record JobAnswer(
    string JobId, string FileName, string Status, string? SubmittedBy, DateTimeOffset Received, DateTimeOffset? Finished, long Bytes, JobProgress Progress, string? Reason,
    string? RunKey, string? SnapshotId, DateOnly? AsOf, JobSummary? Summary, JobLinks Links)
{
    public static JobAnswer Of(JobView job) => new(
        job.JobId, job.FileName, job.Status.Word(), job.SubmittedBy, job.Received, job.Finished, job.Bytes, new JobProgress(job.Rows, job.TotalRows, job.ChunksDone, job.Chunks), job.Reason,
        job.RunKey, job.SnapshotId, job.AsOf, job.Summary, JobLinks.Of(job.JobId));
}

/// <summary>Jobs.</summary>
internal sealed record JobList(IReadOnlyList<JobAnswer> Jobs);

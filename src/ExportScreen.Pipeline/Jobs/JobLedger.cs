using System.Text.Json;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>The records of jobs, for the steps: made once, moved only forwards, by ETag. Thread-safe.</summary>
internal sealed class JobLedger(JobStores stores)
{
    /// <summary>The job of a stored manifest; made as received when there is none.</summary>
    public async ValueTask<JobView> EnsureAsync(string tenant, string jobId, BlobFacts manifest, string? submittedBy, CancellationToken cancel)
    {
        var now = stores.Clock.GetUtcNow();
        var job = new JobView
        {
            Tenant = tenant,
            JobId = jobId,
            FileName = JobIds.PartsOf(manifest.Path).FileName,
            Status = JobStatus.Received,
            SubmittedBy = submittedBy,
            Received = now,
            Changed = now,
            Bytes = manifest.Length,
            Path = manifest.Path,
            ManifestETag = manifest.ETag,
        };
        var etag = await stores.Records.InsertAsync(TableNames.Jobs, JobRecords.Of(job), cancel);
        return etag is not null ? job with { ETag = etag } : await GetAsync(tenant, jobId, cancel);
    }

    /// <summary>A job that must be there.</summary>
    public async ValueTask<JobView> GetAsync(string tenant, string jobId, CancellationToken cancel) =>
        await FindAsync(tenant, jobId, cancel) ?? throw new StepFailedException("The job has no record.");

    /// <summary>A job, or null.</summary>
    public async ValueTask<JobView?> FindAsync(string tenant, string jobId, CancellationToken cancel) =>
        await stores.Records.GetAsync(TableNames.Jobs, tenant, jobId, cancel) is { } record ? JobRecords.Read(record) : null;

    /// <summary>Moves a job on. A job that is over, or that is further already, stays as it is.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="jobId">Its id.</param>
    /// <param name="to">Where to.</param>
    /// <param name="change">What changes with it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The job as it is now.</returns>
    public async ValueTask<JobView> MoveAsync(string tenant, string jobId, JobStatus to, Func<JobView, JobView>? change, CancellationToken cancel)
    {
        while (true)
        {
            var job = await GetAsync(tenant, jobId, cancel);
            if (job.Status.IsOver() || job.Status > to) return job;
            var now = stores.Clock.GetUtcNow();
            var moved = (change?.Invoke(job) ?? job) with { Status = to, Changed = now, Finished = to.IsOver() ? now : null };
            if (await stores.Records.ReplaceAsync(TableNames.Jobs, JobRecords.Of(moved), cancel) is { } etag) return moved with { ETag = etag };
        }
    }

    /// <summary>Ends a job without a result.</summary>
    public ValueTask<JobView> FailAsync(string tenant, string jobId, JobStatus status, string reason, CancellationToken cancel) =>
        MoveAsync(tenant, jobId, status, job => job with { Reason = reason }, cancel);

    /// <summary>The plan, or null while there is none.</summary>
    public async ValueTask<JobPlan?> PlanAsync(string tenant, string jobId, CancellationToken cancel)
    {
        await using var stream = await stores.Blobs.OpenAsync(WorkPaths.Plan(tenant, jobId), null, cancel);
        if (stream is null) return null;
        const string Unreadable = "The plan of the job was written by another version of the program, or is damaged.";
        try
        {
            var plan = await JsonSerializer.DeserializeAsync(stream, JobJson.Default.JobPlan, cancel);
            return plan is { Schema: JobPlan.CurrentSchema } ? plan : throw new StepFailedException(Unreadable);
        }
        catch (JsonException)
        {
            throw new StepFailedException(Unreadable);
        }
    }

    /// <summary>The chunks of a plan that are not done yet.</summary>
    public IAsyncEnumerable<Record> PendingAsync(string tenant, string jobId, string attempt, CancellationToken cancel) =>
        stores.Records.QueryAsync(new RecordQuery(TableNames.Pending) { Partition = WorkPaths.PendingPartition(tenant, jobId, attempt) }, cancel);

    /// <summary>When no chunk is left, announces the end of the job. Several steps may see that none is left; the end of the job may run twice.</summary>
    public async ValueTask FinishIfDoneAsync(string tenant, string jobId, string attempt, CancellationToken cancel)
    {
        var query = new RecordQuery(TableNames.Pending) { Partition = WorkPaths.PendingPartition(tenant, jobId, attempt) };
        string? continuation = null;
        do
        {
            var page = await stores.Records.PageAsync(query, 1, continuation, cancel);
            if (page.Records.Count > 0) return;
            continuation = page.Continuation;
        }
        while (continuation is not null);
        await stores.Queues.SendAsync(QueueNames.FinalizeJobs, new FinalizeMessage(tenant, jobId).Text(), TimeSpan.Zero, cancel);
    }
}

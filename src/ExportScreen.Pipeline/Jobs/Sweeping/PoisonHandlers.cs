namespace ExportScreen.Pipeline.Jobs.Sweeping;

/// <summary>What becomes of messages that failed too often: the job ends and says so; nothing is left hanging, and nothing that failed is ever Clear. Thread-safe.</summary>
/// <param name="stores">The stores.</param>
internal sealed class PoisonHandlers(JobStores stores)
{
    private readonly JobLedger _ledger = new(stores);

    /// <summary>plan-job-poison: the job failed, unless it has been planned after all.</summary>
    public async Task PlanAsync(string text, CancellationToken cancel)
    {
        if (ReadEvent(text) is not { } arrived) return;
        var (tenant, upload, _) = JobIds.PartsOf(arrived.Path);
        var submitted = upload is not null && await stores.Records.GetAsync(TableNames.Submissions, tenant, upload, cancel) is not null;
        var jobId = JobIds.Of(tenant, arrived.Path, submitted ? upload! : arrived.ETag);
        if (await _ledger.FindAsync(tenant, jobId, cancel) is null || await _ledger.PlanAsync(tenant, jobId, cancel) is not null) return;
        await _ledger.FailAsync(tenant, jobId, JobStatus.Failed, "The manifest could not be read: it failed again and again. Upload it again; if it fails again, tell your administrator.", cancel);
        JobTelemetry.JobOver(JobStatus.Failed);
    }

    /// <summary>screen-chunk-poison: the chunk counts as failed; its rows will be NotScreened.</summary>
    public async Task ChunkAsync(string text, CancellationToken cancel)
    {
        if (Try(() => ChunkMessage.Read(text)) is not { } message) return;
        var partition = WorkPaths.PendingPartition(message.Tenant, message.JobId, message.Attempt);
        if (await stores.Records.GetAsync(TableNames.Pending, partition, WorkPaths.Number(message.Chunk), cancel) is not null)
        {
            await stores.Blobs.PutAsync(WorkPaths.Failed(message.Tenant, message.JobId, message.Attempt, message.Chunk), new MemoryStream(), cancel);
            await stores.Records.DeleteAsync(TableNames.Pending, partition, WorkPaths.Number(message.Chunk), cancel);
        }

        await _ledger.FinishIfDoneAsync(message.Tenant, message.JobId, message.Attempt, cancel);
    }

    /// <summary>finalize-job-poison: the results could not be written.</summary>
    public async Task FinalizeAsync(string text, CancellationToken cancel)
    {
        if (Try(() => FinalizeMessage.Read(text)) is not { } message || await _ledger.FindAsync(message.Tenant, message.JobId, cancel) is not { } job || job.Status.IsOver()) return;
        await _ledger.FailAsync(message.Tenant, message.JobId, JobStatus.Failed, "The results could not be written: it failed again and again. Tell your administrator.", cancel);
        JobTelemetry.JobOver(JobStatus.Failed);
    }

    /// <summary>A message that nobody can read has no job to end.</summary>
    private static ManifestEvent? ReadEvent(string text) => Try(() => ManifestEvent.Read(text));

    private static T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

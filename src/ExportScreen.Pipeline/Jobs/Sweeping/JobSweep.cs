using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs.Sweeping;

/// <summary>
/// job-sweep: jobs at which nothing has happened for long get their next message again (a lost one, a crash between two steps), and the work files of jobs that are over are deleted
/// after their time. May run twice, also at once. Thread-safe.
/// </summary>
/// <param name="stores">The stores.</param>
/// <param name="options">Settings.</param>
internal sealed class JobSweep(JobStores stores, JobOptions options)
{
    private readonly JobLedger _ledger = new(stores);

    /// <summary>Runs it.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = stores.Clock.GetUtcNow();
        var stuck = new RecordQuery(TableNames.Jobs) { Conditions = [new("changed", RecordComparison.Less, now - options.SweepAfter), new("swept", RecordComparison.Equal, false)] };
        var found = new List<JobView>();
        await foreach (var record in stores.Records.QueryAsync(stuck, cancel)) found.Add(JobRecords.Read(record));
        foreach (var job in found)
        {
            if (!job.Status.IsOver()) await WakeAsync(job, cancel);
            else if (now - job.Changed > options.KeepWork) await CleanAsync(job, cancel);
        }
    }

    private async Task WakeAsync(JobView job, CancellationToken cancel)
    {
        if (await _ledger.PlanAsync(job.Tenant, job.JobId, cancel) is not { } plan)
        {
            await stores.Queues.SendAsync(QueueNames.ManifestEvents, ManifestEvent.Announce(new BlobFacts(job.Path, job.Bytes, job.ManifestETag, job.Received)), TimeSpan.Zero, cancel);
            return;
        }

        var any = false;
        await foreach (var pending in _ledger.PendingAsync(job.Tenant, job.JobId, plan.Attempt, cancel))
        {
            any = true;
            var chunk = int.Parse(pending.Row, System.Globalization.CultureInfo.InvariantCulture);
            await stores.Queues.SendAsync(QueueNames.ScreenChunks, new ChunkMessage(job.Tenant, job.JobId, plan.Attempt, chunk).Text(), TimeSpan.Zero, cancel);
        }

        if (!any) await stores.Queues.SendAsync(QueueNames.FinalizeJobs, new FinalizeMessage(job.Tenant, job.JobId).Text(), TimeSpan.Zero, cancel);
        // The next sweep waits its time again.
        await _ledger.MoveAsync(job.Tenant, job.JobId, job.Status, null, cancel);
    }

    private async Task CleanAsync(JobView job, CancellationToken cancel)
    {
        var paths = new List<string>();
        await foreach (var blob in stores.Blobs.ListAsync(WorkPaths.Folder(job.Tenant, job.JobId), cancel)) paths.Add(blob.Path);
        foreach (var path in paths) await stores.Blobs.DeleteAsync(path, cancel);
        await foreach (var pending in stores.Records.QueryAsync(RecordQuery.PartitionsStartingWith(TableNames.Pending, $"{job.Tenant}|{job.JobId}|"), cancel))
            await stores.Records.DeleteAsync(TableNames.Pending, pending.Partition, pending.Row, cancel);
        if (await stores.Records.GetAsync(TableNames.Jobs, job.Tenant, job.JobId, cancel) is { } record)
            await stores.Records.ReplaceAsync(TableNames.Jobs, JobRecords.Swept(record), cancel);
    }
}

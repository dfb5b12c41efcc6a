using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Parties;
using ExportScreen.Pipeline.Rescreening;

namespace ExportScreen.Pipeline.Retention;

/// <summary>Deletes manifests, results and findings past their time. May die anywhere and run again: a job's record goes last.</summary>
internal static class JobRetention
{
    /// <summary>Manifests or results by the age of their blobs.</summary>
    public static async Task<RetentionLine> BlobsAsync(
        IBlobStore blobs, RetentionClass kind, IReadOnlyList<string> containers, RetentionSettings settings, DateTimeOffset now, bool dryRun, CancellationToken cancel)
    {
        var tally = new RetentionTally(kind, settings.DaysOf(kind), now);
        foreach (var container in containers)
        {
            await foreach (var blob in blobs.ListAsync(container + "/", cancel))
            {
                if (!tally.IsDue(blob.Modified))
                {
                    tally.Keep(blob.Modified, blob.Length);
                    continue;
                }

                if (!dryRun) await blobs.DeleteAsync(blob.Path, cancel);
                tally.Delete(blob.Length);
            }
        }

        return tally.Line();
    }

    /// <summary>
    /// Findings with their jobs, by the end of the job. A job that is not over stays, however old it is, and so does one whose manifest is still there: without its job the manifest would be taken for a
    /// new one. While stored parties are screened again the jobs of that tenant stay: their findings would be opened anew.
    /// </summary>
    public static async Task<RetentionLine> FindingsAsync(JobStores stores, RetentionSettings settings, DateTimeOffset now, bool dryRun, CancellationToken cancel)
    {
        var tally = new RetentionTally(RetentionClass.Findings, settings.DaysOf(RetentionClass.Findings), now);
        var due = new Dictionary<string, List<JobView>>(StringComparer.Ordinal);
        await foreach (var record in stores.Records.QueryAsync(new RecordQuery(TableNames.Jobs), cancel))
        {
            var job = JobRecords.Read(record);
            if (job.Finished is not { } over || !tally.IsDue(over) || await stores.Blobs.FindAsync(job.Path, cancel) is not null)
            {
                tally.Keep(job.Finished ?? job.Received, 0);
                continue;
            }

            if (!due.TryGetValue(job.Tenant, out var jobs)) due.Add(job.Tenant, jobs = []);
            jobs.Add(job);
        }

        foreach (var (tenant, jobs) in due) await DeleteJobsAsync(stores, tenant, jobs, tally, dryRun, cancel);
        return tally.Line();
    }

    private static async Task DeleteJobsAsync(JobStores stores, string tenant, List<JobView> jobs, RetentionTally tally, bool dryRun, CancellationToken cancel)
    {
        await using var lease = dryRun ? null : await LeaseKeeper.TryTakeAsync(stores, RescreenDelta.LeaseOf(tenant), cancel);
        if (lease is null && !dryRun)
        {
            foreach (var job in jobs) tally.Wait(job.Finished ?? job.Received);
            return;
        }

        var (records, held) = (stores.Records, lease?.Held ?? cancel);
        var parties = new PartyBook(records, tenant);
        var gone = jobs.Select(job => job.JobId).ToHashSet(StringComparer.Ordinal);
        // From then on their rows do not count: a re-screening after a death in the middle opens nothing for them.
        if (!dryRun) await parties.ForgetJobsAsync(gone, held);
        foreach (var job in jobs)
        {
            var findings = 0L;
            await foreach (var finding in records.QueryAsync(RecordQuery.PartitionsStartingWith(TableNames.Findings, $"{tenant}|{job.JobId}|"), held))
            {
                findings++;
                if (!dryRun) await DeleteAsync(records, tenant, finding, held);
            }

            if (!dryRun) await DeleteSubmissionAsync(records, job, held);
            tally.Delete(0, findings + 1);
        }

        if (dryRun) return;
        await parties.DeleteRowsAsync(gone, held);
        foreach (var job in gone) await records.DeleteAsync(TableNames.Jobs, tenant, job, held);
    }

    private static async Task DeleteSubmissionAsync(IRecordStore records, JobView job, CancellationToken cancel)
    {
        if (JobIds.PartsOf(job.Path).UploadId is { } upload) await records.DeleteAsync(TableNames.Submissions, job.Tenant, upload, cancel);
    }

    /// <summary>The narrow records first: a reader passes over one whose finding is gone, and none would ever find those of a finding that is.</summary>
    private static async Task DeleteAsync(IRecordStore records, string tenant, Record finding, CancellationToken cancel)
    {
        foreach (var index in FindingIndex.All)
            if (index.RecordOf(tenant, finding) is { } narrow) await records.DeleteAsync(index.Table, narrow.Partition, narrow.Row, cancel);
        await records.DeleteAsync(TableNames.Findings, finding.Partition, finding.Row, cancel);
    }
}

using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Parties;

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
    /// new one.
    /// </summary>
    public static async Task<RetentionLine> FindingsAsync(IRecordStore records, IBlobStore blobs, RetentionSettings settings, DateTimeOffset now, bool dryRun, CancellationToken cancel)
    {
        var tally = new RetentionTally(RetentionClass.Findings, settings.DaysOf(RetentionClass.Findings), now);
        var gone = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await foreach (var record in records.QueryAsync(new RecordQuery(TableNames.Jobs), cancel))
        {
            var job = JobRecords.Read(record);
            if (job.Finished is not { } over || !tally.IsDue(over) || await blobs.FindAsync(job.Path, cancel) is not null)
            {
                tally.Keep(job.Finished ?? job.Received, 0);
                continue;
            }

            var findings = 0L;
            await foreach (var finding in records.QueryAsync(RecordQuery.PartitionsStartingWith(TableNames.Findings, $"{job.Tenant}|{job.JobId}|"), cancel))
            {
                findings++;
                if (!dryRun) await DeleteAsync(records, job.Tenant, finding, cancel);
            }

            if (!dryRun) await DeleteSubmissionAsync(records, job, cancel);
            if (!gone.TryGetValue(job.Tenant, out var jobs)) gone.Add(job.Tenant, jobs = new HashSet<string>(StringComparer.Ordinal));
            jobs.Add(job.JobId);
            tally.Delete(0, findings + 1);
        }

        if (dryRun) return tally.Line();
        foreach (var (tenant, jobs) in gone)
        {
            await new PartyBook(records, tenant).DeleteJobsAsync(jobs, cancel);
            foreach (var job in jobs) await records.DeleteAsync(TableNames.Jobs, tenant, job, cancel);
        }

        return tally.Line();
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

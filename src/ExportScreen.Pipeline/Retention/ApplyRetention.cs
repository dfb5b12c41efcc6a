using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Rescreening;

namespace ExportScreen.Pipeline.Retention;

/// <summary>
/// Deletes what is past its time (<c>exportscreen retention</c>), or says what it would delete. May run twice, and die anywhere: what is left is deleted by the next run. Lists are only touched under their
/// lock. Thread-safe.
/// </summary>
/// <param name="lists">Where the lists are.</param>
/// <param name="stores">Jobs and their results; null for a list folder alone.</param>
/// <param name="settings">For how long things are kept.</param>
/// <param name="time">The clock.</param>
public sealed class ApplyRetention(IListStore lists, JobStores? stores, RetentionSettings settings, TimeProvider time)
{
    /// <summary>Runs it.</summary>
    /// <param name="dryRun">Whether to look only.</param>
    /// <param name="cancel">Stops it; what was deleted is gone.</param>
    /// <exception cref="IOException">A store failed.</exception>
    public async Task<RetentionReport> RunAsync(bool dryRun, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        // Before anything is gone: a run that dies leaves this behind.
        if (!dryRun) await AuditAsync($"begun: {settings.Words()}", cancel);
        var report = await LookAsync(now, dryRun, cancel);
        if (!dryRun) await AuditAsync(report.Busy ? "nothing done: the lists are being changed" : $"deleted {report.Words()}", cancel);
        return report;
    }

    private async Task<RetentionReport> LookAsync(DateTimeOffset now, bool dryRun, CancellationToken cancel)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var lines = new List<RetentionLine>();
        using (var held = await lists.TryLockAsync(cancel))
        {
            if (held is null) return new RetentionReport(dryRun, day, [], Busy: true);
            lines.AddRange(await ListRetention.RunAsync(lists, settings, await NeededAsync(cancel), now, dryRun, cancel));
        }

        if (stores is not null)
        {
            lines.Add(await JobRetention.BlobsAsync(stores.Blobs, RetentionClass.Manifests, [ContainerNames.Manifests], settings, now, dryRun, cancel));
            lines.Add(await JobRetention.BlobsAsync(stores.Blobs, RetentionClass.Results, [ContainerNames.Results, ContainerNames.Work], settings, now, dryRun, cancel));
            lines.Add(await JobRetention.FindingsAsync(stores, settings, now, dryRun, cancel));
        }

        return new RetentionReport(dryRun, day, lines);
    }

    /// <summary>Snapshots that a re-screening or a job that is not over goes by.</summary>
    private async Task<IReadOnlySet<string>> NeededAsync(CancellationToken cancel)
    {
        if (stores is null) return new HashSet<string>();
        var needed = new HashSet<string>(await new RescreenStates(stores.Records).SnapshotsAsync(cancel), StringComparer.Ordinal);
        var ledger = new JobLedger(stores);
        await foreach (var record in stores.Records.QueryAsync(new RecordQuery(TableNames.Jobs), cancel))
            if (JobRecords.Read(record) is var job && !job.Status.IsOver() && await ledger.PlanAsync(job.Tenant, job.JobId, cancel) is { } plan) needed.Add(plan.Engine.SnapshotName);
        return needed;
    }

    private async Task AuditAsync(string detail, CancellationToken cancel)
    {
        if (stores is null) return;
        await new AuditLog(stores).AppendAsync(JobIds.DefaultTenant, new AuditEntry { Actor = "operator", Action = AuditAction.Retention, Subject = "data", Detail = detail }, cancel);
    }
}

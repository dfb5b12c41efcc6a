using System.Text.Json;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.History;

namespace ExportScreen.Pipeline.Jobs.Planning;

/// <summary>
/// plan-job: a manifest has arrived. Reads it once, writes its canonical records chunk by chunk, commits the plan (the first attempt wins), and announces every chunk that is still to be
/// done. A duplicate event finds the job planned or over, and at most announces chunks again, which changes nothing. Thread-safe.
/// </summary>
/// <param name="stores">The stores.</param>
/// <param name="shelf">The lists.</param>
/// <param name="decisions">Earlier decisions.</param>
/// <param name="options">Settings.</param>
internal sealed class PlanJob(JobStores stores, EngineShelf shelf, DecisionLog decisions, JobOptions options)
{
    private readonly JobLedger _ledger = new(stores);
    private readonly HistoryLog _history = new(stores.Records);

    /// <summary>Runs it with the text of a message.</summary>
    public async Task RunAsync(string message, CancellationToken cancel)
    {
        if (ManifestEvent.Read(message) is not { } arrived) return;
        var (tenant, upload, fileName) = JobIds.PartsOf(arrived.Path);
        var submission = await SubmissionAsync(tenant, upload, fileName, cancel);
        var jobId = JobIds.Of(tenant, arrived.Path, submission is null ? arrived.ETag : upload!);
        var facts = new BlobFacts(arrived.Path, await LengthAsync(arrived, cancel), arrived.ETag, stores.Clock.GetUtcNow());
        var job = await _ledger.EnsureAsync(tenant, jobId, facts, submission?.SubmittedBy, cancel);
        if (job.Status.IsOver()) return;
        if (await _ledger.PlanAsync(tenant, jobId, cancel) is { } planned)
        {
            if (job.Status < JobStatus.Screening) await AnnounceAsync(job, planned, cancel);
            return;
        }

        await using var lease = await LeaseKeeper.TryTakeAsync(stores, $"plan/{tenant}/{jobId}", cancel);
        if (lease is null)
        {
            // Another is planning it, or died while doing so: look again later, as a new message, since a long plan must not use up the tries of a duplicate.
            await stores.Queues.SendAsync(QueueNames.ManifestEvents, message, LeaseKeeper.Length, cancel);
            return;
        }

        await _ledger.MoveAsync(tenant, jobId, JobStatus.Planning, null, lease.Held);
        if (await PlanAsync(job, submission, lease.Held) is { } plan) await AnnounceAsync(job, plan, lease.Held);
    }

    private async Task<JobPlan?> PlanAsync(JobView job, Submission? submission, CancellationToken cancel)
    {
        await using var content = await stores.Blobs.OpenAsync(job.Path, job.ManifestETag, cancel);
        if (content is null)
        {
            await _ledger.FailAsync(job.Tenant, job.JobId, JobStatus.Superseded, "The manifest was replaced or deleted before it was read.", cancel);
            return null;
        }

        if (content.Length > options.MaxBytes)
        {
            await _ledger.FailAsync(job.Tenant, job.JobId, JobStatus.Failed, $"The manifest has {content.Length:N0} bytes; at most {options.MaxBytes:N0} are taken.", cancel);
            return null;
        }

        var asOf = submission?.AsOf ?? DateOnly.FromDateTime(stores.Clock.GetUtcNow().UtcDateTime);
        var engine = await shelf.OfDayAsync(asOf, cancel);
        if (!engine.Succeeded) throw new StepFailedException("The lists of the day, the RuleBook or the file of owners cannot be used.");
        using var loan = engine.Value;
        using var cutter = await ManifestCutter.OpenAsync(stores, job, content, submission, loan, options, cancel);
        if (cutter.Refused.Count > 0)
        {
            var reason = string.Join(' ', cutter.Refused.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5).Select(d => d.ToSentence()));
            await _ledger.FailAsync(job.Tenant, job.JobId, JobStatus.Failed, reason, cancel);
            return null;
        }

        return await CommitAsync(job, await cutter.CutAsync(await decisions.StampAsync(job.Tenant, cancel), manifest => _history.StampAsync(job.Tenant, manifest, cancel), cancel), cancel);
    }

    private async Task<JobPlan> CommitAsync(JobView job, JobPlan plan, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(plan, JobJson.Default.JobPlan);
        if (await stores.Blobs.PutIfAbsentAsync(WorkPaths.Plan(job.Tenant, job.JobId), new MemoryStream(json), cancel) is not null) return plan;
        // Another attempt has won; what this one wrote is swept away with the job's other work files.
        return await _ledger.PlanAsync(job.Tenant, job.JobId, cancel) ?? throw new StepFailedException("The plan of the job has vanished.");
    }

    private async Task AnnounceAsync(JobView job, JobPlan plan, CancellationToken cancel)
    {
        await _ledger.MoveAsync(job.Tenant, job.JobId, JobStatus.Planning, j => j with
        {
            Attempt = plan.Attempt,
            Chunks = plan.Chunks.Count,
            TotalRows = plan.Rows,
            RunKey = plan.RunKey,
            SnapshotId = plan.Engine.SnapshotId,
            AsOf = plan.Engine.AsOf,
        }, cancel);
        var any = false;
        var batch = new List<Task>();
        await foreach (var pending in _ledger.PendingAsync(job.Tenant, job.JobId, plan.Attempt, cancel))
        {
            any = true;
            var message = new ChunkMessage(job.Tenant, job.JobId, plan.Attempt, int.Parse(pending.Row, System.Globalization.CultureInfo.InvariantCulture));
            batch.Add(stores.Queues.SendAsync(QueueNames.ScreenChunks, message.Text(), TimeSpan.Zero, cancel).AsTask());
            if (batch.Count < 8) continue;
            await Task.WhenAll(batch);
            batch.Clear();
        }

        await Task.WhenAll(batch);
        if (!any) await stores.Queues.SendAsync(QueueNames.FinalizeJobs, new FinalizeMessage(job.Tenant, job.JobId).Text(), TimeSpan.Zero, cancel);
        // From here on every chunk has its message: a duplicate event need not announce them again.
        await _ledger.MoveAsync(job.Tenant, job.JobId, JobStatus.Screening, null, cancel);
    }

    private async ValueTask<Submission?> SubmissionAsync(string tenant, string? upload, string fileName, CancellationToken cancel) =>
        upload is not null && await stores.Records.GetAsync(TableNames.Submissions, tenant, upload, cancel) is { } record ? SubmissionRecords.Read(record, fileName) : null;

    private async ValueTask<long> LengthAsync(ManifestEvent arrived, CancellationToken cancel) => (await stores.Blobs.FindAsync(arrived.Path, cancel))?.Length ?? 0;
}

using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.History;
using ExportScreen.Pipeline.Rescreening;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Pipeline.Spill;
using ExportScreen.Reports.Csv;
using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Json;

namespace ExportScreen.Pipeline.Jobs.Finishing;

/// <summary>
/// finalize-job: all chunks are done. Runs pass 2 over them in order, writes the results (the first one written stays) and ends the job. Running it again writes the same again. Thread-safe.
/// </summary>
/// <param name="stores">The stores.</param>
/// <param name="shelf">The lists.</param>
/// <param name="decisions">Earlier decisions.</param>
/// <param name="rescreen">Brings the job to lists that were published while it ran.</param>
/// <param name="options">Settings.</param>
internal sealed class FinalizeJob(JobStores stores, EngineShelf shelf, DecisionLog decisions, RescreenDelta rescreen, JobOptions options)
{
    private readonly JobLedger _ledger = new(stores);
    private readonly HistoryLog _history = new(stores.Records);

    /// <summary>Runs it with the text of a message.</summary>
    public async Task RunAsync(string text, CancellationToken cancel)
    {
        var message = FinalizeMessage.Read(text);
        if (await _ledger.FindAsync(message.Tenant, message.JobId, cancel) is not { } job || job.Status.IsOver()) return;
        if (await _ledger.PlanAsync(message.Tenant, message.JobId, cancel) is not { } plan) return;
        await foreach (var _ in _ledger.PendingAsync(message.Tenant, message.JobId, plan.Attempt, cancel)) return;

        await using var lease = await LeaseKeeper.TryTakeAsync(stores, $"finalize/{message.Tenant}/{message.JobId}", cancel);
        if (lease is null)
        {
            await stores.Queues.SendAsync(QueueNames.FinalizeJobs, text, LeaseKeeper.Length, cancel);
            return;
        }

        job = await _ledger.MoveAsync(message.Tenant, message.JobId, JobStatus.Finalizing, null, lease.Held);
        if (job.Status.IsOver() || await FinishAsync(job, plan, lease.Held)) return;
        // Stored parties are being screened again at this moment: the end of the job waits until that is over.
        await stores.Queues.SendAsync(QueueNames.FinalizeJobs, text, LeaseKeeper.Length, cancel);
    }

    /// <summary>Ends the job; false when it has to wait for others.</summary>
    private async Task<bool> FinishAsync(JobView job, JobPlan plan, CancellationToken cancel)
    {
        using var activity = JobTelemetry.Source.StartActivity("finalize-job");
        activity?.SetTag("exportscreen.job", job.JobId);
        using var loan = await shelf.OfAsync(plan.Engine, cancel);
        var earlier = plan.DecisionStamp == RunKeys.NoStamp ? null : await decisions.AtAsync(job.Tenant, plan.DecisionStamp, cancel);
        if (!plan.Engine.IsOfPastDay) await rescreen.EnsureAsync(job.Tenant, plan.Engine, cancel);
        var assembly = await ResultAssembly.RunAsync(stores, job, plan, loan, earlier, _history, options, cancel);
        using var result = assembly.Result;
        var past = new HistoryJob(job.Tenant, job.JobId, plan.Manifest.Sha256, stores.Clock.GetUtcNow()) { Earliest = assembly.Earliest };
        await Task.WhenAll(
            WriteAsync(job, result, cancel),
            Task.Run(() => WriteGroupFindingsAsync(job, plan, result, cancel), cancel),
            Task.Run(() => _history.WriteLinesAsync(past, assembly.History, cancel), cancel));
        if (!plan.Engine.IsOfPastDay && !await rescreen.CatchUpAsync(job.Tenant, plan.Engine, result.Parties, cancel)) return false;
        await _history.CountAsync(past, cancel);
        var s = result.Summary;
        var summary = new JobSummary(s.Rows, s.Skipped, s.Clear, s.Review, s.Hold, s.NotScreened, s.Parties, s.Alerts);
        var status = assembly.FailedChunks > 0 ? JobStatus.CompletedWithErrors : JobStatus.Completed;
        var reason = assembly.FailedChunks == 0 ? null : $"{assembly.FailedChunks} of {plan.Chunks.Count} parts of the manifest failed; their rows are NotScreened.";
        await _ledger.MoveAsync(job.Tenant, job.JobId, status, j => j with { Summary = summary, Reason = reason, Rows = s.Rows }, cancel);
        JobTelemetry.JobOver(status);
        return true;
    }

    /// <summary>What pass 2 found goes to the chunk of its row.</summary>
    private async Task WriteGroupFindingsAsync(JobView job, JobPlan plan, SpilledScreening result, CancellationToken cancel)
    {
        var findings = new FindingWriter(stores.Records);
        foreach (var chunk in result.GroupFlaggedRows().GroupBy(row => plan.ChunkOf(row.Row.Ordinal)))
        {
            var rows = chunk.Select(row => new FlaggedRow(result.RowKey(0, row.Row), row with { Parties = [] }, [])).ToList();
            await findings.WriteAsync(Chunks.ScreenChunk.ScopeOf(job.Tenant, job.JobId, plan, chunk.Key), rows, cancel);
        }
    }

    private async Task WriteAsync(JobView job, SpilledScreening result, CancellationToken cancel)
    {
        var folder = TempFolder.Make(options.TempFolder);
        try
        {
            await Task.WhenAll(
                Task.Run(() => WriteAsync(job, ResultKind.Workbook, folder, stream => WorkbookWriter.Write(result, stream, new WorkbookOptions(), cancel), cancel), cancel),
                Task.Run(async () =>
                {
                    await WriteAsync(job, ResultKind.Json, folder, stream => JsonWriter.Write(result, stream, cancel), cancel);
                    await WriteAsync(job, ResultKind.Csv, folder, stream => CsvWriter.Write(result, stream, cancel), cancel);
                }, cancel));
        }
        finally
        {
            TempFolder.Delete(folder);
        }
    }

    private async Task WriteAsync(JobView job, ResultKind kind, string folder, Action<Stream> write, CancellationToken cancel)
    {
        var path = JobIds.ResultPath(job.Tenant, job.JobId, kind);
        if (await stores.Blobs.FindAsync(path, cancel) is not null) return;
        await using var file = new FileStream(Path.Combine(folder, "result." + kind.Extension()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 17);
        write(file);
        file.Position = 0;
        await stores.Blobs.PutIfAbsentAsync(path, file, cancel);
    }
}

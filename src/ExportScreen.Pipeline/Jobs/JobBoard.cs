using ExportScreen.Goods.Controls;
using ExportScreen.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>The jobs of a tenant, for reading. Every read names the tenant, and sees nothing of another's. Thread-safe.</summary>
/// <param name="stores">The stores.</param>
public sealed class JobBoard(JobStores stores)
{
    /// <summary>A job with its live progress, or null when the tenant has none of that id.</summary>
    public async ValueTask<JobView?> FindAsync(string tenant, string jobId, CancellationToken cancel)
    {
        if (!JobIds.IsTenant(tenant) || !JobIds.IsId(jobId)) return null;
        if (await stores.Records.GetAsync(TableNames.Jobs, tenant, jobId, cancel) is not { } record) return null;
        var job = JobRecords.Read(record);
        return job is { Status: JobStatus.Planning or JobStatus.Screening, Attempt: not null } ? await WithProgressAsync(job, cancel) : job;
    }

    /// <summary>What the plan of a job has frozen, or null when the tenant has none of that id, it is not planned yet, or its plan is of another version of the program.</summary>
    public async ValueTask<PlannedView?> PlanAsync(string tenant, string jobId, CancellationToken cancel)
    {
        if (await FindAsync(tenant, jobId, cancel) is not { Attempt: not null }) return null;
        JobPlan? plan;
        try
        {
            plan = await new JobLedger(stores).PlanAsync(tenant, jobId, cancel);
        }
        catch (StepFailedException)
        {
            return null;
        }

        if (plan is null) return null;
        var lists = plan.Engine.Lists;
        var missing = TradeLists.All.Where(l => lists.All(f => f.Id != l.Id)).Select(l => $"{l.Id}: {l.Title} ({l.Publisher})");
        var tables = ControlTables.Bundled.Id == plan.Engine.ControlTablesId ? ControlTables.Bundled.NotCovered : [];
        return new PlannedView(plan.Manifest.Manifest, lists, [.. missing, .. tables], plan.Engine.Warnings, plan.Engine.RuleBookVersion, plan.Diagnostics);
    }

    /// <summary>The newest jobs, at most <paramref name="most"/>, newest first, without live progress.</summary>
    public async Task<IReadOnlyList<JobView>> NewestAsync(string tenant, int most, CancellationToken cancel)
    {
        var newest = new PriorityQueue<JobView, (DateTimeOffset, string)>();
        if (!JobIds.IsTenant(tenant)) return [];
        await foreach (var record in stores.Records.QueryAsync(new RecordQuery(TableNames.Jobs) { Partition = tenant }, cancel))
        {
            var job = JobRecords.Read(record);
            newest.Enqueue(job, (job.Received, job.JobId));
            if (newest.Count > most) newest.Dequeue();
        }

        var jobs = new List<JobView>(newest.Count);
        while (newest.TryDequeue(out var job, out _)) jobs.Add(job);
        jobs.Reverse();
        return jobs;
    }

    /// <summary>Opens a result; null when the job is not the tenant's or has no result.</summary>
    public async ValueTask<OpenResult?> OpenAsync(string tenant, string jobId, ResultKind kind, CancellationToken cancel)
    {
        if (await FindAsync(tenant, jobId, cancel) is not { Status: JobStatus.Completed or JobStatus.CompletedWithErrors } job) return null;
        var path = JobIds.ResultPath(tenant, jobId, kind);
        if (await stores.Blobs.FindAsync(path, cancel) is not { } facts) return null;
        if (await stores.Blobs.OpenAsync(path, facts.ETag, cancel) is not { } content) return null;
        return new OpenResult(content, facts, $"{Path.GetFileNameWithoutExtension(job.FileName)}.screened.{kind.Extension()}");
    }

    private async ValueTask<JobView> WithProgressAsync(JobView job, CancellationToken cancel)
    {
        var left = 0;
        long rowsLeft = 0;
        await foreach (var pending in stores.Records.QueryAsync(new RecordQuery(TableNames.Pending) { Partition = WorkPaths.PendingPartition(job.Tenant, job.JobId, job.Attempt ?? "") }, cancel))
        {
            left++;
            rowsLeft += pending.Number("rows") ?? 0;
        }

        return job with { ChunksDone = Math.Max(0, job.Chunks - left), Rows = (int)Math.Max(0, (job.TotalRows ?? 0) - rowsLeft) };
    }
}

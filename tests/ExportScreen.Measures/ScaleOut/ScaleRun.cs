using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Embedded;
using ExportScreen.Testing;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>One job on an empty account with a number of handlers that are warm: their lists are loaded and their code has run.</summary>
/// <param name="Handlers">How many.</param>
/// <param name="Chunks">Chunks of the job.</param>
/// <param name="Cold">Seconds of the longest first chunk of a handler: it fetches and opens the lists.</param>
/// <param name="Posts">Every step of the job.</param>
/// <param name="Results">SHA-256 of workbook, JSON and CSV.</param>
/// <param name="Stored">What the job left in the storage.</param>
internal sealed record ScaleRun(int Handlers, int Chunks, double Cold, IReadOnlyList<Post> Posts, string Results, StoredJob Stored)
{
    private const string Chunk = "screen-chunk";
    private static readonly DateOnly AsOf = new(2026, 11, 22);
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    /// <summary>Seconds from the start of the first chunk to the end of the last.</summary>
    public double Screening => Seconds(Posts.Where(p => p.Function == Chunk).Min(p => p.Started), Posts.Where(p => p.Function == Chunk).Max(p => p.Ended));

    /// <summary>Seconds from the start of the plan to the end of the step that wrote the workbook (others of its kind find it done and end early).</summary>
    public double Whole => Seconds(Posts.Min(p => p.Started), Posts.Where(p => p.Function == "finalize-job").MaxBy(p => p.Seconds)!.Ended);

    /// <summary>Runs one.</summary>
    /// <exception cref="InvalidOperationException">A step failed, or the job did not complete.</exception>
    public static async Task<ScaleRun> RunAsync(ScaleSetup setup, int handlers)
    {
        await using var azurite = await Azurite.StartAsync();
        using var account = AzureStores.Open(new AzureStorageSettings { ConnectionString = azurite.ConnectionString }, TimeProvider.System);
        var stores = new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System);
        await CopyListsAsync(setup.Lists, account);
        var started = new List<ScaleHandler>();
        var folder = Path.Combine(setup.Folder, "handlers");
        try
        {
            for (var n = 1; n <= handlers; n++) started.Add(await ScaleHandler.StartAsync(setup.Executable, azurite, setup.Latency, setup.ChunkRows, Path.Combine(folder, $"{n}")));
            var (_, warming) = await JobAsync(stores, account, started, setup.WarmUp);
            var cold = warming.Where(p => p.Function == Chunk).GroupBy(p => p.Handler).Select(g => g.MinBy(p => p.Started)!.Seconds).ToList();
            if (cold.Count < handlers) throw new InvalidOperationException("A handler got nothing to do in the warm-up; give it more rows.");
            var (job, posts) = await JobAsync(stores, account, started, setup.Manifest);
            if (job.Summary?.Rows != setup.Rows) throw new InvalidOperationException($"The job has {job.Summary?.Rows} rows, not {setup.Rows}.");
            return new ScaleRun(handlers, job.Chunks, cold.Max(), posts, await ResultsAsync(stores, job), await StoredJob.OfAsync(stores, job));
        }
        finally
        {
            foreach (var handler in started) await handler.DisposeAsync();
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static double Seconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalSeconds;

    private static async Task CopyListsAsync(string folder, AzureStores account)
    {
        var lists = new ListFolder(folder);
        var id = await lists.GetCurrentAsync(CancellationToken.None) ?? throw new InvalidOperationException("The list folder has no snapshot.");
        using var snapshot = await lists.OpenSnapshotAsync(id, CancellationToken.None) ?? throw new InvalidOperationException("The snapshot is gone.");
        await account.Lists.AppendEditionsAsync((await lists.GetEditionsAsync(CancellationToken.None)).Editions, CancellationToken.None);
        await account.Lists.PutSnapshotAsync(id, snapshot.Memory, CancellationToken.None);
        await account.Lists.SetCurrentAsync(id, CancellationToken.None);
    }

    private static async Task<(JobView Job, IReadOnlyList<Post> Posts)> JobAsync(JobStores stores, AzureStores account, List<ScaleHandler> handlers, string manifest)
    {
        var posts = new ConcurrentQueue<Post>();
        JobView job;
        await using (var content = File.OpenRead(manifest))
            job = await new SubmitManifest(stores).RunAsync(new Submission { Tenant = JobIds.DefaultTenant, FileName = Path.GetFileName(manifest), AsOf = AsOf }, content, CancellationToken.None);
        using var stop = new CancellationTokenSource(Limit);
        var loops = handlers.Select((handler, at) => Task.Run(() => new HostLoop(account.Queues, handler, at + 1, posts).RunAsync(stop.Token))).ToList();
        var board = new JobBoard(stores);
        while (!job.Status.IsOver() && !stop.IsCancellationRequested)
        {
            // A loop ends before the job only when a step has failed.
            if (await Task.WhenAny([.. loops, Task.Delay(250)]) is var ended && loops.Contains(ended)) await ended;
            job = (await board.FindAsync(job.Tenant, job.JobId, CancellationToken.None))!;
        }

        await stop.CancelAsync();
        await Task.WhenAll(loops);
        if (job.Status != JobStatus.Completed) throw new InvalidOperationException($"The job ended as {job.Status}: {job.Reason}");
        return (job, [.. posts]);
    }

    private static async Task<string> ResultsAsync(JobStores stores, JobView job)
    {
        var hashes = new List<string>();
        foreach (var kind in Enum.GetValues<ResultKind>())
        {
            await using var result = await new JobBoard(stores).OpenAsync(job.Tenant, job.JobId, kind, CancellationToken.None) ?? throw new InvalidOperationException($"The job has no {kind}.");
            hashes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(result.Content)));
        }

        return string.Join(' ', hashes);
    }
}

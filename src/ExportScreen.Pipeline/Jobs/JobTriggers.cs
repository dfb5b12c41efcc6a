using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs.Chunks;
using ExportScreen.Pipeline.Jobs.Finishing;
using ExportScreen.Pipeline.Jobs.Planning;
using ExportScreen.Pipeline.Jobs.Sweeping;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Rescreening;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>The table of triggers. Function folders, host.json and infrastructure name the same (tested). Thread-safe.</summary>
public sealed class JobTriggers
{
    /// <param name="stores">The stores.</param>
    /// <param name="shelf">The lists.</param>
    /// <param name="options">Settings.</param>
    /// <param name="refresh">Refreshes lists; null where they are not refreshed by the clock.</param>
    /// <param name="requests">Refreshes lists when somebody asks; null where that is switched off.</param>
    /// <param name="alarms">Told of findings that changes of the lists open and close; null for nobody.</param>
    public JobTriggers(JobStores stores, EngineShelf shelf, JobOptions options, RefreshLists? refresh = null, RefreshOnRequest? requests = null, IAlarms? alarms = null)
    {
        ArgumentNullException.ThrowIfNull(stores);
        ArgumentNullException.ThrowIfNull(options);
        var poison = new PoisonHandlers(stores);
        // One for all steps: it reads the log of decisions once and then only what is new.
        var decisions = new DecisionLog(stores);
        var rescreen = new RescreenDelta(stores, shelf, alarms, options.Threads);
        Queues =
        [
            new("plan-job", QueueNames.ManifestEvents, new PlanJob(stores, shelf, decisions, options).RunAsync),
            new("screen-chunk", QueueNames.ScreenChunks, new ScreenChunk(stores, shelf, decisions, options).RunAsync),
            new("finalize-job", QueueNames.FinalizeJobs, new FinalizeJob(stores, shelf, decisions, rescreen, options).RunAsync),
            new("refresh-list", QueueNames.ListRefreshes, (text, cancel) => requests is null ? Task.CompletedTask : requests.RunAsync(text, cancel)),
            new("plan-job-poison", QueueNames.PoisonOf(QueueNames.ManifestEvents), poison.PlanAsync),
            new("screen-chunk-poison", QueueNames.PoisonOf(QueueNames.ScreenChunks), poison.ChunkAsync),
            new("finalize-job-poison", QueueNames.PoisonOf(QueueNames.FinalizeJobs), poison.FinalizeAsync),
            // Nothing waits for it: the list says how old it is, and the clock tries again.
            new("refresh-list-poison", QueueNames.PoisonOf(QueueNames.ListRefreshes), static (_, _) => Task.CompletedTask),
        ];
        Timers =
        [
            new("intake-sweep", 5, new IntakeSweep(stores).RunAsync),
            new("job-sweep", 5, new JobSweep(stores, options).RunAsync),
            // The clock only looks which list is due by its own schedule.
            new("refresh-lists", 5, cancel => refresh is null ? Task.CompletedTask : refresh.RunDueAsync(cancel)),
            // Whoever published, and from where: lists are taken in by the command beside a running service, too.
            new("rescreen-delta", 5, rescreen.RunAllAsync) { Often = TimeSpan.FromSeconds(5) },
        ];
    }

    /// <summary>Steps that messages start.</summary>
    public IReadOnlyList<QueueTrigger> Queues { get; }

    /// <summary>Steps that the clock starts.</summary>
    public IReadOnlyList<TimerTrigger> Timers { get; }
}

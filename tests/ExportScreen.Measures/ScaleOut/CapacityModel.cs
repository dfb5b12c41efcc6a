using System.Globalization;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>
/// What a number of rows a day needs: the costs measured here, carried to chunks of the production's size, against the limits of the services. Per row unless it says otherwise.
/// </summary>
internal sealed class CapacityModel
{
    /// <summary>Rows of a chunk in production (default of JobOptions).</summary>
    private const int ChunkRows = 2000;

    /// <summary>Answer time of a storage account in the same region; <c>house</c>.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(10);

    /// <summary>How much of its processor an instance is loaded with; <c>house</c>.</summary>
    private const double Load = 0.7;

    /// <summary>How much denser the densest hour is than the mean; <c>house</c>.</summary>
    private const double Burst = 10;

    /// <summary>Memory of an instance in MB (infra/modules/app.bicep); it comes with one core.</summary>
    private const int InstanceMegabytes = 2048;

    /// <summary>Messages an instance works on at once: batchSize + newBatchThreshold of host.json.</summary>
    private const int AtOnce = 3;

    /// <summary>functionTimeout of host.json in seconds.</summary>
    private const double Timeout = 600;

    private readonly IReadOnlyList<StepCost> _steps;
    private readonly IReadOnlyList<(ServiceLimit Limit, string Where, double PerRow)> _uses;

    private CapacityModel(IReadOnlyList<StepCost> steps, IReadOnlyList<(ServiceLimit, string, double)> uses) => (_steps, _uses) = (steps, uses);

    /// <summary>The model of a measured run with one handler.</summary>
    public static CapacityModel Of(ScaleSetup setup, ScaleRun run, IReadOnlyList<StepFigures> steps)
    {
        var costs = steps.Select(s => StepCost.Of(s, setup.Rows, run.Chunks, ChunkRows, setup.Latency)).ToList();
        double rows = setup.Rows;
        var all = steps.Aggregate(StorageUse.None, (sum, s) => sum.With(s.Storage)).Of(_ => true);
        var hottest = run.Stored.Hottest.Where(h => h.Key is TableNames.ByRule or TableNames.ByDay).MaxBy(h => h.Value);
        return new CapacityModel(costs,
        [
            // The host itself takes and deletes each message.
            (ServiceLimit.AccountRequests, "all steps and the host's own", costs.Sum(c => c.Requests) + (2.0 / ChunkRows)),
            (ServiceLimit.AccountEntities, "findings and their indexes", run.Stored.Entities.Values.Sum() / rows),
            (ServiceLimit.PartitionEntities, $"fullest bucket of {hottest.Key}, one tenant", hottest.Value / rows),
            (ServiceLimit.QueueMessages, "screen-chunks: put, taken, deleted", 3.0 / ChunkRows),
            (ServiceLimit.BlobRequests, "plan.json of one job", 2.0 / ChunkRows),
            (ServiceLimit.AccountIngress, "manifests, work, results, entities", (all.Sent + run.Stored.BlobBytes[ContainerNames.Manifests]) / rows),
            (ServiceLimit.AccountEgress, "manifests, work", all.Received / rows),
        ]);
    }

    /// <summary>Prints it as Markdown.</summary>
    public void Print()
    {
        Line($"Model: chunks of {ChunkRows} rows, storage answers in {Near.TotalMilliseconds} ms (house), instances of {InstanceMegabytes} MB = 1 core loaded to {Load:P0} (house), {AtOnce} messages at once, densest hour {Burst} x the mean (house).");
        PrintSteps();
        PrintDays();
        PrintLimits();
    }

    private void PrintSteps()
    {
        Line($"| step | CPU s per 1,000 rows | storage requests per chunk | round trips per chunk | rows/s of an instance | largest manifest in {Timeout} s |");
        Line($"|---|---|---|---|---|---|");
        foreach (var step in _steps)
            Line($"| {step.Function} | {step.Processor * 1000:0.000} | {step.Requests * ChunkRows:0.0} | {step.RoundTrips * ChunkRows:0.0} | {RowsPerSecond(step):0} | {(step.Function == "screen-chunk" ? "-" : (Timeout / (step.Processor + (step.RoundTrips * Near.TotalSeconds))).ToString("#,0", CultureInfo.InvariantCulture) + " rows")} |");
    }

    private void PrintDays()
    {
        Line($"| rows per day | rows/s, densest hour | chunks per day | instances plan / screen / finalize | of {Math.Min(ServiceLimit.Instances, ServiceLimit.RegionMegabytes / InstanceMegabytes)} | storage requests/s | entities/s | chunks waiting when sized for the mean only |");
        Line($"|---|---|---|---|---|---|---|---|");
        foreach (var day in new[] { 1e7, 1e9 })
        {
            foreach (var burst in new[] { 1, Burst })
            {
                var rate = day / 86_400 * burst;
                var instances = _steps.Select(s => (int)Math.Ceiling(rate / RowsPerSecond(s))).ToList();
                var waiting = burst > 1 ? (rate - (day / 86_400)) * 3600 / ChunkRows : 0;
                var share = (double)instances.Sum() / Math.Min(ServiceLimit.Instances, ServiceLimit.RegionMegabytes / InstanceMegabytes);
                Line($"| {day:#,0} x {burst} | {rate:#,0} | {day / ChunkRows:#,0} | {string.Join(" / ", instances)} | {share:P0} | {rate * _uses[0].PerRow:#,0.0} | {rate * _uses[1].PerRow:#,0.0} | {(burst > 1 ? waiting.ToString("#,0", CultureInfo.InvariantCulture) : "-")} |");
            }
        }
    }

    private void PrintLimits()
    {
        Line($"| limit, first to be met first | per second | used by | per 1,000 rows | met at rows/s | share at 10 M x {Burst} | share at 1 G x {Burst} | source |");
        Line($"|---|---|---|---|---|---|---|---|");
        foreach (var (limit, where, perRow) in _uses.OrderBy(u => u.Limit.PerSecond / u.PerRow))
            Line($"| {limit.What} | {limit.PerSecond:#,0} | {where} | {perRow * 1000:#,0.0} | {limit.PerSecond / perRow:#,0} | {Share(1e7, limit, perRow):P1} | {Share(1e9, limit, perRow):P0} | {limit.Source} |");
    }

    private static double Share(double day, ServiceLimit limit, double perRow) => day / 86_400 * Burst * perRow / limit.PerSecond;

    /// <summary>What an instance does: as much as its processor carries, or as its messages at once allow.</summary>
    private static double RowsPerSecond(StepCost step) => Math.Min(Load / step.Processor, AtOnce / (step.Processor + (step.RoundTrips * Near.TotalSeconds)));

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

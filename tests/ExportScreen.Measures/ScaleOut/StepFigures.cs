using System.Globalization;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>What one step of a job costs, measured with one handler.</summary>
/// <param name="Function">The step.</param>
/// <param name="Posts">How often it ran.</param>
/// <param name="Seconds">Time of all.</param>
/// <param name="ProcessorSeconds">Processor time of all.</param>
/// <param name="Storage">Storage requests of all.</param>
internal sealed record StepFigures(string Function, int Posts, double Seconds, double ProcessorSeconds, StorageUse Storage)
{
    /// <summary>The figures of the posts of a step.</summary>
    public static StepFigures Of(string function, IEnumerable<Post> posts)
    {
        var own = posts.Where(p => p.Function == function).ToList();
        return new StepFigures(function, own.Count, own.Sum(p => p.Seconds), own.Sum(p => p.ProcessorSeconds), own.Aggregate(StorageUse.None, (sum, p) => sum.With(p.Storage)));
    }

    /// <summary>Prints what a chunk of this step costs: requests by kind, and round trips one after the other.</summary>
    /// <param name="rows">Rows of the job.</param>
    /// <param name="chunks">Chunks of the job.</param>
    /// <param name="latency">What each request waited.</param>
    public void Print(int rows, int chunks, TimeSpan latency)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"step {Function}: posts={Posts} seconds={Seconds:0.0} cpu-per-1000-rows={ProcessorSeconds / rows * 1000:0.000} requests-per-chunk={(double)Storage.Requests / chunks:0.0} round-trips-per-chunk={RoundTrips(latency, _ => true) / chunks:0.0}"));
        foreach (var (kind, use) in Storage.Kinds.OrderBy(k => k.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {kind,-14} per-chunk={(double)use.Requests / chunks,7:0.00} round-trips-per-chunk={use.BusySeconds / latency.TotalSeconds / chunks,7:0.00} sent-per-row={(double)use.Sent / rows,7:0.0} received-per-row={(double)use.Received / rows,7:0.0}"));
    }

    /// <summary>Requests that followed each other, for kinds of request that this step never mixes.</summary>
    public double RoundTrips(TimeSpan latency, Func<string, bool> kinds) => Storage.Kinds.Where(k => kinds(k.Key)).Sum(k => k.Value.BusySeconds) / Math.Max(latency.TotalSeconds, 0.001);
}

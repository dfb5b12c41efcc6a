using System.Globalization;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>
/// The same job with 1, 2 and 4 handlers on a storage that answers late: how much faster more of them are, whether the results are the same to the byte, what each step asks of the
/// storage, and what that means for 10 million and a billion rows a day.
/// </summary>
internal static class ScaleOutMeasure
{
    public static int Run(Arguments arguments)
    {
        var handlers = arguments.Text("handlers").Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        var setup = new ScaleSetup(
            Path.GetFullPath(arguments.Text("exe")),
            Directory.CreateDirectory(Path.GetFullPath(arguments.Text("work"))).FullName,
            Path.GetFullPath(arguments.Text("lists")),
            arguments.Number("rows", 30_000),
            arguments.Number("chunk-rows", 500),
            TimeSpan.FromMilliseconds(arguments.Number("latency", 200)),
            handlers.Max());
        setup.Generate();
        var runs = handlers.Select(n => Print(setup, ScaleRun.RunAsync(setup, n).GetAwaiter().GetResult())).ToList();
        var (one, most) = (runs.MinBy(r => r.Handlers)!, runs.MaxBy(r => r.Handlers)!);
        List<StepFigures> steps = [.. new[] { "plan-job", "screen-chunk", "finalize-job" }.Select(function => StepFigures.Of(function, one.Posts))];
        foreach (var step in steps) step.Print(setup.Rows, one.Chunks, setup.Latency);
        PrintStored(one, setup.Rows);
        CapacityModel.Of(setup, one, steps).Print();
        var equal = runs.All(r => r.Results == one.Results);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"scale-out handlers={most.Handlers} screening={one.Screening / most.Screening:0.00} whole={one.Whole / most.Whole:0.00} equal={(equal ? "yes" : "no")} rows={setup.Rows} chunks={one.Chunks}"));
        return equal ? 0 : 1;
    }

    private static ScaleRun Print(ScaleSetup setup, ScaleRun run)
    {
        var busy = run.Posts.Where(p => p.Function == "screen-chunk").GroupBy(p => p.Handler).Select(g => (Chunks: g.Count(), Processor: g.Sum(p => p.ProcessorSeconds))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"run handlers={run.Handlers} rows={setup.Rows} chunks={run.Chunks} screening={run.Screening:0.0}s whole={run.Whole:0.0}s cold-first-chunk={run.Cold:0.0}s processor-share={busy.Sum(b => b.Processor) / run.Screening:0.00} chunks-by-handler={string.Join('/', busy.Select(b => b.Chunks).OrderDescending())} results={run.Results[..12]}"));
        return run;
    }

    private static void PrintStored(ScaleRun run, int rows)
    {
        Console.WriteLine("stored bytes-per-row " + string.Join(' ', run.Stored.BlobBytes.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Key}={(double)b.Value / rows:0}"))));
        Console.WriteLine("stored entities-per-1000-rows " + string.Join(' ', run.Stored.Entities.Select(e =>
            string.Create(CultureInfo.InvariantCulture, $"{e.Key}={e.Value * 1000.0 / rows:0.0}(fullest-partition={run.Stored.Hottest[e.Key] * 1000.0 / rows:0.0})"))));
    }
}

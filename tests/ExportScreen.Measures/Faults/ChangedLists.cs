using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Faults;

/// <summary>Another process imports lists while a job runs: the job keeps the lists it was planned with, and the next job has the new ones.</summary>
internal sealed class ChangedLists(FaultBench bench, Random random)
{
    private const int NamesOnList = 20;
    private static readonly string[] SmallSteps = ["--chunk-rows", "100", "--threads", "1"];

    /// <summary>What came of it.</summary>
    /// <param name="Rounds">Jobs run.</param>
    /// <param name="During">Jobs that were still screening or finalizing when the import had ended.</param>
    /// <param name="Equal">Jobs that kept their lists and left the same as undisturbed, with the next job as one with the new lists.</param>
    public sealed record Result(int Rounds, int During, int Equal);

    /// <summary>Runs it.</summary>
    /// <param name="rounds">How many jobs.</param>
    public async Task<Result> RunAsync(int rounds)
    {
        var manifest = Path.Combine(bench.Work, "listed.csv");
        var rows = bench.Rows * 2;
        var names = GenerateManifest.Write(manifest, rows, rows / 3, 503, ["Perlfluss Electronics"]);
        var (before, after) = (OwnList("before.csv", "2026-11-20", names, 0), OwnList("after.csv", "2026-11-21", names, NamesOnList));
        var lists = DataFolder.Fresh(Path.Combine(bench.Work, "lists-before"), null);
        await ImportAsync(lists, before);
        var (old, time) = await UndisturbedAsync(manifest, lists, null);
        var (fresh, _) = await UndisturbedAsync(manifest, lists, after);
        if (old.Outputs.Workbook == fresh.Outputs.Workbook || old.SnapshotId == fresh.SnapshotId) throw new InvalidDataException("The two lists do not differ in what they find.");
        int during = 0, equal = 0;
        for (var round = 1; round <= rounds; round++)
        {
            var (running, wrong) = await RoundAsync(manifest, lists, after, old, fresh, time);
            if (running) during++;
            if (wrong.Length == 0) equal++;
            Console.WriteLine($"lists {round}: published {(running ? "while the job ran" : "after the job was over")}: {(wrong.Length == 0 ? "equal" : "WRONG: " + wrong)}");
        }

        return new Result(rounds, during, equal);
    }

    private sealed record Screened(string? SnapshotId, JobOutputs Outputs);

    private async Task<(Screened Job, TimeSpan Time)> UndisturbedAsync(string manifest, string lists, string? imported)
    {
        var data = DataFolder.Copy(lists, Path.Combine(bench.Work, "lists"));
        if (imported is not null) await ImportAsync(data, imported);
        await using var server = ServeProcess.Start(bench.Exe, data, SmallSteps);
        await server.ReadyAsync();
        using var client = new ServiceClient(server.Url);
        await client.HealthyAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        return (await OverAsync(client, await client.SubmitAsync(manifest, "undisturbed")), watch.Elapsed);
    }

    private async Task<(bool During, string Wrong)> RoundAsync(string manifest, string lists, string after, Screened old, Screened fresh, TimeSpan time)
    {
        var data = DataFolder.Copy(lists, Path.Combine(bench.Work, "lists"));
        await using var server = ServeProcess.Start(bench.Exe, data, SmallSteps);
        await server.ReadyAsync();
        using var client = new ServiceClient(server.Url);
        var jobId = await client.SubmitAsync(manifest, "disturbed");
        JobState job;
        while ((job = await client.JobAsync(jobId)).SnapshotId is null && !job.IsOver) await Task.Delay(10);
        await Task.Delay(time * (0.4 * random.NextDouble()));
        await ImportAsync(data, after);
        var during = !(await client.JobAsync(jobId)).IsOver;
        var kept = await OverAsync(client, jobId);
        var next = await OverAsync(client, await client.SubmitAsync(manifest, "next"));
        await server.StopAsync();
        string[] wrong =
        [
            kept.SnapshotId == old.SnapshotId ? "" : "the job changed its lists", kept.Outputs.Against(old.Outputs),
            // Workbook and JSON name the time at which a list was imported, which is another in each round.
            next.SnapshotId == fresh.SnapshotId && next.Outputs.Csv == fresh.Outputs.Csv && next.Outputs.FindingsHash == fresh.Outputs.FindingsHash ? "" : "the next job has not the new lists",
        ];
        return (during, string.Join(", ", wrong.Where(w => w.Length > 0)));
    }

    private static async Task<Screened> OverAsync(ServiceClient client, string jobId)
    {
        var job = await client.WaitAsync(jobId, TimeSpan.FromMilliseconds(50), FaultBench.Patience);
        return job.Status == "completed" ? new Screened(job.SnapshotId, await JobOutputs.OfAsync(client, jobId)) : throw new InvalidDataException($"A job is {job.Status}: {job.Reason}");
    }

    /// <summary>An own list of names that stand in the manifest.</summary>
    private string OwnList(string fileName, string day, List<string> names, int from)
    {
        var lines = names.Skip(from).Take(NamesOnList).Select((name, i) => FormattableString.Invariant($"E-{i + from},\"{name}\""));
        var path = Path.Combine(bench.Work, fileName);
        File.WriteAllLines(path, ["#list,own-measured", $"#as-of,{day}", FormattableString.Invariant($"#entries,{NamesOnList}"), "id,name", .. lines]);
        return path;
    }

    private async Task ImportAsync(string data, string list)
    {
        var result = await Task.Run(() => MeasuredProcess.Start([bench.Exe, "lists", "import", list, "--lists", Path.Combine(data, "lists")]));
        if (result.ExitCode != 0) throw new InvalidDataException($"The list was refused: {result.Output}{result.Errors}");
    }
}

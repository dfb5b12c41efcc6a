using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Faults;

/// <summary>What the measures of faults share: the executable, the manifest, and what an undisturbed job makes of it.</summary>
internal sealed record FaultBench
{
    public required string Exe { get; init; }

    /// <summary>Folder for data folders.</summary>
    public required string Work { get; init; }

    /// <summary>Published lists, or null for the starter list.</summary>
    public string? Lists { get; init; }

    public required string Manifest { get; init; }

    public required int Rows { get; init; }

    public required JobOutputs Reference { get; init; }

    public required JobPhases Phases { get; init; }

    /// <summary>From the start of the process until it answers.</summary>
    public required TimeSpan StartTime { get; init; }

    /// <summary>Small chunks, so that a job has many steps that can be hit.</summary>
    public static string[] ServeArguments { get; } = ["--chunk-rows", "500"];

    /// <summary>Longest that a job may take that nothing disturbs any more.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(5);

    public ServeProcess Start(string data) => ServeProcess.Start(Exe, data, ServeArguments);

    /// <summary>Makes the manifest, runs an undisturbed job, and a second one under another key, which must leave the same.</summary>
    public static async Task<FaultBench> MakeAsync(Arguments arguments)
    {
        var (exe, work, lists, rows) = (arguments.Text("exe"), Path.GetFullPath(arguments.Text("work")), arguments.Optional("lists"), arguments.Number("rows", 20_000));
        Directory.CreateDirectory(work);
        var manifest = Path.Combine(work, "manifest.csv");
        GenerateManifest.Write(manifest, rows, Math.Max(100, rows / 3), 502, Names(lists));
        var data = DataFolder.Fresh(Path.Combine(work, "reference"), lists);
        await using var server = ServeProcess.Start(exe, data, ServeArguments);
        var started = await server.ReadyAsync();
        using var client = new ServiceClient(server.Url);
        // The first job of a process, as every job after a kill is.
        var phases = new JobPhases();
        var first = await RunAsync(client, manifest, "reference", phases);
        var again = await RunAsync(client, manifest, "again", new JobPhases());
        var differs = again.Against(first);
        Console.WriteLine(FormattableString.Invariant($"reference rows={rows} bytes={new FileInfo(manifest).Length} findings={first.Findings} start={started.TotalSeconds:0.00}s {phases} again={(differs.Length == 0 ? "equal" : differs)}"));
        if (differs.Length > 0) throw new InvalidDataException($"Two undisturbed jobs differ: {differs}.");
        await server.StopAsync();
        return new FaultBench { Exe = exe, Work = work, Lists = lists, Manifest = manifest, Rows = rows, Reference = first, Phases = phases, StartTime = started };
    }

    /// <summary>Waits until a job is over and says in what it differs from the undisturbed one; empty when in nothing.</summary>
    public async Task<string> CheckAsync(ServiceClient client, string jobId)
    {
        var job = await client.WaitAsync(jobId, TimeSpan.FromMilliseconds(50), Patience);
        if (job.Status != "completed") return $"{job.Status} ({job.Reason})";
        return job.AllRows(Rows) ? (await JobOutputs.OfAsync(client, jobId)).Against(Reference) : "not one outcome a row";
    }

    private static List<string> Names(string? lists) =>
        lists is null ? ["Perlfluss Electronics", "Mikron Joint Stock Company", "Huawei Technologies", "Rostec State Corporation", "Islamic Republic of Iran Shipping Lines"] : ListedNames.Of(lists);

    private static async Task<JobOutputs> RunAsync(ServiceClient client, string manifest, string key, JobPhases phases)
    {
        var jobId = await client.SubmitAsync(manifest, key);
        phases.Saw(null);
        var job = await client.WaitAsync(jobId, TimeSpan.FromMilliseconds(15), Patience, phases.Saw);
        if (job.Status != "completed") throw new InvalidDataException($"The undisturbed job is {job.Status}: {job.Reason}");
        return await JobOutputs.OfAsync(client, jobId);
    }
}

using System.Diagnostics;
using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Load;

/// <summary>One large manifest, from the first byte sent until the job is over.</summary>
internal sealed class ManifestLoad(ServeProcess server)
{
    public async Task<bool> RunAsync(string file, int rows)
    {
        using var client = new ServiceClient(server.Url);
        var cpu = server.CpuSeconds;
        var watch = Stopwatch.StartNew();
        var jobId = await client.SubmitAsync(file, "large");
        var status = "";
        var phases = new List<string> { FormattableString.Invariant($"taken={watch.Elapsed.TotalSeconds:0.0}s") };
        var job = await client.WaitAsync(jobId, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1), seen =>
        {
            if (seen.Status == status) return;
            status = seen.Status;
            phases.Add(FormattableString.Invariant($"{status}={watch.Elapsed.TotalSeconds:0.0}s({server.PeakMegabytes:0}MB,cpu {server.CpuSeconds - cpu:0.0}s)"));
        });
        Console.WriteLine($"manifest phases: {string.Join(' ', phases)}");
        var counted = job.SummaryRows ?? 0;
        Console.WriteLine(FormattableString.Invariant($"manifest status={job.Status} rows={counted} seconds={watch.Elapsed.TotalSeconds:0.0} peakMB={server.PeakMegabytes:0} cpu={server.CpuSeconds - cpu:0.0}s"));
        if (job.Reason is not null) Console.WriteLine(job.Reason);
        return job.Status == "completed" && job.AllRows(rows > 0 ? rows : counted);
    }
}

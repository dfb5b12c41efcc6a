using System.Diagnostics;
using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Load;

/// <summary>Many users who hand in a small manifest each at the same moment, and ask for their job until it is over.</summary>
internal sealed class UsersLoad(ServeProcess server, string work, List<string> listed)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="users">Users.</param>
    /// <param name="rows">Rows of each manifest.</param>
    /// <param name="distinct">Distinct parties of each manifest; no two users have one in common.</param>
    /// <param name="connections">Connections of all users together.</param>
    public async Task<bool> RunAsync(int users, int rows, int distinct, int connections)
    {
        var files = Enumerable.Range(1, users).Select(user => Manifest(user, rows, distinct)).ToList();
        using var client = new ServiceClient(server.Url, connections);
        var cpu = server.CpuSeconds;
        var all = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(files.Select((file, user) => Task.Run(() => UserAsync(client, file, FormattableString.Invariant($"user-{user}")))));
        var seconds = all.Elapsed.TotalSeconds;
        var peak = server.PeakMegabytes;
        var finished = outcomes.Count(o => o.Job?.Status == "completed");
        var lost = outcomes.Count(o => o.Job is not { Status: "completed" } job || !job.AllRows(rows));
        foreach (var other in outcomes.Where(o => o.Job is not { Status: "completed" })) Console.WriteLine($"not completed: {other.Job?.Status} {other.Job?.Reason} {other.Error}");
        var (taken, over) = (new Latencies(outcomes.Select(o => o.Taken)), new Latencies(outcomes.Select(o => o.Over)));
        Console.WriteLine(FormattableString.Invariant(
            $"users users={users} rows={rows} distinct={distinct} connections={connections} finished={finished} lost={lost} all={seconds:0.00}s takenP95={taken.Milliseconds(0.95) / 1000:0.00} p50={over.Milliseconds(0.5) / 1000:0.00} p95={over.Milliseconds(0.95) / 1000:0.00} max={over.Milliseconds(1) / 1000:0.00} peakMB={peak:0} cpu={server.CpuSeconds - cpu:0.0}s"));
        foreach (var file in files) File.Delete(file);
        return lost == 0;
    }

    private sealed record Outcome(JobState? Job, long Taken, long Over, string? Error);

    private static async Task<Outcome> UserAsync(ServiceClient client, string file, string key)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var jobId = await client.SubmitAsync(file, key);
            var taken = Stopwatch.GetTimestamp() - start;
            var job = await client.WaitAsync(jobId, Poll, Patience);
            return new Outcome(job, taken, Stopwatch.GetTimestamp() - start, null);
        }
        catch (HttpRequestException refused)
        {
            return new Outcome(null, 0, Stopwatch.GetTimestamp() - start, refused.Message);
        }
    }

    private string Manifest(int user, int rows, int distinct)
    {
        var path = Path.Combine(work, FormattableString.Invariant($"user-{user}.csv"));
        GenerateManifest.Write(path, rows, distinct, 7000 + user, listed);
        return path;
    }
}

using System.Diagnostics;
using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Load;

/// <summary>
/// Single parties through the API on connections that stay open, each sending its next request when its last is answered. Twice at full load: names as they come in trade, and names that are
/// all new, which no memory of earlier ones can help with. Then new names on one connection, for the time of an answer when nobody else asks.
/// </summary>
internal sealed class PartyLoad(ServeProcess server, List<string> listed)
{
    private const int Regulars = 5000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private readonly string[] _regulars = [.. Enumerable.Range(0, Regulars).Select(i => Name(new Random(i), listed))];

    public async Task<bool> RunAsync(int seconds, int connections)
    {
        var time = TimeSpan.FromSeconds(seconds);
        await AllAsync(connections, 1, Mixed, WarmUp);
        var right = Report("mixed", connections, await AllAsync(connections, 2, Mixed, time));
        right &= Report("new", connections, await AllAsync(connections, 3, New, time));
        return right & Report("one", 1, await AllAsync(1, 4, New, time));
    }

    private bool Report(string name, int connections, (Latencies Times, int Errors, double Seconds, double Cpu) run)
    {
        Console.WriteLine(FormattableString.Invariant(
            $"party {name} connections={connections} rate={run.Times.Count / run.Seconds:0} p50={run.Times.Milliseconds(0.5):0.00}ms p99={run.Times.Milliseconds(0.99):0.00}ms max={run.Times.Milliseconds(1):0.0}ms errors={run.Errors} cpu={run.Cpu * 1e6 / Math.Max(1, run.Times.Count):0}us-a-request peakMB={server.PeakMegabytes:0}"));
        return run.Errors == 0;
    }

    private async Task<(Latencies Times, int Errors, double Seconds, double Cpu)> AllAsync(int connections, int seed, Func<Random, string> next, TimeSpan time)
    {
        var cpu = server.CpuSeconds;
        var start = Stopwatch.GetTimestamp();
        var until = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var runs = await Task.WhenAll(Enumerable.Range(0, connections).Select(n => Task.Run(() => OneAsync(new Random((seed * 10_000) + n), next, until))));
        return (new Latencies(runs.SelectMany(r => r.Times)), runs.Sum(r => r.Errors), Stopwatch.GetElapsedTime(start).TotalSeconds, server.CpuSeconds - cpu);
    }

    private async Task<(List<long> Times, int Errors)> OneAsync(Random random, Func<Random, string> next, long until)
    {
        var times = new List<long>(1 << 16);
        var errors = 0;
        using var connection = await KeptConnection.OpenAsync(server.Url);
        for (var now = Stopwatch.GetTimestamp(); now < until;)
        {
            var status = await connection.PostAsync(next(random));
            var then = Stopwatch.GetTimestamp();
            if (status == 200) times.Add(then - now);
            else errors++;
            now = then;
        }

        return (times, errors);
    }

    /// <summary>7 of 10 are regulars; of all, one in fifty is near a listed name.</summary>
    private string Mixed(Random random) => random.Next(10) < 7 ? _regulars[random.Next(Regulars)] : New(random);

    private string New(Random random) => Name(random, listed);

    private static string Name(Random random, List<string> listed) => random.Next(50) == 0 ? GeneratedNames.Damage(random, listed[random.Next(listed.Count)]) : GeneratedNames.Company(random);
}

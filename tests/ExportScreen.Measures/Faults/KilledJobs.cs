using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Faults;

/// <summary>
/// Jobs whose process is killed at random times, several times each, until they are over. A kill while an upload runs is followed by the same POST under the same key. No job is killed more
/// often than <see cref="MostPerJob"/>: a message that was delivered five times goes to the poison queue, which is a rule of its own.
/// </summary>
internal sealed class KilledJobs(FaultBench bench, Random random)
{
    private const int MostPerJob = 4;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(15);
    private readonly List<string> _unfinished = [];

    /// <summary>What came of it.</summary>
    /// <param name="Jobs">Jobs run.</param>
    /// <param name="Equal">Jobs that left the same as the undisturbed one, with all their messages done.</param>
    /// <param name="Kills">Kills by phase of the job; <c>starting</c>: the process did not answer yet.</param>
    public sealed record Result(int Jobs, int Equal, IReadOnlyDictionary<string, int> Kills)
    {
        /// <summary>Kills of a process that answered, while its job was not over.</summary>
        public int Hits => JobPhases.Names.Sum(name => Kills.GetValueOrDefault(name));
    }

    /// <summary>Runs jobs until there were so many kills.</summary>
    public async Task<Result> RunAsync(int kills)
    {
        var tally = new Dictionary<string, int>(StringComparer.Ordinal);
        int jobs = 0, equal = 0;
        while (JobPhases.Names.Sum(name => tally.GetValueOrDefault(name)) < kills)
        {
            var data = DataFolder.Fresh(Path.Combine(bench.Work, FormattableString.Invariant($"killed-{++jobs}")), bench.Lists);
            var (wrong, hit) = await JobAsync(data, FormattableString.Invariant($"killed-{jobs}"));
            foreach (var phase in hit) tally[phase] = tally.GetValueOrDefault(phase) + 1;
            wrong = wrong.Length > 0 ? wrong : await LeftAsync(data);
            Console.WriteLine($"job {jobs}: killed in {(hit.Count == 0 ? "nothing" : string.Join(' ', hit))}: {(wrong.Length == 0 ? "equal" : "WRONG: " + wrong)}");
            if (wrong.Length > 0) continue;
            equal++;
            if (!_unfinished.Contains(data)) DataFolder.Delete(data);
        }

        return new Result(jobs, equal - await StillLeftAsync(), tally);
    }

    private async Task<(string Wrong, List<string> Hit)> JobAsync(string data, string key)
    {
        var hit = new List<string>();
        string? jobId = null;
        JobState? last = null;
        while (true)
        {
            await using var server = bench.Start(data);
            using var client = new ServiceClient(server.Url);
            if (hit.Count < MostPerJob && random.Next(8) == 0)
            {
                await Task.Delay(bench.StartTime * random.NextDouble());
                server.Kill();
                hit.Add("starting");
                continue;
            }

            await server.ReadyAsync();
            using var over = new CancellationTokenSource();
            var moment = bench.Phases.Draw(random, last?.Status ?? "upload", last is { Total: > 0 } ? last.Rows / (double)last.Total : 0);
            var kill = hit.Count < MostPerJob ? KillAsync(server, moment, () => last?.Status ?? (jobId is null ? "upload" : "received"), over.Token) : Task.CompletedTask;
            try
            {
                jobId ??= await client.SubmitAsync(bench.Manifest, key);
                last = await client.WaitAsync(jobId, Poll, FaultBench.Patience, state => last = state);
                await over.CancelAsync();
                await kill;
                if (server.WasKilled)
                {
                    hit.Add("over");
                    continue;
                }

                var wrong = await bench.CheckAsync(client, jobId);
                await server.StopAsync();
                return (wrong, hit);
            }
            catch (Exception broken) when (broken is HttpRequestException { StatusCode: null } or IOException && HasBeenKilled(server))
            {
                await kill;
                hit.Add(jobId is null ? "upload" : last?.Status ?? "received");
            }
            catch (HttpRequestException broken)
            {
                return ($"{broken.Message} {server.End}", hit);
            }
        }
    }

    /// <summary>The connection may break a moment before the one who kills has said so.</summary>
    private static bool HasBeenKilled(ServeProcess server) => SpinWait.SpinUntil(() => server.WasKilled, TimeSpan.FromSeconds(2));

    private static async Task KillAsync(ServeProcess server, (int Phase, TimeSpan After) moment, Func<string> phase, CancellationToken over)
    {
        while (JobPhases.Number(phase()) < moment.Phase && !over.IsCancellationRequested) await Task.Delay(5, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(moment.After, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!over.IsCancellationRequested) server.Kill();
    }

    /// <summary>What is wrong with the messages that a finished job has left, if anything. One that waits for its time is looked at again at the end.</summary>
    private async Task<string> LeftAsync(string data)
    {
        var (work, poison) = await DataFolder.MessagesAsync(data);
        if (work > 0) _unfinished.Add(data);
        return poison > 0 ? FormattableString.Invariant($"{poison} poison messages") : "";
    }

    /// <summary>Serves the data again whose messages waited; by now their time has come. How many still have some.</summary>
    private async Task<int> StillLeftAsync()
    {
        var left = 0;
        foreach (var data in _unfinished)
        {
            var messages = await DrainAsync(data);
            if (messages > 0) left++;
            else DataFolder.Delete(data);
            Console.WriteLine($"{Path.GetFileName(data)}: a message waited for its time; left {messages}");
        }

        return left;
    }

    private async Task<int> DrainAsync(string data)
    {
        for (var attempt = 0; ; attempt++)
        {
            await using (var server = bench.Start(data))
            {
                await server.ReadyAsync();
                await Task.Delay(TimeSpan.FromSeconds(attempt == 0 ? 3 : 30));
                await server.StopAsync();
            }

            var (work, poison) = await DataFolder.MessagesAsync(data);
            if (work + poison == 0 || attempt == 3) return work + poison;
        }
    }
}

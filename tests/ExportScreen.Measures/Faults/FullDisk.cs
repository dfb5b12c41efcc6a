using System.Globalization;
using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Faults;

/// <summary>
/// A disk that is full from a random moment of a job on: no file of the process may grow beyond some kilobytes (RLIMIT_FSIZE). Nothing may be answered as done that is not; when there is room again,
/// after a new start or in the running process, the job goes on and leaves the same as an undisturbed one.
/// </summary>
internal sealed class FullDisk(FaultBench bench, Random random)
{
    private const long FullBytes = 64 << 10;
    private static readonly TimeSpan HowLong = TimeSpan.FromSeconds(8);

    /// <summary>What came of it.</summary>
    /// <param name="Rounds">Jobs run.</param>
    /// <param name="Hit">Jobs that could not end, or not even begin, while the disk was full.</param>
    /// <param name="Equal">Jobs that left the same as the undisturbed one afterwards.</param>
    /// <param name="Died">Processes that ended by themselves.</param>
    /// <param name="Answers">Answers to uploads while the disk was full, by status.</param>
    public sealed record Result(int Rounds, int Hit, int Equal, int Died, IReadOnlyDictionary<string, int> Answers)
    {
        /// <summary>Whether no upload was taken, and each was refused as a storage outage with a problem.</summary>
        public bool Refused => Answers.Count > 0 && Answers.Keys.All(a => a.StartsWith('5') && a.EndsWith("problem+json", StringComparison.Ordinal));
    }

    /// <summary>Runs it.</summary>
    /// <param name="rounds">How many jobs; half of them go on in a new process.</param>
    public async Task<Result> RunAsync(int rounds)
    {
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int hit = 0, equal = 0, died = 0;
        for (var round = 1; round <= rounds; round++)
        {
            var (wrong, wasHit, hasDied, answer, seen) = await RoundAsync(round);
            if (wasHit) hit++;
            if (wrong.Length == 0) equal++;
            if (hasDied) died++;
            if (answer.Length > 0) answers[answer] = answers.GetValueOrDefault(answer) + 1;
            Console.WriteLine($"disk {round}: full at {seen}, upload answered {answer}{(hasDied ? ", the process ended" : "")}: {(wrong.Length == 0 ? "equal" : "WRONG: " + wrong)}");
        }

        return new Result(rounds, hit, equal, died, answers);
    }

    private async Task<(string Wrong, bool Hit, bool Died, string Answer, string Seen)> RoundAsync(int round)
    {
        var data = DataFolder.Fresh(Path.Combine(bench.Work, FormattableString.Invariant($"full-{round}")), bench.Lists);
        var fromTheStart = round % 4 == 1;
        string? jobId = null;
        bool hit, died;
        string answer, seen, wrong;
        await using (var server = bench.Start(data))
        {
            await server.ReadyAsync();
            using var client = new ServiceClient(server.Url);
            if (!fromTheStart)
            {
                jobId = await client.SubmitAsync(bench.Manifest, "full");
                await Task.Delay(bench.Phases.Total * random.NextDouble());
            }

            await LimitAsync(server, FullBytes);
            seen = jobId is null ? "the upload" : await StatusAsync(client, jobId);
            answer = await UploadAsync(client);
            await Task.Delay(HowLong);
            died = server.HasEnded;
            hit = jobId is null || died || await StatusAsync(client, jobId) is not ("completed" or "failed" or "completed_with_errors");
            if (round % 2 == 0 && !died)
            {
                await LimitAsync(server, null);
                wrong = await bench.CheckAsync(client, jobId ?? await client.SubmitAsync(bench.Manifest, "full"));
                await server.StopAsync();
                return (Finish(data, wrong), hit, died, answer, seen);
            }

            await server.StopAsync();
        }

        await using (var server = bench.Start(data))
        {
            await server.ReadyAsync();
            using var client = new ServiceClient(server.Url);
            // The sender who was refused tries again; one whose job was taken gets the same job.
            wrong = await bench.CheckAsync(client, await client.SubmitAsync(bench.Manifest, "full"));
            await server.StopAsync();
        }

        return (Finish(data, wrong), hit, died, answer, seen);
    }

    private static string Finish(string data, string wrong)
    {
        if (wrong.Length == 0) DataFolder.Delete(data);
        return wrong;
    }

    /// <summary>What another upload is answered meanwhile.</summary>
    private async Task<string> UploadAsync(ServiceClient client)
    {
        try
        {
            var (status, media, _) = await client.PostAsync(bench.Manifest, "while full");
            return FormattableString.Invariant($"{(int)status} {media}");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return "nothing";
        }
    }

    private static async Task<string> StatusAsync(ServiceClient client, string jobId)
    {
        try
        {
            return (await client.JobAsync(jobId)).Status;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return "unknown";
        }
    }

    private static async Task LimitAsync(ServeProcess server, long? bytes)
    {
        var limit = bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";
        // The soft limit alone: the hard one could not be raised again.
        using var prlimit = System.Diagnostics.Process.Start("prlimit", ["--pid", server.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}:unlimited"]);
        await prlimit.WaitForExitAsync();
        if (prlimit.ExitCode != 0) throw new InvalidOperationException("prlimit failed.");
    }
}

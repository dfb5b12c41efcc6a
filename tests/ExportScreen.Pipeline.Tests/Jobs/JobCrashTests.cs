using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Tests.Screening;

namespace ExportScreen.Pipeline.Tests.Jobs;

public sealed class JobCrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_death_at_any_call_of_a_store_changes_neither_workbook_nor_findings(bool after)
    {
        var manifest = MadeManifests.Text(MadeManifests.Rows(7, 24));
        var (workbook, findings, calls) = await RunAsync(manifest, -1, after);
        Assert.True(calls > 30);
        // Every call in turn; a rotating fifth of them in the quick run.
        var step = TestSize.Full ? 1 : 5;
        for (var call = TestSize.Seed % step; call < calls; call += step)
        {
            var (disturbed, found, _) = await RunAsync(manifest, call, after);
            Assert.True(workbook.AsSpan().SequenceEqual(disturbed), $"call {call}: another workbook");
            Assert.Equal(findings, found);
        }
    }

    private static async Task<(byte[] Workbook, List<string> Findings, int Calls)> RunAsync(string manifest, int dies, bool after)
    {
        using var bench = new JobBench(chunkRows: 8);
        var dying = new DyingStores(bench.Stores, dies, after);
        var job = default(JobView);
        try
        {
            job = await bench.SubmitAsync(manifest, "key", stores: dying.Stores);
            await bench.DrainAsync(dying.Stores);
        }
        catch (IOException)
        {
            // Died while the manifest was handed in.
        }

        // A new process: the sender, who had no answer or asks again, repeats the call, and the sweeps find what got lost.
        job = await bench.SubmitAsync(manifest, "key");
        await bench.DrainAsync();
        if (!(await bench.FindAsync(job.JobId)).Status.IsOver())
        {
            bench.Clock.Advance(TimeSpan.FromHours(1));
            foreach (var timer in new JobTriggers(bench.Stores, bench.Shelf, bench.Options).Timers) await timer.Run(JobBench.Cancel);
            await bench.DrainAsync();
        }

        Assert.Equal(JobStatus.Completed, (await bench.FindAsync(job.JobId)).Status);
        var findings = (await bench.FindingsAsync()).Select(f => f.Replace(job.JobId, "JOB", StringComparison.Ordinal)).ToList();
        return (await bench.ResultAsync(job.JobId, ResultKind.Workbook), findings, dying.Calls);
    }
}

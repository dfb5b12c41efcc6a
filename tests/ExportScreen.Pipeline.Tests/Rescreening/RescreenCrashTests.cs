using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Rescreening;
using ExportScreen.Pipeline.Tests.Jobs;

namespace ExportScreen.Pipeline.Tests.Rescreening;

public sealed class RescreenCrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_death_at_any_call_of_a_store_leaves_the_findings_of_an_undisturbed_run(bool after)
    {
        var (undisturbed, calls) = await RunAsync(-1, after);
        Assert.True(calls > 20);
        var step = TestSize.Full ? 1 : Math.Max(1, calls / 5);
        for (var call = TestSize.Seed % step; call < calls; call += step)
        {
            var (disturbed, _) = await RunAsync(call, after);
            Assert.Equal(undisturbed, disturbed);
        }
    }

    private static async Task<(List<string> Findings, int Calls)> RunAsync(int dies, bool after)
    {
        var list = new MadeList(5);
        list.Add(12);
        using var bench = new RescreenBench();
        await bench.PublishAsync(list.File(1));
        var job = await bench.ScreenAsync(list.Manifest(10));
        list.Change(8);
        await bench.PublishAsync(list.File(2));
        var dying = new DyingStores(bench.Jobs.Stores, dies, after);
        try
        {
            await new RescreenDelta(dying.Stores, bench.Jobs.Shelf, null, 1).RunAsync(JobBench.Tenant, null, RescreenBench.Cancel);
        }
        catch (IOException)
        {
            // Died.
        }

        // A new process, after the lease of the dead one.
        bench.Jobs.Clock.Advance(TimeSpan.FromMinutes(2));
        await bench.RescreenAsync();
        Assert.Equal(RescreenOutcome.UpToDate, (await bench.RescreenAsync()).Outcome);
        var dump = await bench.DumpAsync(TableNames.Findings, TableNames.ByParty, TableNames.ByEntry, TableNames.ByRule, TableNames.ByDay);
        return ([.. dump.Select(f => f.Replace(job.JobId, "JOB", StringComparison.Ordinal))], dying.Calls);
    }
}

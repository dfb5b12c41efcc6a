using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Jobs.Sweeping;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Retention;
using ExportScreen.Pipeline.Tests.Jobs;
using ExportScreen.Pipeline.Tests.Lists;
using ExportScreen.Pipeline.Tests.Screening;

namespace ExportScreen.Pipeline.Tests.Retention;

public sealed class JobRetentionTests
{
    private static readonly string Manifest = MadeManifests.Text(MadeManifests.Rows(TestSize.Seed, 60));
    private static readonly RetentionClass[] All = Enum.GetValues<RetentionClass>();

    [Fact]
    public async Task A_job_past_its_time_goes_with_manifest_results_and_every_record_of_its_findings()
    {
        using var bench = new JobBench(chunkRows: 20);
        var old = await bench.SubmitAsync(Manifest, "old");
        await bench.DrainAsync();
        Assert.NotEmpty(await RecordsAsync(bench, old.JobId));
        var report = await RunAsync(bench, new RetentionSettings(), dryRun: false);
        Assert.All(report.Classes, c => Assert.Equal(0, c.Deleted));

        var weeks = new RetentionSettings { Days = All.ToDictionary(c => c, _ => (int?)30) };
        bench.Clock.Advance(TimeSpan.FromDays(31));
        var young = await bench.SubmitAsync(Manifest, "young");
        await bench.DrainAsync();
        var before = await RecordsAsync(bench, young.JobId);
        // What the blobs are dated by is the machine's clock: those of both jobs are of today.
        var dry = await RunAsync(bench, weeks, dryRun: true);
        Assert.Equal(0, Line(dry, RetentionClass.Findings).Deleted);
        await foreach (var blob in bench.Stores.Blobs.ListAsync("manifests/", JobBench.Cancel))
            if (blob.Path == old.Path) await bench.Stores.Blobs.DeleteAsync(blob.Path, JobBench.Cancel);
        dry = await RunAsync(bench, weeks, dryRun: true);
        Assert.True(Line(dry, RetentionClass.Findings).Deleted > 1);
        Assert.NotEmpty(await RecordsAsync(bench, old.JobId));
        var done = await RunAsync(bench, weeks, dryRun: false);
        Assert.Equal(Line(dry, RetentionClass.Findings).Deleted, Line(done, RetentionClass.Findings).Deleted);
        Assert.Empty(await RecordsAsync(bench, old.JobId));
        Assert.Equal(before, await RecordsAsync(bench, young.JobId));
        Assert.Null(await bench.Board.FindAsync(JobBench.Tenant, old.JobId, JobBench.Cancel));
        Assert.Equal(0, Line(await RunAsync(bench, weeks, dryRun: false), RetentionClass.Findings).Deleted);
    }

    [Fact]
    public async Task A_job_whose_manifest_is_still_there_stays_so_that_it_is_not_taken_for_new()
    {
        using var bench = new JobBench();
        var job = await bench.SubmitAsync(Manifest, "key");
        await bench.DrainAsync();
        bench.Clock.Advance(TimeSpan.FromDays(5000));
        await RunAsync(bench, new RetentionSettings { Days = new Dictionary<RetentionClass, int?> { [RetentionClass.Manifests] = null } }, dryRun: false);
        Assert.NotNull(await bench.Board.FindAsync(JobBench.Tenant, job.JobId, JobBench.Cancel));
        await new IntakeSweep(bench.Stores).RunAsync(JobBench.Cancel);
        Assert.Equal(0, await bench.Stores.Queues.CountAsync(QueueNames.ManifestEvents, JobBench.Cancel));
    }

    [Fact]
    public async Task Manifests_and_results_go_by_the_age_of_their_files()
    {
        using var bench = new JobBench();
        var job = await bench.SubmitAsync(Manifest, "key");
        await bench.DrainAsync();
        bench.Clock.Advance(TimeSpan.FromDays(3654));
        var dry = await RunAsync(bench, new RetentionSettings(), dryRun: true);
        Assert.Equal((0, 1), (Line(dry, RetentionClass.Manifests).Kept, Line(dry, RetentionClass.Manifests).Deleted));
        Assert.True(Line(dry, RetentionClass.Results).Deleted >= 3);
        await RunAsync(bench, new RetentionSettings(), dryRun: false);
        Assert.Empty(await bench.Stores.Blobs.ListAsync("manifests/", JobBench.Cancel).ToListAsync(JobBench.Cancel));
        Assert.Empty(await bench.Stores.Blobs.ListAsync("results/", JobBench.Cancel).ToListAsync(JobBench.Cancel));
        Assert.Null(await bench.Board.FindAsync(JobBench.Tenant, job.JobId, JobBench.Cancel));
    }

    [Fact]
    public async Task While_stored_parties_are_screened_again_jobs_stay_and_every_run_is_in_the_audit_log()
    {
        using var bench = new JobBench();
        var job = await bench.SubmitAsync(Manifest, "key");
        await bench.DrainAsync();
        bench.Clock.Advance(TimeSpan.FromDays(5000));
        await using (await bench.Stores.Leases.TryTakeAsync("rescreen/default", TimeSpan.FromMinutes(1), JobBench.Cancel))
        {
            var waiting = Line(await RunAsync(bench, new RetentionSettings(), dryRun: false), RetentionClass.Findings);
            Assert.Equal((1, 0, 1), (waiting.Kept, waiting.Deleted, waiting.Waiting));
            Assert.NotEmpty(await RecordsAsync(bench, job.JobId));
        }

        var line = Line(await RunAsync(bench, new RetentionSettings(), dryRun: false), RetentionClass.Findings);
        Assert.Equal((0, 0), (line.Kept, line.Waiting));
        Assert.Empty(await RecordsAsync(bench, job.JobId));
        await RunAsync(bench, new RetentionSettings(), dryRun: true);
        var audited = (await new AuditLog(bench.Stores).PageAsync(JobBench.Tenant, 100, null, JobBench.Cancel)).Records.Where(r => r.Action == "retention").Select(r => r.Detail!).ToList();
        Assert.Equal(["deleted", "begun:", "deleted", "begun:"], audited.Select(d => d.Split(' ')[0]));
        Assert.Contains("findings 0 (1 wait)", audited[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_snapshot_of_a_job_that_is_not_over_stays()
    {
        using var bench = new JobBench(ownLists: true);
        async Task PublishAsync(int day, params string[] names) =>
            Assert.True((await new ImportLists(bench.Lists, new MatchSettings(), bench.Clock).RunAsync([OwnLists.File("x", day, names)])).Succeeded);
        await PublishAsync(1, "Lumen Dynamics FZE");
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        var job = await bench.SubmitAsync(Manifest, "slow");
        await bench.DrainAsync(except: QueueNames.FinalizeJobs);
        await PublishAsync(2, "Granit Optika Works");
        bench.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(0, Line(await RunAsync(bench, new RetentionSettings(), dryRun: false), RetentionClass.Snapshots).Deleted);
        bench.Restart(null);
        await bench.DrainAsync();
        Assert.Equal(JobStatus.Completed, (await bench.FindAsync(job.JobId)).Status);
    }

    private static Task<RetentionReport> RunAsync(JobBench bench, RetentionSettings settings, bool dryRun) =>
        new ApplyRetention(bench.Lists, bench.Stores, settings, bench.Clock).RunAsync(dryRun, JobBench.Cancel);

    private static RetentionLine Line(RetentionReport report, RetentionClass kind) => report.Classes.Single(c => c.Class == kind);

    /// <summary>Keys of all records of a job in the tables of findings.</summary>
    private static async Task<IReadOnlyList<string>> RecordsAsync(JobBench bench, string jobId)
    {
        var keys = new List<string>();
        foreach (var table in (string[])[TableNames.Findings, TableNames.PartyRows, .. FindingIndex.All.Select(i => i.Table)])
        {
            await foreach (var record in bench.Stores.Records.QueryAsync(new RecordQuery(table), JobBench.Cancel))
                if (record.Text("jobId") == jobId || record.Row == jobId) keys.Add($"{table} {record.Partition} {record.Row}");
        }

        return keys;
    }
}

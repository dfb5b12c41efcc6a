using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Tests.Jobs;

public sealed class ScreenedAgainTests : IDisposable
{
    private const string Manifest = "Bill;Shipper;Wer bekommt es;HS Code\nOWN-1;Bluefield Ceramics GmbH;АО «Микрон»;6907.21\nOWN-2;Bluefield Ceramics GmbH;Exempla Tiles S.A.;6907.21\n";
    private readonly JobBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_plan_shows_the_columns_the_lists_and_the_warnings()
    {
        var job = await _bench.SubmitAsync(Manifest);
        Assert.Null(await _bench.Board.PlanAsync(JobBench.Tenant, job.JobId, JobBench.Cancel));
        await _bench.DrainAsync();
        var plan = await _bench.Board.PlanAsync(JobBench.Tenant, job.JobId, JobBench.Cancel);
        Assert.NotNull(plan);
        var table = Assert.Single(plan.Manifest.Tables);
        Assert.Equal(["Bill", "Shipper", "Wer bekommt es", "HS Code"], table.Columns);
        Assert.Contains(table.Mapping.Columns, c => c is { Header: "Shipper", Field: "shipper", Basis: MappingBasis.Synonym });
        Assert.Contains(plan.Warnings, w => w.StartsWith("STARTER LIST", StringComparison.Ordinal));
        Assert.Contains(plan.Lists, l => l.Id == "eu-fsf");
        Assert.DoesNotContain(plan.NotCovered, n => n.StartsWith("eu-fsf:", StringComparison.Ordinal));
        Assert.Contains(plan.NotCovered, n => n.StartsWith("un-sc:", StringComparison.Ordinal));
        Assert.Null(await _bench.Board.PlanAsync("other", job.JobId, JobBench.Cancel));
        Assert.Null(await _bench.Board.PlanAsync(JobBench.Tenant, "../" + job.JobId, JobBench.Cancel));
    }

    [Fact]
    public async Task The_same_bytes_are_screened_again_with_another_meaning_of_a_column()
    {
        var job = await _bench.SubmitAsync(Manifest, key: "mine");
        await _bench.DrainAsync();
        var submit = new SubmitManifest(_bench.Stores);
        var again = await submit.AgainAsync(JobBench.Tenant, job.JobId, [new MappingOverride("consignee", "Wer bekommt es")], "ana", JobBench.Cancel);
        await _bench.DrainAsync();
        Assert.NotNull(again);
        Assert.NotEqual(job.JobId, again.JobId);
        var first = await _bench.Board.FindAsync(JobBench.Tenant, job.JobId, JobBench.Cancel);
        var second = await _bench.Board.FindAsync(JobBench.Tenant, again.JobId, JobBench.Cancel);
        Assert.Equal((0, 2), (first!.Summary!.Hold, first.Summary.Rows));
        Assert.Equal((1, 2), (second!.Summary!.Hold, second.Summary.Rows));
        Assert.Equal((first.FileName, first.Bytes, first.AsOf, "ana"), (second.FileName, second.Bytes, second.AsOf, second.SubmittedBy));
    }

    [Fact]
    public async Task A_job_of_another_tenant_and_a_manifest_that_is_gone_are_not_screened_again()
    {
        var job = await _bench.SubmitAsync(Manifest);
        var submit = new SubmitManifest(_bench.Stores);
        Assert.Null(await submit.AgainAsync("other", job.JobId, [], null, JobBench.Cancel));
        await _bench.Stores.Blobs.DeleteAsync(job.Path, JobBench.Cancel);
        Assert.Null(await submit.AgainAsync(JobBench.Tenant, job.JobId, [], null, JobBench.Cancel));
    }
}

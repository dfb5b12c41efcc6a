using System.Text;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Tests.Screening;

namespace ExportScreen.Pipeline.Tests.Jobs;

public sealed class DirectUploadTests
{
    [Fact]
    public async Task A_manifest_put_straight_into_storage_is_read_as_its_sender_said_and_has_the_id_that_was_promised()
    {
        using var bench = new JobBench();
        var submission = new Submission { Tenant = JobBench.Tenant, FileName = "../big shipment.csv", SubmittedBy = "ann", AsOf = new DateOnly(2026, 3, 1) };
        var (jobId, path) = await new SubmitManifest(bench.Stores).ExpectAsync(submission, JobBench.Cancel);
        Assert.EndsWith("/big shipment.csv", path, StringComparison.Ordinal);
        Assert.Null(await bench.Board.FindAsync(JobBench.Tenant, jobId, JobBench.Cancel));
        var blob = await bench.Stores.Blobs.PutAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(MadeManifests.Text(MadeManifests.Rows(3, 20)))), JobBench.Cancel);
        await bench.Stores.Queues.SendAsync(QueueNames.ManifestEvents, ManifestEvent.Announce(blob), TimeSpan.Zero, JobBench.Cancel);
        await bench.DrainAsync();
        var done = await bench.FindAsync(jobId);
        Assert.Equal((JobStatus.Completed, "ann", new DateOnly(2026, 3, 1)), (done.Status, done.SubmittedBy, done.AsOf!.Value));
    }
}

using System.IO.Compression;
using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Pipeline.Tests.Lists;
using ExportScreen.Pipeline.Tests.Screening;
using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Json;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Pipeline.Tests.Jobs;

public sealed class JobJourneyTests
{
    private static readonly string Manifest = MadeManifests.Text(MadeManifests.Rows(TestSize.Seed, 150));

    [Fact]
    public async Task A_job_gives_the_very_workbook_of_the_one_shot_command()
    {
        using var bench = new JobBench(chunkRows: 40);
        var job = await bench.SubmitAsync(Manifest);
        await bench.DrainAsync();
        var done = await bench.FindAsync(job.JobId);
        Assert.Equal(JobStatus.Completed, done.Status);
        Assert.Equal(4, done.Chunks);
        Assert.Equal(150, done.Summary!.Rows);

        using var loan = (await bench.Shelf.CurrentAsync(new DateOnly(2026, 11, 22), JobBench.Cancel)).Value!;
        var options = new ScreeningOptions { AsOf = new DateOnly(2026, 11, 22), TempFolder = bench.Options.TempFolder };
        using var one = ScreenManifestJourney.Run([new ManifestSource("manifest.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(Manifest)))], loan.Engine, options, null, JobBench.Cancel).Value!;
        Assert.Equal(done.RunKey, one.Facts.RunKey);
        Assert.Equal(Bytes(stream => WorkbookWriter.Write(one, stream, new WorkbookOptions(), JobBench.Cancel)), await bench.ResultAsync(job.JobId, ResultKind.Workbook));
        Assert.Equal(Bytes(stream => JsonWriter.Write(one, stream, JobBench.Cancel)), await bench.ResultAsync(job.JobId, ResultKind.Json));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(149)]
    [InlineData(50_000)]
    public async Task The_size_of_the_chunks_never_changes_a_byte(int chunkRows)
    {
        Assert.Equal(await WorkbookAsync(40, null), await WorkbookAsync(chunkRows, null));
    }

    [Fact]
    public async Task Shuffled_and_repeated_messages_change_nothing()
    {
        var undisturbed = await WorkbookAsync(10, null);
        for (var round = 0; round < 5; round++) Assert.Equal(undisturbed, await WorkbookAsync(10, new Random(TestSize.Seed + round)));
    }

    [Fact]
    public async Task A_duplicate_event_changes_nothing_and_an_upload_anew_is_a_job_of_its_own()
    {
        using var bench = new JobBench();
        var first = await bench.SubmitAsync(Manifest, "key");
        await bench.DrainAsync();
        var again = await bench.SubmitAsync(Manifest, "key");
        Assert.Equal(first.JobId, again.JobId);
        Assert.Equal(JobStatus.Completed, again.Status);
        var other = await bench.SubmitAsync(Manifest);
        Assert.NotEqual(first.JobId, other.JobId);
        await bench.DrainAsync();
        Assert.Equal(await bench.ResultAsync(first.JobId, ResultKind.Workbook), await bench.ResultAsync(other.JobId, ResultKind.Workbook));
    }

    [Fact]
    public async Task A_blob_that_a_customer_put_there_is_found_by_event_grids_event_and_by_the_sweep()
    {
        using var bench = new JobBench();
        var blob = await bench.Stores.Blobs.PutAsync("manifests/acme/2026/may shipment.csv", new MemoryStream(Encoding.UTF8.GetBytes(Manifest)), JobBench.Cancel);
        var sent = $$"""
            [{"topic":"/subscriptions/x","subject":"/blobServices/default/containers/manifests/blobs/acme/2026/may shipment.csv","eventType":"Microsoft.Storage.BlobCreated",
            "id":"1","data":{"api":"PutBlob","eTag":"\"{{blob.ETag}}\"","contentLength":10,"url":"https://x.blob.core.windows.net/manifests/acme/2026/may%20shipment.csv"},"dataVersion":"","metadataVersion":"1"}]
            """;
        await bench.Stores.Queues.SendAsync(QueueNames.ManifestEvents, sent, TimeSpan.Zero, JobBench.Cancel);
        await bench.DrainAsync();
        var job = Assert.Single(await bench.Board.NewestAsync("acme", 10, JobBench.Cancel));
        Assert.Equal((JobStatus.Completed, "may shipment.csv"), (job.Status, job.FileName));

        await bench.Stores.Blobs.PutAsync("manifests/quiet.csv", new MemoryStream(Encoding.UTF8.GetBytes(Manifest)), JobBench.Cancel);
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        foreach (var timer in new JobTriggers(bench.Stores, bench.Shelf, bench.Options).Timers) await timer.Run(JobBench.Cancel);
        await bench.DrainAsync();
        Assert.Equal(JobStatus.Completed, Assert.Single(await bench.Board.NewestAsync("default", 10, JobBench.Cancel)).Status);
        Assert.Single(await bench.Board.NewestAsync("acme", 10, JobBench.Cancel));
    }

    [Fact]
    public async Task Records_that_are_damaged_end_the_job_with_a_reason_rather_than_without_their_rows()
    {
        using var bench = new JobBench(chunkRows: 50);
        var job = await bench.SubmitAsync(Manifest);
        var triggers = new JobTriggers(bench.Stores, bench.Shelf, bench.Options);
        var announced = Assert.Single(await bench.Stores.Queues.ReceiveAsync(QueueNames.ManifestEvents, 1, TimeSpan.FromMinutes(1), JobBench.Cancel));
        await triggers.Queues[0].Run(announced.Text, JobBench.Cancel);
        var attempt = (await bench.FindAsync(job.JobId)).Attempt;
        await bench.Stores.Blobs.PutAsync($"work/default/{job.JobId}/{attempt}/000001", new MemoryStream("damaged"u8.ToArray()), JobBench.Cancel);
        await bench.DrainAsync();
        var failed = await bench.FindAsync(job.JobId);
        Assert.Equal(JobStatus.Failed, failed.Status);
        Assert.NotNull(failed.Reason);
    }

    [Fact]
    public async Task A_poisoned_chunk_ends_as_rows_not_screened_and_never_clear()
    {
        using var bench = new JobBench(chunkRows: 50);
        var job = await bench.SubmitAsync(Manifest);
        var triggers = new JobTriggers(bench.Stores, bench.Shelf, bench.Options);
        await triggers.Queues[0].Run((await bench.Stores.Queues.ReceiveAsync(QueueNames.ManifestEvents, 1, TimeSpan.FromMinutes(1), JobBench.Cancel))[0].Text, JobBench.Cancel);
        var poisoned = (await bench.Stores.Queues.ReceiveAsync(QueueNames.ScreenChunks, 1, TimeSpan.FromMinutes(1), JobBench.Cancel))[0];
        await bench.Stores.Queues.SendAsync(QueueNames.PoisonOf(QueueNames.ScreenChunks), poisoned.Text, TimeSpan.Zero, JobBench.Cancel);
        await bench.Stores.Queues.DeleteAsync(QueueNames.ScreenChunks, poisoned, JobBench.Cancel);
        await bench.DrainAsync();
        var done = await bench.FindAsync(job.JobId);
        Assert.Equal(JobStatus.CompletedWithErrors, done.Status);
        var s = done.Summary!;
        Assert.Equal(150, s.Clear + s.Review + s.Hold + s.NotScreened);
        Assert.True(s.NotScreened >= 50);
        Assert.Equal(150, s.Rows);
        using var zip = new ZipArchive(new MemoryStream(await bench.ResultAsync(job.JobId, ResultKind.Workbook)));
        Assert.Contains(zip.Entries, entry => Read(entry).Contains("PJ0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_published_while_a_job_runs_change_nothing_in_it()
    {
        var undisturbed = await WorkbookAsync(40, null);
        using var bench = new JobBench(40, ownLists: true);
        var job = await bench.SubmitAsync(Manifest);
        var triggers = new JobTriggers(bench.Stores, bench.Shelf, bench.Options);
        await triggers.Queues[0].Run((await bench.Stores.Queues.ReceiveAsync(QueueNames.ManifestEvents, 1, TimeSpan.FromMinutes(1), JobBench.Cancel))[0].Text, JobBench.Cancel);
        var own = OwnLists.File("parts", 1, "Exempla Tiles SA", "Bluefield Ceramics GmbH");
        var import = await new ImportLists(bench.Lists, RuleBookFile.Shipped.Match, TimeProvider.System).RunAsync([own], cancel: JobBench.Cancel);
        Assert.True(import.Build?.Published, string.Join(' ', import.Sets.SelectMany(s => s.Diagnostics)));
        await bench.DrainAsync();
        Assert.Equal(undisturbed, await bench.ResultAsync(job.JobId, ResultKind.Workbook));

        await Task.Delay(TimeSpan.FromSeconds(2.1), JobBench.Cancel);
        var later = await bench.SubmitAsync(Manifest);
        await bench.DrainAsync();
        Assert.NotEqual((await bench.FindAsync(job.JobId)).SnapshotId, (await bench.FindAsync(later.JobId)).SnapshotId);
    }

    [Fact]
    public async Task A_file_that_is_no_manifest_fails_with_the_reason()
    {
        using var bench = new JobBench();
        var job = await bench.SubmitAsync("%PDF-1.7\n%âãÏÓ\n1 0 obj\n", name: "bill.pdf");
        await bench.DrainAsync();
        var done = await bench.FindAsync(job.JobId);
        Assert.Equal(JobStatus.Failed, done.Status);
        Assert.Contains("PDF", done.Reason, StringComparison.Ordinal);
        Assert.Null(await bench.Board.OpenAsync(JobBench.Tenant, job.JobId, ResultKind.Workbook, JobBench.Cancel));
    }

    [Fact]
    public async Task A_manifest_without_data_rows_ends_with_a_reason_and_no_results()
    {
        using var bench = new JobBench();
        var job = await bench.SubmitAsync(MadeManifests.Text([]));
        await bench.DrainAsync();
        var done = await bench.FindAsync(job.JobId);
        Assert.Equal(JobStatus.Failed, done.Status);
        Assert.StartsWith("manifest.csv, row 1: The table has a header", done.Reason, StringComparison.Ordinal);
        Assert.Null(done.Summary);
    }

    [Fact]
    public async Task A_manifest_replaced_before_it_is_read_is_superseded()
    {
        using var bench = new JobBench();
        var first = await bench.Stores.Blobs.PutAsync("manifests/a.csv", new MemoryStream(Encoding.UTF8.GetBytes(Manifest)), JobBench.Cancel);
        await bench.Stores.Queues.SendAsync(QueueNames.ManifestEvents, ManifestEvent.Announce(first), TimeSpan.Zero, JobBench.Cancel);
        var second = await bench.Stores.Blobs.PutAsync("manifests/a.csv", new MemoryStream(Encoding.UTF8.GetBytes(Manifest)), JobBench.Cancel);
        await bench.Stores.Queues.SendAsync(QueueNames.ManifestEvents, ManifestEvent.Announce(second), TimeSpan.Zero, JobBench.Cancel);
        await bench.DrainAsync();
        var jobs = await bench.Board.NewestAsync("default", 10, JobBench.Cancel);
        Assert.Equal([JobStatus.Completed, JobStatus.Superseded], jobs.Select(j => j.Status).Order());
    }

    [Fact]
    public async Task No_tenant_sees_a_job_of_another()
    {
        using var bench = new JobBench();
        var job = await bench.SubmitAsync(Manifest);
        await bench.DrainAsync();
        Assert.Null(await bench.Board.FindAsync("other", job.JobId, JobBench.Cancel));
        Assert.Null(await bench.Board.OpenAsync("other", job.JobId, ResultKind.Workbook, JobBench.Cancel));
        Assert.Empty(await bench.Board.NewestAsync("other", 10, JobBench.Cancel));
    }

    [Fact]
    public async Task Work_files_go_after_their_time_and_results_stay()
    {
        using var bench = new JobBench(chunkRows: 50);
        var job = await bench.SubmitAsync(Manifest);
        await bench.DrainAsync();
        Assert.NotEmpty(await WorkAsync(bench));
        bench.Clock.Advance(TimeSpan.FromDays(8));
        foreach (var timer in new JobTriggers(bench.Stores, bench.Shelf, bench.Options).Timers) await timer.Run(JobBench.Cancel);
        Assert.Empty(await WorkAsync(bench));
        Assert.NotEmpty(await bench.ResultAsync(job.JobId, ResultKind.Workbook));
    }

    [Fact]
    public async Task A_sweep_announces_no_job_that_only_waits_its_turn()
    {
        using var bench = new JobBench();
        await bench.SubmitAsync(Manifest);
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        foreach (var timer in new JobTriggers(bench.Stores, bench.Shelf, bench.Options).Timers) await timer.Run(JobBench.Cancel);
        Assert.Equal(1, await bench.Stores.Queues.CountAsync(QueueNames.ManifestEvents, JobBench.Cancel));
    }

    private static async Task<List<BlobFacts>> WorkAsync(JobBench bench)
    {
        var found = new List<BlobFacts>();
        await foreach (var blob in bench.Stores.Blobs.ListAsync("work/", JobBench.Cancel)) found.Add(blob);
        return found;
    }

    private static async Task<byte[]> WorkbookAsync(int chunkRows, Random? shuffle)
    {
        using var bench = new JobBench(chunkRows);
        var job = await bench.SubmitAsync(Manifest);
        await bench.DrainAsync(shuffle: shuffle);
        Assert.Equal(JobStatus.Completed, (await bench.FindAsync(job.JobId)).Status);
        return await bench.ResultAsync(job.JobId, ResultKind.Workbook);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

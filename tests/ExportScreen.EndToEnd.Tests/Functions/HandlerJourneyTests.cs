using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Azure;

namespace ExportScreen.EndToEnd.Tests.Functions;

/// <summary>The handler, driven as the host drives it, on Azurite.</summary>
public sealed class HandlerJourneyTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_and_its_event_become_a_workbook_and_a_duplicate_changes_nothing()
    {
        await using var azurite = await Azurite.StartAsync();
        using var account = Open(azurite);
        await using var handler = await HandlerProcess.StartAsync(azurite, new Dictionary<string, string> { ["EXPORTSCREEN_CHUNK_ROWS"] = "5" });
        var driver = new FunctionsHostDriver(account.Queues, () => handler);
        var board = new JobBoard(new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System));
        var blob = await UploadAsync(account, "manifests/first-look.csv");

        await account.Queues.SendAsync(QueueNames.ManifestEvents, EventGrid(blob), TimeSpan.Zero, Cancel);
        await driver.RunUntilAsync(async () => await NewestAsync(board) is { } job && job.Status.IsOver(), Limit);
        var done = (await NewestAsync(board))!;
        Assert.Equal(JobStatus.Completed, done.Status);
        Assert.Equal(16, done.Summary!.Rows);
        Assert.True(done.Chunks > 1);
        await using (var workbook = (await board.OpenAsync(JobIds.DefaultTenant, done.JobId, ResultKind.Workbook, Cancel))!)
        {
            using var copy = new MemoryStream();
            await workbook.Content.CopyToAsync(copy, Cancel);
            using var book = SpreadsheetDocument.Open(copy, false);
            Assert.NotEmpty(book.WorkbookPart!.WorksheetParts);
        }

        var results = await ResultsAsync(account);
        var posted = driver.Posts.Count;
        for (var i = 0; i < 3; i++) await account.Queues.SendAsync(QueueNames.ManifestEvents, EventGrid(blob), TimeSpan.Zero, Cancel);
        await driver.RunUntilAsync(() => Task.FromResult(driver.Posts.Count(p => p.Function == "plan-job" && p.Status == 200) >= 4), Limit);
        Assert.Equal(results, await ResultsAsync(account));
        Assert.Single(await board.NewestAsync(JobIds.DefaultTenant, 10, Cancel));
        Assert.All(driver.Posts.Skip(posted), p => Assert.Equal(200, p.Status));
    }

    [Fact]
    public async Task A_message_that_always_fails_is_tried_five_times_and_ends_in_the_poison_step()
    {
        await using var azurite = await Azurite.StartAsync();
        using var account = Open(azurite);
        await using var handler = await HandlerProcess.StartAsync(azurite);
        var driver = new FunctionsHostDriver(account.Queues, () => handler);
        await account.Queues.SendAsync(QueueNames.ManifestEvents, "this is no event", TimeSpan.Zero, Cancel);
        await driver.RunUntilAsync(() => Task.FromResult(driver.Posts.Any(p => p.Function == "plan-job-poison")), Limit);
        Assert.Equal(
            [("plan-job", 1, 500), ("plan-job", 2, 500), ("plan-job", 3, 500), ("plan-job", 4, 500), ("plan-job", 5, 500), ("plan-job-poison", 1, 200)],
            driver.Posts);
        Assert.Equal(0, await account.Queues.CountAsync(QueueNames.ManifestEvents, Cancel));
        Assert.Equal(0, await account.Queues.CountAsync(QueueNames.PoisonOf(QueueNames.ManifestEvents), Cancel));
    }

    [Fact]
    public async Task A_handler_that_is_killed_amid_its_steps_loses_no_job()
    {
        await using var azurite = await Azurite.StartAsync();
        using var account = Open(azurite);
        var environment = new Dictionary<string, string> { ["EXPORTSCREEN_CHUNK_ROWS"] = "5" };
        var handler = await HandlerProcess.StartAsync(azurite, environment);
        // A planner or finisher that is killed holds its lease for up to a minute: they take their turn at full size.
        string[] steps = TestSize.Full ? ["plan-job", "screen-chunk", "screen-chunk", "finalize-job"] : ["screen-chunk", "screen-chunk"];
        var kills = new List<Task>();
        using var up = new SemaphoreSlim(1, 1);
        var random = new Random(TestSize.Seed);
        var driver = new FunctionsHostDriver(account.Queues, () => handler)
        {
            RetryAfter = TimeSpan.FromSeconds(1),
            // The kill falls into the post that follows, or just after it.
            Posting = async function =>
            {
                await up.WaitAsync(Cancel);
                up.Release();
                lock (kills)
                    if (kills.Count < steps.Length && steps[kills.Count] == function) kills.Add(KillSoonAsync(random.Next(10, 250)));
            },
        };

        async Task KillSoonAsync(int milliseconds)
        {
            await up.WaitAsync(Cancel);
            try
            {
                await Task.Delay(milliseconds, Cancel);
                await handler.KillAsync();
                await handler.DisposeAsync();
                handler = await HandlerProcess.StartAsync(azurite, environment);
            }
            finally
            {
                up.Release();
            }
        }

        await account.Queues.SendAsync(QueueNames.ManifestEvents, EventGrid(await UploadAsync(account, "manifests/first-look.csv")), TimeSpan.Zero, Cancel);
        var board = new JobBoard(new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System));
        await driver.RunUntilAsync(async () => await NewestAsync(board) is { } job && job.Status.IsOver(), Limit);
        await Task.WhenAll(kills);
        await handler.DisposeAsync();
        var done = (await NewestAsync(board))!;
        Assert.Equal((steps.Length, JobStatus.Completed, 16), (kills.Count, done.Status, done.Summary!.Rows));
    }

    private static AzureStores Open(Azurite azurite) => AzureStores.Open(new AzureStorageSettings { ConnectionString = azurite.ConnectionString }, TimeProvider.System);

    private static async Task<BlobFacts> UploadAsync(AzureStores account, string path)
    {
        await using var manifest = File.OpenRead(Repository.Corpus("first-look", "manifest.csv"));
        return (await account.Blobs.PutIfAbsentAsync(path, manifest, Cancel))!;
    }

    private static async Task<JobView?> NewestAsync(JobBoard board) => (await board.NewestAsync(JobIds.DefaultTenant, 1, Cancel)).SingleOrDefault();

    private static async Task<List<(string, string)>> ResultsAsync(AzureStores account)
    {
        var results = new List<(string, string)>();
        await foreach (var blob in account.Blobs.ListAsync(ContainerNames.Results + "/", Cancel)) results.Add((blob.Path, blob.ETag));
        Assert.NotEmpty(results);
        return results;
    }

    /// <summary>The event as Event Grid puts it into the queue.</summary>
    private static string EventGrid(BlobFacts blob) => JsonSerializer.Serialize(new
    {
        topic = "/subscriptions/x/resourceGroups/x/providers/Microsoft.Storage/storageAccounts/x",
        subject = "/blobServices/default/containers/" + blob.Path.Replace("manifests/", "manifests/blobs/", StringComparison.Ordinal),
        eventType = "Microsoft.Storage.BlobCreated",
        id = Guid.NewGuid(),
        data = new { api = "PutBlob", eTag = $"{blob.ETag}", contentLength = blob.Length, blobType = "BlockBlob", sequencer = "00000000000004420000000000028963" },
        dataVersion = "",
        metadataVersion = "1",
        eventTime = "2026-11-22T10:00:00Z",
    });
}

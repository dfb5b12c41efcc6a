using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Jobs;

/// <summary>Journeys of jobs over real embedded stores, their messages handled one after the other as the host would: deleted on success, given back on failure, poisoned after five tries.</summary>
internal sealed class JobBench : IDisposable
{
    public const string Tenant = "default";
    private static readonly Lazy<EngineShelf> Starter = new(() => new EngineShelf(new ListFolder(Directory.CreateTempSubdirectory("exportscreen-starter-").FullName), () => null, TimeProvider.System));
    private readonly EmbeddedStores _stores;
    private readonly bool _ownLists;

    /// <param name="chunkRows">Rows of a chunk.</param>
    /// <param name="ownLists">Whether it has lists of its own rather than the starter list that all benches share.</param>
    /// <param name="owners">The customer's file of owners; null for a bench without.</param>
    public JobBench(int chunkRows = 2000, bool ownLists = false, Func<PlannedOwners?>? owners = null)
    {
        _stores = EmbeddedStores.Open(Path.Combine(Folder, "data"), Clock);
        Options = new JobOptions { TempFolder = Path.Combine(Folder, "temp"), ChunkRows = chunkRows, Threads = 2 };
        Directory.CreateDirectory(Options.TempFolder);
        Stores = new JobStores(_stores.Blobs, _stores.Records, _stores.Queues, _stores.Leases, Clock);
        _ownLists = ownLists || owners is not null;
        Shelf = _ownLists ? new EngineShelf(_stores.Lists, () => null, Clock, owners: owners) : Starter.Value;
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("exportscreen-jobs-").FullName;

    public AdvancingClock Clock { get; } = new();

    public JobOptions Options { get; set; }

    public JobStores Stores { get; }

    public EngineShelf Shelf { get; private set; }

    public IListStore Lists => _stores.Lists;

    public JobBoard Board => new(Stores);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Hands a manifest in.</summary>
    public Task<JobView> SubmitAsync(string text, string? key = null, string name = "manifest.csv", JobStores? stores = null, DateOnly? asOf = null) =>
        new SubmitManifest(stores ?? Stores).RunAsync(
            new Submission { Tenant = Tenant, FileName = name, IdempotencyKey = key, AsOf = asOf ?? new DateOnly(2026, 11, 22) }, new MemoryStream(Encoding.UTF8.GetBytes(text)), Cancel);

    /// <summary>Handles messages until no queue holds one; in order, or shuffled and each several times.</summary>
    /// <param name="stores">Others than the bench's own.</param>
    /// <param name="shuffle">Null for order.</param>
    /// <param name="except">A queue that is left alone.</param>
    public async Task DrainAsync(JobStores? stores = null, Random? shuffle = null, string? except = null)
    {
        var triggers = new JobTriggers(stores ?? Stores, Shelf, Options);
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var busy = true; busy;)
        {
            busy = false;
            var queues = triggers.Queues.Where(q => q.Queue != except).ToArray();
            shuffle?.Shuffle(queues);
            foreach (var trigger in queues)
            {
                var messages = (await Stores.Queues.ReceiveAsync(trigger.Queue, 32, TimeSpan.FromMinutes(10), Cancel)).ToArray();
                shuffle?.Shuffle(messages);
                foreach (var message in messages)
                {
                    busy = true;
                    // A message may come once more though it was handled: at most two times here, or the end would never come.
                    var again = shuffle is not null && shuffle.Next(3) == 0 && (repeats[message.Text] = repeats.GetValueOrDefault(message.Text) + 1) <= 2;
                    await HandleAsync(trigger, message, again);
                }
            }
        }
    }

    /// <summary>The service starts again with other changes to the RuleBook.</summary>
    public void Restart(string? ruleBookChanges)
    {
        if (!_ownLists) throw new InvalidOperationException("Its shelf is shared.");
        Shelf.Dispose();
        Shelf = new EngineShelf(_stores.Lists, () => ruleBookChanges is null ? null : Encoding.UTF8.GetBytes(ruleBookChanges), Clock);
    }

    public async Task<byte[]> ResultAsync(string jobId, ResultKind kind)
    {
        await using var open = await Board.OpenAsync(Tenant, jobId, kind, Cancel);
        Assert.NotNull(open);
        using var bytes = new MemoryStream();
        await open.Content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }

    public async Task<JobView> FindAsync(string jobId) => (await Board.FindAsync(Tenant, jobId, Cancel))!;

    /// <summary>Every record of the tables of findings, without ETags, as text.</summary>
    public async Task<List<string>> FindingsAsync()
    {
        var all = new List<string>();
        foreach (var table in new[] { TableNames.Findings, TableNames.ByParty, TableNames.ByEntry, TableNames.ByRule, TableNames.ByDay })
            await foreach (var record in Stores.Records.QueryAsync(new RecordQuery(table), Cancel))
                all.Add($"{table} {record.Partition} {record.Row} {string.Join(';', record.Values.OrderBy(v => v.Key, StringComparer.Ordinal))}");
        return all;
    }

    public void Dispose()
    {
        if (_ownLists) Shelf.Dispose();
        _stores.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task HandleAsync(QueueTrigger trigger, QueueMessage message, bool again)
    {
        try
        {
            await trigger.Run(message.Text, Cancel);
        }
        catch (Exception failure) when (failure is StepFailedException or IOException or FormatException)
        {
            if (message.Deliveries < QueueRules.MaxDeliveries)
            {
                await Stores.Queues.HideAsync(trigger.Queue, message, TimeSpan.Zero, Cancel);
                return;
            }

            await Stores.Queues.SendAsync(QueueNames.PoisonOf(trigger.Queue), message.Text, TimeSpan.Zero, Cancel);
        }

        if (again) await Stores.Queues.HideAsync(trigger.Queue, message, TimeSpan.Zero, Cancel);
        else await Stores.Queues.DeleteAsync(trigger.Queue, message, Cancel);
    }
}

/// <summary>The time of now, which a test may move on.</summary>
internal sealed class AdvancingClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
}

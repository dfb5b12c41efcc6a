using System.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Rules;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Jobs.Chunks;

/// <summary>
/// screen-chunk: pass 1 over one chunk. Writes what it says and the flagged records, and only then takes the chunk off the pending ones; whoever takes the last one announces the end of
/// the job. Running it again writes the same again. Thread-safe.
/// </summary>
/// <param name="stores">The stores.</param>
/// <param name="shelf">The lists.</param>
/// <param name="decisions">Earlier decisions.</param>
/// <param name="options">Settings.</param>
internal sealed class ScreenChunk(JobStores stores, EngineShelf shelf, DecisionLog decisions, JobOptions options)
{
    private readonly JobLedger _ledger = new(stores);
    private readonly PlanMemory _plans = new(new JobLedger(stores));
    private readonly FindingWriter _findings = new(stores.Records);

    /// <summary>Runs it with the text of a message.</summary>
    public async Task RunAsync(string text, CancellationToken cancel)
    {
        var message = ChunkMessage.Read(text);
        var partition = WorkPaths.PendingPartition(message.Tenant, message.JobId, message.Attempt);
        // Asked for at once: on a storage across a network a chunk is little else than waiting.
        var pending = stores.Records.GetAsync(TableNames.Pending, partition, WorkPaths.Number(message.Chunk), cancel).AsTask();
        var planned = _plans.OfAsync(message.Tenant, message.JobId, cancel).AsTask();
        await Task.WhenAll(pending, planned);
        if (await pending is not null)
        {
            var started = Stopwatch.GetTimestamp();
            if (await planned is not { } plan || plan.Attempt != message.Attempt) return;
            await ScreenAsync(message, plan, cancel);
            await stores.Records.DeleteAsync(TableNames.Pending, partition, WorkPaths.Number(message.Chunk), cancel);
            JobTelemetry.ChunkScreened(plan.Chunks[message.Chunk].Rows, Stopwatch.GetElapsedTime(started));
        }
        else if (await _ledger.FindAsync(message.Tenant, message.JobId, cancel) is not { } job || job.Status.IsOver())
        {
            return;
        }

        // Also when the chunk was done before: the step that did it may have died just here.
        await _ledger.FinishIfDoneAsync(message.Tenant, message.JobId, message.Attempt, cancel);
    }

    private async Task ScreenAsync(ChunkMessage message, JobPlan plan, CancellationToken cancel)
    {
        using var activity = JobTelemetry.Source.StartActivity("screen-chunk");
        activity?.SetTag("exportscreen.job", message.JobId).SetTag("exportscreen.chunk", message.Chunk);
        using var loan = await shelf.OfAsync(plan.Engine, cancel);
        await using var records = await stores.Blobs.OpenAsync(WorkPaths.Records(message.Tenant, message.JobId, message.Attempt, message.Chunk), null, cancel)
            ?? throw new StepFailedException("The records of a chunk are gone.");
        var consignments = ConsignmentCodec.Unpack(records);
        var parties = new PartyRegistry(loan.Parties.Screen, options.Threads);
        var passOne = new ScreenConsignment(loan.Engine.Tables, loan.Engine.RuleBook, plan.Engine.AsOf, loan.Engine.Goods, loan.Engine.Owners);
        var screened = new PassOneBatches(parties, passOne, options.Threads).Screen(consignments, Coverage.Of(plan.Manifest.Manifest), cancel);
        await using var packed = ScreeningCodec.Pack(parties.Screenings, screened);
        await Task.WhenAll(
            stores.Blobs.PutAsync(WorkPaths.Screened(message.Tenant, message.JobId, message.Attempt, message.Chunk), packed, cancel).AsTask(),
            WriteFindingsAsync(message, plan, screened, parties.Screenings, cancel));
    }

    private async Task WriteFindingsAsync(
        ChunkMessage message, JobPlan plan, IReadOnlyList<ConsignmentScreening> screened, IReadOnlyList<PartyScreening> parties, CancellationToken cancel)
    {
        var flagged = new List<FlaggedRow>();
        foreach (var consignment in screened)
        {
            var hit = consignment.Parties.Any(p => parties[p.Party].Hits.Count > 0);
            foreach (var item in consignment.Items)
                if (hit || item.Findings.Any(f => f.Outcome != Outcome.Clear)) flagged.Add(Flag(plan, consignment, item, parties));
        }

        foreach (var hit in flagged.SelectMany(f => f.Parties).Distinct().SelectMany(p => p.Hits)) JobTelemetry.HitFound(hit.List);
        if (flagged.Count == 0) return;
        var earlier = await decisions.AtAsync(message.Tenant, plan.DecisionStamp, cancel);
        await _findings.WriteAsync(ScopeOf(message.Tenant, message.JobId, plan, message.Chunk) with { Previous = key => earlier.Find(key, plan.Engine.AsOf) }, flagged, cancel);
    }

    /// <summary>A row as the tables take it.</summary>
    internal static FlaggedRow Flag(JobPlan plan, ConsignmentScreening consignment, ItemScreening item, IReadOnlyList<PartyScreening> parties)
    {
        var row = new RowScreening
        {
            Row = item.Goods.Item.Row,
            Outcome = item.Outcome,
            ReasonCode = item.ReasonCode,
            Reference = consignment.Consignment.Bill ?? consignment.Consignment.Reference,
            Parties = consignment.Parties,
            Goods = item.Goods,
            Findings = [.. item.Findings.Where(f => f.Outcome != Outcome.Clear)],
        };
        return new FlaggedRow(RowKeys.Of([plan.Manifest], 0, row.Row), row, [.. consignment.Parties.Select(p => parties[p.Party])]);
    }

    /// <summary>What every record of a chunk says of its job.</summary>
    internal static FindingScope ScopeOf(string tenant, string jobId, JobPlan plan, int chunk) => new()
    {
        Tenant = tenant,
        JobId = jobId,
        Chunk = chunk,
        FileName = plan.Manifest.Manifest.FileName,
        Day = DateOnly.FromDateTime(plan.Received.UtcDateTime),
        SnapshotId = plan.Engine.SnapshotId,
        RuleBookVersion = plan.Engine.RuleBookVersion,
        EngineVersion = plan.Engine.EngineVersion,
        AsOf = plan.Engine.AsOf,
    };
}

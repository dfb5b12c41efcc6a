using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs.Chunks;
using ExportScreen.Pipeline.Parties;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Rules.History;
using ExportScreen.Rules.Parties;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Jobs.Finishing;

/// <summary>
/// Puts the screened chunks together, in order, in the same state that a run in one piece gathers: parties numbered by first appearance, rows spilled, observations sorted, pass 2. So a
/// manifest in one chunk and in a hundred gives the same bytes.
/// </summary>
/// <param name="Result">The finished screening; to be disposed.</param>
/// <param name="FailedChunks">Chunks whose rows are NotScreened.</param>
/// <param name="History">What later runs may want to know of it.</param>
/// <param name="Earliest">The earliest shipment date of that; null without any.</param>
internal sealed record ResultAssembly(SpilledScreening Result, int FailedChunks, IEnumerable<HistoryLine> History, DateOnly? Earliest)
{
    /// <summary>Runs it.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="job">The job.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="loan">The plan's engine.</param>
    /// <param name="earlier">The decisions that the plan froze; later ones are for later runs. Null when there are none.</param>
    /// <param name="past">Earlier consignments, read up to the plan's stamp.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ResultAssembly> RunAsync(JobStores stores, JobView job, JobPlan plan, EngineLoan loan, DecisionLookup? earlier, IHistory past, JobOptions options, CancellationToken cancel)
    {
        Func<string, PreviousDecision?>? previous = earlier is null ? null : key => earlier.Find(key, plan.Engine.AsOf);
        ManifestFacts[] manifests = [plan.Manifest];
        IReadOnlyDictionary<Party, PartyScreening> known = new Dictionary<Party, PartyScreening>(PartyIdentity.Instance);
        var settings = new ScreeningOptions { AsOf = plan.Engine.AsOf, TempFolder = options.TempFolder, Threads = options.Threads };
        var run = new RunState(settings, new GroupObserver(loan.Engine.Tables, loan.Engine.RuleBook, plan.Engine.AsOf, text: loan.Engine.Goods), party => known[party]);
        try
        {
            var failed = 0;
            var rules = new HistoryRules(loan.Engine.Tables, loan.Engine.RuleBook);
            var history = new HistoryLines(rules, plan.Engine.AsOf);
            var book = plan.Engine.IsOfPastDay ? null : new PartyBookWriter(stores.Records, job.Tenant, job.JobId, plan);
            await foreach (var chunk in ReadAheadAsync(stores, job, plan, options.Threads + 1, cancel))
            {
                known = chunk.Known;
                if (chunk.Failed) failed++;
                var numbered = chunk.Consignments.Select(c => c with { Parties = chunk.Failed ? [] : run.Parties.Number(c.Consignment) }).ToList();
                run.Parties.ScreenNew(cancel);
                foreach (var screening in numbered)
                {
                    run.Add(manifests, 0, screening);
                    history.Add(screening);
                    book?.Add(screening, run.Parties.Screenings);
                }

                if (book is not null) await book.WriteAsync(run.Parties.Screenings, isEnd: false, cancel);
            }

            if (book is not null) await book.WriteAsync(run.Parties.Screenings, isEnd: true, cancel);
            foreach (var (reason, rows) in plan.Skipped) run.Skip(0, reason, rows);
            run.Rows.Complete();
            ScreenManifest.Run(run.Observations.Sorted(), loan.Engine.RuleBook, run.GroupFindings.Add);
            if (plan.HistoryStamp != RunKeys.NoStamp) await HistoryPass.RunAsync(past, job.Tenant, plan, rules, history.Cases(run.Parties.Screenings), run.GroupFindings.Add, cancel);
            var facts = RunFactsOf.Make(manifests, plan.RunKey, loan.Engine, plan.Engine.AsOf, plan.HistoryStamp);
            return new ResultAssembly(run.Finish(facts, plan.Diagnostics, previous), failed, history.Of(run.Parties.Screenings), history.Earliest);
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>The chunks in order, the next ones being fetched and unpacked meanwhile.</summary>
    private static async IAsyncEnumerable<FinishedChunk> ReadAheadAsync(
        JobStores stores, JobView job, JobPlan plan, int ahead, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var reading = new Queue<Task<FinishedChunk>>();
        for (var next = 0; next < plan.Chunks.Count || reading.Count > 0;)
        {
            while (next < plan.Chunks.Count && reading.Count < ahead)
            {
                var n = next++;
                reading.Enqueue(Task.Run(() => ReadAsync(stores, job, plan, n, cancel), cancel));
            }

            yield return await reading.Dequeue();
        }
    }

    private static async Task<FinishedChunk> ReadAsync(JobStores stores, JobView job, JobPlan plan, int n, CancellationToken cancel)
    {
        await using var records = await stores.Blobs.OpenAsync(WorkPaths.Records(job.Tenant, job.JobId, plan.Attempt, n), null, cancel)
            ?? throw new StepFailedException("The records of a chunk are gone.");
        var consignments = ConsignmentCodec.Unpack(records);
        await using var screened = await stores.Blobs.OpenAsync(WorkPaths.Screened(job.Tenant, job.JobId, plan.Attempt, n), null, cancel);
        if (screened is not null) return Screened(screened, consignments, cancel);
        if (await stores.Blobs.FindAsync(WorkPaths.Failed(job.Tenant, job.JobId, plan.Attempt, n), cancel) is null) throw new StepFailedException("A chunk is neither screened nor failed.");
        return new FinishedChunk(true, new Dictionary<Party, PartyScreening>(PartyIdentity.Instance), [.. consignments.Select(NotScreened)]);
    }

    private static FinishedChunk Screened(Stream stream, List<Consignment> consignments, CancellationToken cancel)
    {
        var parties = new List<Party>();
        var registry = new PartyRegistry(party => new PartyScreening { Key = "", Party = party, Normalised = "" }, 1);
        var numbered = consignments.Select(c => (c, registry.Number(c))).ToList();
        registry.ScreenNew(cancel);
        parties.AddRange(registry.Screenings.Select(s => s.Party));
        var chunk = ScreeningCodec.Unpack(stream, parties, numbered);
        return new FinishedChunk(false, chunk.Parties.ToDictionary(p => p.Party, PartyIdentity.Instance), chunk.Consignments);
    }

    /// <summary>The rows of a failed chunk: never Clear, and each says why.</summary>
    private static ConsignmentScreening NotScreened(Consignment consignment)
    {
        var diagnostic = new Diagnostic(JobDiagnostics.ChunkFailed, consignment.Items[0].Row.Position);
        var items = consignment.Items.Select(item => new ItemScreening(new GoodsScreening(item, [], [], null, null), [], Outcome.NotScreened, JobDiagnostics.ChunkFailed.Code)).ToList();
        return new ConsignmentScreening(consignment with { Diagnostics = [.. consignment.Diagnostics, diagnostic], BillKey = null }, [], items, Outcome.NotScreened, JobDiagnostics.ChunkFailed.Code);
    }

    private sealed record FinishedChunk(bool Failed, IReadOnlyDictionary<Party, PartyScreening> Known, IReadOnlyList<ConsignmentScreening> Consignments);
}

using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Parties;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>
/// What a change of the lists does to what was screened (<c>lists rescreen</c>, the timer <c>rescreen-delta</c>): of all parties ever screened, those that the changed entries may match, or have
/// matched, are screened again; hits that are new open findings that name the change, hits that stand no longer close theirs with the reason. The findings are then those of a screening of all
/// stored rows with the new lists. Runs bucket by bucket under a lease; may run twice and die anywhere: the next run goes on, and does only what is left. Thread-safe.
/// </summary>
/// <param name="stores">The stores.</param>
/// <param name="shelf">The lists.</param>
/// <param name="alarms">Told of findings opened and closed, by counts; null for nobody.</param>
/// <param name="threads">How many buckets of parties are read at once.</param>
public sealed class RescreenDelta(JobStores stores, EngineShelf shelf, IAlarms? alarms, int threads)
{
    /// <summary>Buckets after which the state is written: so much is looked at again at most after a death.</summary>
    private const int Wave = 32;

    private readonly RescreenStates _states = new(stores.Records);
    private readonly DecisionLog _decisions = new(stores);
    private readonly RescreenReport _report = new(stores, alarms);

    /// <summary>Brings the parties of all tenants to the lists in use, as far as nobody else is at it.</summary>
    public async Task RunAllAsync(CancellationToken cancel)
    {
        foreach (var tenant in await PartyBook.TenantsAsync(stores.Records, cancel)) await RunAsync(tenant, null, cancel);
    }

    /// <summary>Brings the parties of a tenant to the lists in use.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="progress">Receives how far it is, or null.</param>
    /// <param name="cancel">Stops it; the next run goes on.</param>
    /// <exception cref="StepFailedException">The lists or the RuleBook cannot be opened.</exception>
    /// <exception cref="IOException">The storage failed.</exception>
    public async Task<RescreenResult> RunAsync(string tenant, IProgress<RescreenProgress>? progress, CancellationToken cancel)
    {
        using var current = await CurrentAsync(cancel);
        if (IsUpToDate(await _states.ReadAsync(tenant, cancel), current)) return RescreenResult.Nothing(tenant, RescreenOutcome.UpToDate, current.Stamp);
        await using var lease = await TakeAsync(tenant, cancel);
        if (lease is null) return RescreenResult.Nothing(tenant, RescreenOutcome.Busy, current.Stamp);
        var result = RescreenResult.Nothing(tenant, RescreenOutcome.UpToDate, current.Stamp);
        // What was begun with older lists is ended first: half of it done, what is between them and the newest would not say all.
        for (var state = await _states.ReadAsync(tenant, lease.Held); !IsUpToDate(state, current); state = await _states.ReadAsync(tenant, lease.Held))
        {
            if (state is null or { IsDone: true }) state = await BeginAsync(tenant, state, state?.To, current, lease.Held);
            using var scope = await ScopeAsync(state, current, lease.Held);
            if (scope is null) await BeginAsync(tenant, state, null, current, lease.Held);
            else result = await PassAsync(tenant, state, scope, progress, lease.Held);
        }

        return result;
    }

    /// <summary>Only says what a run would do now.</summary>
    /// <param name="tenant">Whose parties.</param>
    /// <param name="progress">Receives how far it is, or null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StepFailedException">The lists or the RuleBook cannot be opened.</exception>
    public async Task<RescreenResult> TryAsync(string tenant, IProgress<RescreenProgress>? progress, CancellationToken cancel)
    {
        using var current = await CurrentAsync(cancel);
        var state = await _states.ReadAsync(tenant, cancel);
        if (state is null || IsUpToDate(state, current)) return RescreenResult.Nothing(tenant, RescreenOutcome.UpToDate, current.Stamp);
        // What was begun and not ended starts from where it did: what is done already differs in nothing.
        var begun = state with { From = state.IsDone ? state.To : state.From, To = current.Stamp, Begun = stores.Clock.GetUtcNow() };
        using var scope = await ScopeAsync(begun, current, cancel) ?? throw new InvalidOperationException("Lists in use do not open twice.");
        var pass = await PassOfAsync(tenant, begun, scope, write: false, cancel);
        var counts = default(RescreenCounts);
        for (var next = 0; scope.ConcernsAnybody && next < PartyKeys.Buckets; next += Wave)
        {
            counts = counts.Plus(await pass.BucketsAsync(next, next + Wave, cancel));
            progress?.Report(new RescreenProgress(tenant, next + Wave, PartyKeys.Buckets, counts));
        }

        return RescreenResult.Of(tenant, RescreenOutcome.Tried, begun, scope, counts, pass.Findings);
    }

    /// <summary>Writes down, before the first party of a tenant is kept, with which lists it was screened: from there the first change counts.</summary>
    internal ValueTask EnsureAsync(string tenant, EngineStamp screenedWith, CancellationToken cancel) => _states.EnsureAsync(tenant, screenedWith, stores.Clock.GetUtcNow(), cancel);

    /// <summary>
    /// Brings the parties of a job to where the tenant's stored parties are, when that is elsewhere than where the job was planned: a re-screening that ran meanwhile did not see them. To be called
    /// when they are kept: whoever begins after that finds them.
    /// </summary>
    /// <returns>False when this has to be asked again: the lists cannot be opened now, or an older way has to end first.</returns>
    internal async Task<bool> CatchUpAsync(string tenant, EngineStamp screenedWith, IReadOnlyList<PartyScreening> parties, CancellationToken cancel)
    {
        var state = await StateAsync(tenant, cancel);
        while (!RescreenState.Same(state.To, screenedWith))
        {
            using var current = await TryCurrentAsync(cancel);
            if (current is null) return false;
            if (RescreenState.Same(current.Stamp, screenedWith)) return await BeginThereAsync(tenant, current, cancel);
            if (!await CorrectAsync(tenant, screenedWith, state.To, current, parties, cancel)) return false;
            // Where they have been brought is where all are, unless another way was begun before they were written.
            var before = state.To;
            state = await StateAsync(tenant, cancel);
            if (RescreenState.Same(state.To, before)) return true;
        }

        return true;
    }

    /// <summary>The job was screened with what is in use, and the others are on no way there yet: it is begun before anything newer is published, so that no change in between is passed over.</summary>
    private async Task<bool> BeginThereAsync(string tenant, EngineLoan current, CancellationToken cancel)
    {
        await using var lease = await TakeAsync(tenant, cancel);
        if (lease is null) return false;
        var state = await StateAsync(tenant, lease.Held);
        if (RescreenState.Same(state.To, current.Stamp)) return true;
        if (!state.IsDone) return false;
        await BeginAsync(tenant, state, state.To, current, lease.Held);
        return true;
    }

    private async Task<bool> CorrectAsync(string tenant, EngineStamp from, EngineStamp to, EngineLoan current, IReadOnlyList<PartyScreening> parties, CancellationToken cancel)
    {
        var way = new RescreenState { From = from, To = to, Begun = stores.Clock.GetUtcNow() };
        using var scope = await ScopeAsync(way, current, cancel);
        if (scope is null) return false;
        var pass = await PassOfAsync(tenant, way, scope, write: true, cancel);
        var counts = await pass.CorrectAsync(parties.Where(p => scope.MayConcern(p.Party)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal), cancel);
        await _report.TellAsync(tenant, way, scope, counts.Plus(new RescreenCounts(parties.Count, 0, 0, 0)), cancel);
        return true;
    }

    private async Task<RescreenState> StateAsync(string tenant, CancellationToken cancel) =>
        await _states.ReadAsync(tenant, cancel) ?? throw new InvalidOperationException("Parties are kept before it is written down with which lists.");

    private async Task<RescreenResult> PassAsync(string tenant, RescreenState state, RescreenScope scope, IProgress<RescreenProgress>? progress, CancellationToken cancel)
    {
        using var activity = JobTelemetry.Source.StartActivity("rescreen-delta");
        var pass = await PassOfAsync(tenant, state, scope, write: true, cancel);
        while (scope.ConcernsAnybody && state.Next < PartyKeys.Buckets)
        {
            var counts = state.Counts.Plus(await pass.BucketsAsync(state.Next, state.Next + Wave, cancel));
            state = await _states.WriteAsync(tenant, state with { Next = state.Next + Wave, Counts = counts }, cancel);
            progress?.Report(new RescreenProgress(tenant, state.Next, PartyKeys.Buckets, counts));
        }

        // Told before it is done: after a death in between it is told twice rather than never.
        await _report.TellAsync(tenant, state, scope, state.Counts, cancel);
        state = await _states.WriteAsync(tenant, state with { IsDone = true }, cancel);
        return RescreenResult.Of(tenant, RescreenOutcome.Done, state, scope, state.Counts, pass.Findings);
    }

    private async Task<RescreenPass> PassOfAsync(string tenant, RescreenState state, RescreenScope scope, bool write, CancellationToken cancel) =>
        new(stores.Records, tenant, scope, DateOnly.FromDateTime(state.Begun.UtcDateTime), await _decisions.NowAsync(tenant, cancel), threads, write);

    private async Task<RescreenState> BeginAsync(string tenant, RescreenState? before, EngineStamp? from, EngineLoan to, CancellationToken cancel) =>
        await _states.WriteAsync(tenant, new RescreenState { From = from, To = to.Stamp, Begun = stores.Clock.GetUtcNow(), ETag = before?.ETag }, cancel);

    private static bool IsUpToDate(RescreenState? state, EngineLoan current) => state is { IsDone: true } && RescreenState.Same(state.To, current.Stamp);

    /// <summary>The way of a state; null when where it leads to cannot be opened any more.</summary>
    private async Task<RescreenScope?> ScopeAsync(RescreenState state, EngineLoan current, CancellationToken cancel)
    {
        var to = RescreenState.Same(state.To, current.Stamp) ? current.Again() : await FindAsync(state.To, cancel);
        if (to is null) return null;
        EngineLoan? from = null;
        RescreenScope? scope = null;
        try
        {
            from = state.From is { } before && before.EngineVersion == to.Stamp.EngineVersion ? await FindAsync(before, cancel) : null;
            return scope = new RescreenScope(from, to, state.From);
        }
        finally
        {
            if (scope is null)
            {
                from?.Dispose();
                to.Dispose();
            }
        }
    }

    private async Task<EngineLoan?> FindAsync(EngineStamp stamp, CancellationToken cancel)
    {
        try
        {
            return await shelf.OfAsync(stamp, cancel);
        }
        catch (StepFailedException)
        {
            // Another version of the program, or lists that are gone: then everything is screened again.
            return null;
        }
    }

    private async Task<EngineLoan> CurrentAsync(CancellationToken cancel) => await TryCurrentAsync(cancel) ?? throw new StepFailedException("The lists or the RuleBook cannot be opened.");

    private async Task<EngineLoan?> TryCurrentAsync(CancellationToken cancel) => (await shelf.CurrentAsync(DateOnly.FromDateTime(stores.Clock.GetUtcNow().UtcDateTime), cancel)).Value;

    private ValueTask<LeaseKeeper?> TakeAsync(string tenant, CancellationToken cancel) => LeaseKeeper.TryTakeAsync(stores, LeaseOf(tenant), cancel);

    /// <summary>The lease under which stored parties are brought on, and jobs with their parties deleted.</summary>
    internal static string LeaseOf(string tenant) => $"rescreen/{tenant}";
}

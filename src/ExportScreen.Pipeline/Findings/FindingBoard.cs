using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Findings;

/// <summary>The findings of a tenant, for reading: by job, party, list entry, rule or day. Every read names the tenant, and sees nothing of another's. Thread-safe.</summary>
/// <param name="stores">The stores.</param>
public sealed class FindingBoard(JobStores stores)
{
    private const int ReadsAtOnce = 16;
    private readonly DecisionLog _decisions = new(stores);
    private readonly ContinuationSeal _seal = new(stores.Records);

    /// <summary>A page.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="query">Which.</param>
    /// <param name="size">1 to 1,000. A page may be shorter and still have a continuation, when few of many meet the query.</param>
    /// <param name="continuation">Of the page before, with the same query; null for the first.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<FindingPage> PageAsync(string tenant, FindingQuery query, int size, string? continuation, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 1000);
        if (!JobIds.IsTenant(tenant) || (query.JobId is not null && !JobIds.IsId(query.JobId))) return new FindingPage([], null);
        string? inner = null;
        if (continuation is not null && (inner = await _seal.OpenAsync(tenant, query.Text, continuation, cancel)) is null) return new FindingPage([], null, IsRefused: true);
        var state = await _decisions.NowAsync(tenant, cancel);
        var plan = FindingPlan.Of(tenant, query);
        var found = new List<FindingView>();
        for (var looks = 0; looks < ReadsAtOnce && found.Count < size; looks++)
        {
            var page = await stores.Records.PageAsync(plan.Query, size - found.Count, inner, cancel);
            foreach (var record in plan.IsIndex ? await ReadAsync(tenant, page.Records, cancel) : page.Records)
                if (Decided(FindingView.Of(record), state) is var view && Meets(view, query)) found.Add(view);
            inner = page.Continuation;
            if (inner is null) return new FindingPage(found, null);
        }

        return new FindingPage(found, await _seal.SealAsync(tenant, query.Text, inner!, cancel));
    }

    /// <summary>A finding; null when the tenant has none of that id, whatever the id is.</summary>
    public async ValueTask<FindingView?> FindAsync(string tenant, string findingId, CancellationToken cancel)
    {
        if (!JobIds.IsTenant(tenant) || !FindingKey.TryParse(findingId, out var key)) return null;
        var record = await stores.Records.GetAsync(TableNames.Findings, FindingKeys.Partition(tenant, key.JobId, key.Chunk), key.Row, cancel);
        return record is null ? null : Decided(FindingView.Of(record), await _decisions.NowAsync(tenant, cancel));
    }

    /// <summary>The findings of narrow records, in their order; one that is not there (its job is being written) is left out.</summary>
    private async Task<IEnumerable<Record>> ReadAsync(string tenant, IReadOnlyList<Record> narrow, CancellationToken cancel)
    {
        var found = new Record?[narrow.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancel };
        await Parallel.ForAsync(0, narrow.Count, options, async (i, stop) =>
        {
            var key = FindingIndex.KeyOfNarrow(narrow[i]);
            found[i] = await stores.Records.GetAsync(TableNames.Findings, FindingKeys.Partition(tenant, key.JobId, key.Chunk), key.Row, stop);
        });
        return found.OfType<Record>();
    }

    private FindingView Decided(FindingView view, DecisionState state)
    {
        var known = state.Of(view.DecisionKey);
        var today = DateOnly.FromDateTime(stores.Clock.GetUtcNow().UtcDateTime);
        return view with { Decision = known.Counting is { } counting && counting.CountsOn(today) ? counting.ToPrevious() : null, Awaiting = known.Awaiting?.ToPrevious() };
    }

    private static bool Meets(FindingView view, FindingQuery query) =>
        (query.JobId is null || view.JobId == query.JobId) && (query.PartyKey is null || view.PartyKey == query.PartyKey) && (query.EntryId is null || view.EntryId == query.EntryId)
        && (query.List is null || view.List == query.List) && (query.Rule is null || view.Rule == query.Rule) && (query.Day is null || view.Day == query.Day) && (query.Outcome is null || view.Outcome == query.Outcome)
        && (query.State is null || view.State == query.State)
        && (query.Undecided is null || (view.Decision is null or { Disposition: Disposition.Escalated } ? query.Undecided == true && view.State == FindingState.Open : query.Undecided == false));
}

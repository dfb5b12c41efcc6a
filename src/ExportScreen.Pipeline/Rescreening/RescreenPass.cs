using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Parties;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>One way through the stored parties of a tenant: reads them side by side, leaves out those that no changed entry concerns, and corrects the others. Thread-safe.</summary>
/// <param name="records">The store.</param>
/// <param name="tenant">Whose.</param>
/// <param name="scope">From which lists to which.</param>
/// <param name="day">The day that changed findings name.</param>
/// <param name="decisions">What people decided by now.</param>
/// <param name="threads">How many buckets are read at once.</param>
/// <param name="write">False to write nothing.</param>
internal sealed class RescreenPass(IRecordStore records, string tenant, RescreenScope scope, DateOnly day, DecisionState decisions, int threads, bool write)
{
    private const int MostDescribed = 1000;

    /// <summary>Findings written together, about.</summary>
    private const int Together = 1000;

    private readonly FindingWriter _writer = new(records);
    private readonly PartyBook _book = new(records, tenant);
    private readonly List<RescreenedFinding> _findings = [];

    /// <summary>The findings that changed, as many as are described.</summary>
    public IReadOnlyList<RescreenedFinding> Findings
    {
        get
        {
            lock (_findings) return [.. _findings];
        }
    }

    /// <summary>Goes through some buckets.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The one after the last.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RescreenCounts> BucketsAsync(int from, int to, CancellationToken cancel)
    {
        var counts = default(RescreenCounts);
        var together = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        await Parallel.ForAsync(from, to, options, async (bucket, stop) =>
        {
            var of = await BucketAsync(bucket, stop);
            lock (together) counts = counts.Plus(of);
        });
        return counts;
    }

    /// <summary>Corrects party keys. What there is to write goes out together: a write costs what a flush costs, however much it holds.</summary>
    public async Task<RescreenCounts> CorrectAsync(IReadOnlyCollection<string> partyKeys, CancellationToken cancel)
    {
        var correction = new PartyCorrection(records, _book, scope, tenant, day, decisions);
        var counts = new RescreenCounts(0, partyKeys.Count, 0, 0);
        List<Record> changed = [], regrouped = [];
        foreach (var key in partyKeys)
        {
            var corrected = await correction.RunAsync(key, cancel);
            changed.AddRange(corrected.Changed);
            regrouped.AddRange(corrected.Regrouped);
            if (changed.Count + regrouped.Count < Together) continue;
            counts = counts.Plus(await WriteAsync(changed, regrouped, cancel));
            changed.Clear();
            regrouped.Clear();
        }

        return counts.Plus(await WriteAsync(changed, regrouped, cancel));
    }

    private async Task<RescreenCounts> WriteAsync(List<Record> changed, List<Record> regrouped, CancellationToken cancel)
    {
        if (write)
            foreach (var slice in changed.Concat(regrouped).Chunk(Together)) await _writer.WriteAsync(tenant, slice, cancel);
        var closed = changed.Count(finding => FindingView.StateOf(finding) == FindingState.Closed);
        if (write) JobTelemetry.FindingsChanged(changed.Count - closed, closed);
        lock (_findings) _findings.AddRange(changed.Take(MostDescribed - _findings.Count).Select(PartyCorrection.Describe));
        return new RescreenCounts(0, 0, changed.Count - closed, closed);
    }

    private async Task<RescreenCounts> BucketAsync(int bucket, CancellationToken cancel)
    {
        var parties = 0L;
        var concerned = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var party in _book.PartiesAsync(bucket, cancel))
        {
            parties++;
            if (scope.MayConcern(party.Party)) concerned.Add(party.Key);
        }

        return (await CorrectAsync(concerned, cancel)).Plus(new RescreenCounts(parties, 0, 0, 0));
    }
}

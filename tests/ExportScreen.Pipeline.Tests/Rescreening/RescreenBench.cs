using System.Globalization;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Rescreening;
using ExportScreen.Pipeline.Tests.Jobs;
using ExportScreen.Rules.RuleBooks;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>Jobs and lists of their own over real embedded stores, with what a change of the lists does to them.</summary>
internal sealed class RescreenBench : IDisposable
{
    private readonly JobBench _jobs = new(chunkRows: 8, ownLists: true);

    public JobBench Jobs => _jobs;

    public IRecordStore Records => _jobs.Stores.Records;

    public SpokenAlarms Alarms { get; } = new();

    public RescreenDelta Journey => new(_jobs.Stores, _jobs.Shelf, Alarms, 2);

    public static CancellationToken Cancel => JobBench.Cancel;

    /// <summary>Takes a list in, and lets two seconds pass: the shelf does not look more often.</summary>
    public async Task PublishAsync(params ImportedFile[] files)
    {
        var result = await new ImportLists(_jobs.Lists, RuleBookFile.Shipped.Match, _jobs.Clock).RunAsync(files, cancel: Cancel);
        Assert.True(result.Succeeded, string.Join('\n', result.Sets.SelectMany(s => s.Diagnostics).Concat(result.Diagnostics).Concat(result.Build?.Diagnostics ?? []).Select(d => d.ToSentence())));
        _jobs.Clock.Advance(TimeSpan.FromSeconds(3));
    }

    /// <summary>Screens a manifest to its end.</summary>
    public async Task<JobView> ScreenAsync(string manifest, string key = "one")
    {
        var job = await _jobs.SubmitAsync(manifest, key);
        await _jobs.DrainAsync();
        job = await _jobs.FindAsync(job.JobId);
        Assert.Equal(JobStatus.Completed, job.Status);
        return job;
    }

    /// <summary>The very state of a record of the re-screening, changed.</summary>
    public async Task ChangeStateAsync(Func<Dictionary<string, object>, Dictionary<string, object>> change)
    {
        var record = await Records.GetAsync(TableNames.Rescreens, JobBench.Tenant, "state", Cancel);
        await Records.UpsertAsync(TableNames.Rescreens, record! with { Values = change(new Dictionary<string, object>(record.Values, StringComparer.Ordinal)) }, Cancel);
    }

    public Task<RescreenResult> RescreenAsync() => Journey.RunAsync(JobBench.Tenant, null, Cancel);

    public async Task<List<FindingView>> FindingsAsync(FindingQuery? query = null)
    {
        var board = new FindingBoard(_jobs.Stores);
        var all = new List<FindingView>();
        string? continuation = null;
        do
        {
            var page = await board.PageAsync(JobBench.Tenant, query ?? new FindingQuery(), 1000, continuation, Cancel);
            all.AddRange(page.Findings);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return all;
    }

    /// <summary>The hits that stand, as what a person would compare: row, party, entry, what it says.</summary>
    public async Task<List<string>> StandingAsync() =>
        [.. (await FindingsAsync(new FindingQuery { State = FindingState.Open })).Where(f => f.IsHit).Select(Text).Order(StringComparer.Ordinal)];

    /// <summary>Every record of some tables, without ETags, as text.</summary>
    public async Task<List<string>> DumpAsync(params string[] tables)
    {
        var all = new List<string>();
        foreach (var table in tables)
            await foreach (Record record in Records.QueryAsync(new RecordQuery(table), Cancel))
                all.Add($"{table} {record.Partition} {record.Row} {string.Join(';', record.Values.OrderBy(v => v.Key, StringComparer.Ordinal))}");
        return all;
    }

    public void Dispose() => _jobs.Dispose();

    private static string Text(FindingView f) => string.Create(
        CultureInfo.InvariantCulture, $"{f.Row} {f.PartyKey} {f.EntryId} {f.Outcome} {f.Band} {f.Score:F4} {f.Matched} {f.DecisionKey} {f.Role} {f.Reference} {f.RowKey} {f.Sentence} {f.ListedParty} [{string.Join(' ', f.Listings)}] {f.NeedsSecondPerson}");
}

/// <summary>Remembers alarms.</summary>
internal sealed class SpokenAlarms : IAlarms
{
    public List<Alarm> Raised { get; } = [];

    public ValueTask RaiseAsync(Alarm alarm, CancellationToken cancel)
    {
        Raised.Add(alarm);
        return ValueTask.CompletedTask;
    }
}

using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Tests.Lists;
using ExportScreen.Pipeline.Tests.Rescreening;

namespace ExportScreen.Pipeline.Tests.Jobs;

/// <summary>A job, or a question about one party, as of a past day goes by the lists of that day.</summary>
public sealed class PastDayTests : IDisposable
{
    private const string Manifest = "Line,B/L No,Shipper,Consignee,HS Code\n1,B1,Quiet Meadow Bakery,Granit Optika Works LLC,690721\n";
    private readonly RescreenBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_past_day_is_screened_with_its_lists_and_later_changes_leave_it_alone()
    {
        var day = Today();
        await _bench.PublishAsync(OwnLists.File("x", 1, "Lumen Dynamics FZE"));
        _bench.Jobs.Clock.Advance(TimeSpan.FromDays(10));
        await _bench.PublishAsync(OwnLists.File("x", 2, "Lumen Dynamics FZE", "Granit Optika Works"));

        var then = await RunAsync("then", day);
        Assert.Empty(await _bench.FindingsAsync());
        Assert.Equal(day, then.AsOf);
        Assert.Empty(await _bench.DumpAsync(TableNames.Parties, TableNames.PartyRows, TableNames.Rescreens));
        var again = await RunAsync("again", day);
        Assert.Equal(then.RunKey, again.RunKey);
        Assert.Equal(await _bench.Jobs.ResultAsync(then.JobId, ResultKind.Json), await _bench.Jobs.ResultAsync(again.JobId, ResultKind.Json));

        var now = await RunAsync("now", Today());
        Assert.NotEqual(then.SnapshotId, now.SnapshotId);
        Assert.Single(await _bench.FindingsAsync());
        await _bench.PublishAsync(OwnLists.File("x", 3, "Lumen Dynamics FZE", "Granit Optika Works", "Granit Optika Works LLC"));
        await _bench.RescreenAsync();
        Assert.All(await _bench.FindingsAsync(), f => Assert.Equal(now.JobId, f.JobId));
        Assert.Equal(2, (await _bench.FindingsAsync(new FindingQuery { State = FindingState.Open })).Count);
    }

    [Fact]
    public async Task One_party_is_screened_with_the_lists_of_the_day()
    {
        var day = Today();
        await _bench.PublishAsync(OwnLists.File("x", 1, "Lumen Dynamics FZE"));
        _bench.Jobs.Clock.Advance(TimeSpan.FromDays(10));
        await _bench.PublishAsync(OwnLists.File("x", 2, "Lumen Dynamics FZE", "Granit Optika Works"));
        var screen = new ScreenOne(_bench.Jobs.Shelf, _bench.Jobs.Clock);
        var party = new Party { Role = PartyRole.Consignee, Name = "Granit Optika Works LLC", Kind = EntryKind.Company };
        Assert.Empty((await screen.PartyAsync(party, day, RescreenBench.Cancel)).Value!.Party.Hits);
        Assert.Empty((await screen.PartyAsync(party, day.AddDays(9), RescreenBench.Cancel)).Value!.Party.Hits);
        Assert.Single((await screen.PartyAsync(party, day.AddDays(10), RescreenBench.Cancel)).Value!.Party.Hits);
        Assert.Single((await screen.PartyAsync(party, null, RescreenBench.Cancel)).Value!.Party.Hits);
    }

    private DateOnly Today() => DateOnly.FromDateTime(_bench.Jobs.Clock.GetUtcNow().UtcDateTime);

    private async Task<JobView> RunAsync(string key, DateOnly asOf)
    {
        var job = await _bench.Jobs.SubmitAsync(Manifest, key, asOf: asOf);
        await _bench.Jobs.DrainAsync();
        job = await _bench.Jobs.FindAsync(job.JobId);
        Assert.Equal(JobStatus.Completed, job.Status);
        return job;
    }
}

using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.History;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Tests.Fixtures;

namespace ExportScreen.Pipeline.Tests.History;

public sealed class HistoryLogTests : IDisposable
{
    private readonly OpenStores _stores = new();

    private async Task AppendAsync(HistoryJob job, IEnumerable<HistoryLine> lines)
    {
        await Log.WriteLinesAsync(job, lines, Cancel);
        await Log.CountAsync(job, Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HistoryLog Log => new(_stores.Records);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task Lines_count_once_their_job_does()
    {
        await Log.WriteLinesAsync(Job(1), [Line(1)], Cancel);
        Assert.Equal("none", await Log.StampAsync("default", Cancel));
        await AppendAsync(Job(2), [Line(2)]);
        Assert.Equal([2], (await Read("1")).Select(l => l.Row));
        await Log.CountAsync(Job(1), Cancel);
        Assert.Equal([1, 2], (await Read("2")).Select(l => l.Row).Order());
    }

    [Fact]
    public async Task A_line_comes_back_as_it_was_and_one_without_pointer_is_left_out()
    {
        var full = Line(3) with { Hs6 = ["854231", "854239"], Destination = "TR", Value = 1234.50m, Currency = "EUR", Date = new DateOnly(2026, 11, 2) };
        await AppendAsync(Job(1), [full, Line(4) with { Tables = [] }, Line(5)]);
        var lines = await Read("1");
        Assert.Equal([3, 5], lines.Select(l => l.Row));
        Assert.Equal((Id(1), "TR", 1234.50m, "EUR", new DateOnly(2026, 11, 2)), (lines[0].JobId, lines[0].Destination, lines[0].Value, lines[0].Currency, lines[0].Date));
        Assert.Equal(["854231", "854239"], lines[0].Hs6);
        Assert.Equal(["chpl", "eu-833-vii"], lines[0].Tables);
        Assert.Null(lines[1].Value);
    }

    [Fact]
    public async Task A_stamp_sees_only_the_jobs_finalised_before_it()
    {
        Assert.Equal("none", await Log.StampAsync("default", Cancel));
        await AppendAsync(Job(1), [Line(1)]);
        var stamp = await Log.StampAsync("default", Cancel);
        await AppendAsync(Job(2), [Line(1), Line(2)]);
        Assert.Empty(await Read("none"));
        Assert.Single(await Read(stamp));
        Assert.Equal(3, (await Read(await Log.StampAsync("default", Cancel))).Count);
        _stores.Restart();
        Assert.Single(await Read(stamp));
    }

    [Fact]
    public async Task Lines_of_a_job_that_was_never_finalised_do_not_count()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => AppendAsync(Job(1), Breaking()));
        await AppendAsync(Job(2), [Line(1)]);
        Assert.Equal(Id(2), Assert.Single(await Read("1")).JobId);
        await AppendAsync(Job(1), Enumerable.Range(1, 1001).Select(Line));
        Assert.Equal(1002, (await Read("2")).Count);

        static IEnumerable<HistoryLine> Breaking()
        {
            for (var i = 1; i <= 1001; i++) yield return i <= 1000 ? Line(i) : throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task Finalising_again_and_the_same_manifest_again_count_once()
    {
        for (var i = 0; i < 3; i++) await AppendAsync(Job(1, "aa"), [Line(1)]);
        Assert.Equal("1", await Log.StampAsync("default", Cancel));
        await AppendAsync(Job(2, "aa"), [Line(1)]);
        await AppendAsync(Job(3, "bb"), [Line(1)]);
        Assert.Equal([Id(1), Id(3)], (await Read("3")).Select(l => l.JobId));
        Assert.Equal([Id(3)], (await Read("3", except: "aa")).Select(l => l.JobId));
    }

    [Fact]
    public async Task Eight_jobs_finalised_at_once_all_count()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() => AppendAsync(Job(i), [Line(i)]), Cancel)));
        Assert.Equal("8", await Log.StampAsync("default", Cancel));
        Assert.Equal(Enumerable.Range(1, 8), (await Read("8")).Select(l => l.Row).Order());
    }

    [Fact]
    public async Task Parties_and_tenants_are_apart()
    {
        await AppendAsync(Job(1), [Line(1), Line(2) with { PartyKey = "p2" }, Line(2) with { Role = PartyRole.EndUser }]);
        await AppendAsync(Job(2) with { Tenant = "other" }, [Line(7)]);
        Assert.Equal([PartyRole.Consignee, PartyRole.EndUser], (await Read("1")).Select(l => l.Role));
        Assert.Equal(2, Assert.Single(await Read("1", party: "p2")).Row);
        Assert.Equal(7, Assert.Single(await Read("1", tenant: "other")).Row);
        Assert.Contains(TableNames.History, TableNames.All);
    }

    private static string Id(int n) => $"{n:d32}";

    private static HistoryJob Job(int n, string? manifest = null) => new("default", Id(n), manifest ?? $"m{n}", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static HistoryLine Line(int row) => new() { PartyKey = "p1", Role = PartyRole.Consignee, Row = row, Tables = ["eu-833-vii", "chpl"] };

    private async Task<List<HistoryLine>> Read(string stamp, string party = "p1", string tenant = "default", string? except = null)
    {
        var lines = new List<HistoryLine>();
        await foreach (var line in Log.ReadAsync(tenant, party, stamp, except, Cancel)) lines.Add(line);
        return lines;
    }
}

using System.Buffers.Text;
using System.Text;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Tests.Fixtures;

namespace ExportScreen.Pipeline.Tests.Findings;

public sealed class FindingBoardTests : IDisposable
{
    private readonly OpenStores _stores = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FindingBoard Board => new(_stores.Jobs);

    public void Dispose() => _stores.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Pages_of_a_job_give_all_its_findings_once_in_the_order_of_its_rows(int size)
    {
        await Fill();
        var all = await Walk("default", new FindingQuery { JobId = Flagged.Job1 }, size);
        Assert.Equal(2 * (24 + 6), all.Count);
        Assert.Equal(all.Count, all.Select(f => f.Id).Distinct().Count());
        Assert.Equal(all.Select(f => f.Row).Order(), all.Select(f => f.Row));
        Assert.All(all, f => Assert.Equal(Flagged.Job1, f.JobId));
    }

    [Fact]
    public async Task Findings_are_found_by_party_entry_rule_day_outcome_and_all_of_these_together()
    {
        await Fill();
        var all = await Walk("default", new FindingQuery(), 1000);
        Assert.Equal(90, all.Count);
        await Same(new FindingQuery { PartyKey = "p1" }, f => f.PartyKey == "p1");
        await Same(new FindingQuery { EntryId = "eu-fsf:0" }, f => f.EntryId == "eu-fsf:0");
        await Same(new FindingQuery { List = all.First(f => f.List is not null).List }, f => f.List == all.First(x => x.List is not null).List);
        await Same(new FindingQuery { Rule = "kit-split" }, f => f.Rule == "kit-split");
        await Same(new FindingQuery { Day = new DateOnly(2026, 11, 21) }, f => f.Day == new DateOnly(2026, 11, 21));
        await Same(new FindingQuery { Outcome = Outcome.Review }, f => f.Outcome == Outcome.Review);
        await Same(new FindingQuery { JobId = Flagged.Job1, PartyKey = "p2", EntryId = "us-ofac-sdn:1" }, f => f.JobId == Flagged.Job1 && f is { PartyKey: "p2", EntryId: "us-ofac-sdn:1" });
        await Same(new FindingQuery { PartyKey = "p1", EntryId = "eu-fsf:1", Day = new DateOnly(2026, 11, 22), Outcome = Outcome.Review },
            f => f is { PartyKey: "p1", EntryId: "eu-fsf:1", Outcome: Outcome.Review, Day.Day: 22 });

        async Task Same(FindingQuery query, Func<FindingView, bool> wanted)
        {
            var expected = all.Where(wanted).Select(f => f.Id).Order(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(expected);
            foreach (var size in (int[])[3, 1000])
                Assert.Equal(expected, (await Walk("default", query, size)).Select(f => f.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_tenant_sees_nothing_of_another_by_query_id_or_continuation()
    {
        await Fill();
        var query = new FindingQuery { PartyKey = "p1" };
        var page = await Board.PageAsync("default", query, 2, null, Cancel);
        Assert.Empty((await Board.PageAsync("other", query, 10, null, Cancel)).Findings);
        Assert.Empty((await Board.PageAsync("other", new FindingQuery(), 10, null, Cancel)).Findings);
        Assert.Null(await Board.FindAsync("other", page.Findings[0].Id, Cancel));
        Assert.NotNull(await Board.FindAsync("default", page.Findings[0].Id, Cancel));
        Assert.True((await Board.PageAsync("other", query, 2, page.Continuation, Cancel)).IsRefused);
        Assert.True((await Board.PageAsync("default", query with { PartyKey = "p2" }, 2, page.Continuation, Cancel)).IsRefused);
    }

    [Fact]
    public async Task A_continuation_outlives_a_restart_and_is_refused_when_any_part_of_it_changes()
    {
        await Fill();
        var query = new FindingQuery { JobId = Flagged.Job1 };
        var first = await Board.PageAsync("default", query, 5, null, Cancel);
        var second = await Board.PageAsync("default", query, 5, first.Continuation, Cancel);
        _stores.Restart();
        Assert.Equal(second.Findings.Select(f => f.Id), (await Board.PageAsync("default", query, 5, first.Continuation, Cancel)).Findings.Select(f => f.Id));
        var bytes = Base64Url.DecodeFromChars(first.Continuation);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            Assert.True((await Board.PageAsync("default", query, 5, Base64Url.EncodeToString(changed), Cancel)).IsRefused);
        }

        foreach (var made in (string[])["", "x", "!!", first.Continuation![..^4], first.Continuation + "AAAA", new string('A', 20_000)])
            Assert.True((await Board.PageAsync("default", query, 5, made, Cancel)).IsRefused);
    }

    [Fact]
    public async Task Hostile_ids_find_nothing()
    {
        await Fill();
        var good = (await Board.PageAsync("default", new FindingQuery(), 1, null, Cancel)).Findings[0];
        var (job, rest) = (good.JobId, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(good.Id))[33..]);
        string[] texts = [$"default|{job}|{rest}", $"{job}|{rest}/../x", $"{job}|1|x", $"{job}|000000|", $"../{job[3..]}|{rest}", $"{job}|00000a|x", $"{job}|000000|a\nb", $"{job}|000000|{new string('x', 600)}"];
        foreach (var text in texts) Assert.Null(await Board.FindAsync("default", Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), Cancel));
        foreach (var id in (string[])["", "..", "%2e%2e", "a b", good.Id + "=", good.Id[..^2], "////", new string('A', 5000)]) Assert.Null(await Board.FindAsync("default", id, Cancel));
        Assert.Null(await Board.FindAsync("../default", good.Id, Cancel));
        Assert.Empty((await Board.PageAsync("default", new FindingQuery { JobId = "..|x" }, 5, null, Cancel)).Findings);
    }

    [Fact]
    public async Task What_nobody_has_decided_can_be_asked_for_and_escalated_is_undecided()
    {
        await Fill();
        var decisions = new DecisionLog(_stores.Jobs);
        var anna = new Actor("anna", [RoleNames.Analyst]);
        var review = (await Walk("default", new FindingQuery { EntryId = "eu-fsf:0", PartyKey = "p0" }, 100))[0];
        var rule = (await Walk("default", new FindingQuery { Rule = "kit-split" }, 100))[0];
        var before = await Walk("default", new FindingQuery { Undecided = true }, 1000);
        Assert.Equal(90, before.Count);
        await decisions.DecideAsync("default", review.Id, new DecisionInput { Disposition = Disposition.FalsePositive, Reason = "different-name" }, anna, Cancel);
        await decisions.DecideAsync("default", rule.Id, new DecisionInput { Disposition = Disposition.Escalated, Reason = "more-information" }, anna, Cancel);
        var decided = await Walk("default", new FindingQuery { Undecided = false }, 4);
        Assert.NotEmpty(decided);
        Assert.All(decided, f => Assert.Equal(review.DecisionKey, f.DecisionKey));
        Assert.Equal("anna", decided[0].Decision!.DecidedBy);
        Assert.Equal(90 - decided.Count, (await Walk("default", new FindingQuery { Undecided = true }, 1000)).Count);
        Assert.Equal(Disposition.Escalated, (await Board.FindAsync("default", rule.Id, Cancel))!.Decision!.Disposition);
    }

    /// <summary>Two chunks of a job, one of another on another day, and another tenant's.</summary>
    private async Task Fill()
    {
        var writer = new FindingWriter(_stores.Records);
        await writer.WriteAsync(Flagged.Scope(), Flagged.Rows(), Cancel);
        await writer.WriteAsync(Flagged.Scope(chunk: 1), Flagged.Rows(13), Cancel);
        await writer.WriteAsync(Flagged.Scope(Flagged.Job2, day: 21), Flagged.Rows(), Cancel);
        await writer.WriteAsync(Flagged.Scope(tenant: "default-2"), Flagged.Rows(), Cancel);
    }

    private async Task<List<FindingView>> Walk(string tenant, FindingQuery query, int size)
    {
        var all = new List<FindingView>();
        for (string? continuation = null; ;)
        {
            var page = await Board.PageAsync(tenant, query, size, continuation, Cancel);
            Assert.False(page.IsRefused);
            Assert.True(page.Findings.Count <= size);
            all.AddRange(page.Findings);
            if ((continuation = page.Continuation) is null) return all;
        }
    }
}

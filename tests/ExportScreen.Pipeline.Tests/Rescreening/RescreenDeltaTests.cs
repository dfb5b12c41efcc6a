using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Rescreening;
using ExportScreen.Pipeline.Tests.Jobs;
using ExportScreen.Pipeline.Tests.Lists;

namespace ExportScreen.Pipeline.Tests.Rescreening;

public sealed class RescreenDeltaTests : IDisposable
{
    private const string Manifest = "Line,B/L No,Shipper,Consignee,HS Code\n1,B1,Quiet Meadow Bakery,Granit Optika Works LLC,690721\n2,B1,Quiet Meadow Bakery,Granit Optika Works LLC,690721\n3,B2,Granit Optika Works LLC,Silver Pond Toys,690721\n";
    private const string Other = "Lumen Dynamics FZE";
    private const string Listed = "Granit Optika Works";
    private readonly RescreenBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_new_entry_opens_findings_on_rows_screened_before_that_name_the_change()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        var job = await _bench.ScreenAsync(Manifest);
        Assert.Empty(await _bench.StandingAsync());
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        var result = await _bench.RescreenAsync();
        Assert.Equal((RescreenOutcome.Done, false, 1, 0, 0), (result.Outcome, result.IsFull, result.Added, result.Removed, result.Changed));
        Assert.Equal(new RescreenCounts(3, 1, 3, 0), result.Counts);
        var findings = (await _bench.FindingsAsync()).OrderBy(f => f.Row).ToList();
        Assert.Equal(["1 B1 Consignee", "2 B1 Consignee", "3 B2 Consignor"], findings.Select(f => $"{f.Row} {f.Reference} {f.Role}"));
        Assert.All(findings, f =>
        {
            Assert.Equal((job.JobId, "own-x:2", FindingState.Open, "manifest.csv"), (f.JobId, f.EntryId, f.State, f.FileName));
            Assert.Equal("own-x:2 was added to own-x in edition 2026-08-02 (before: edition 2026-08-01).", f.ChangedBecause);
            Assert.Equal((new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 2)), (f.EditionBefore, f.EditionAfter));
            Assert.NotNull(f.ChangedOn);
            Assert.Equal(f.Outcome, f.RowOutcome);
        });
        var alarm = Assert.Single(_bench.Alarms.Raised);
        Assert.Equal((Alarm.FindingsChanged, "default", "PJ0002", "3 findings opened and 0 closed because lists changed."), (alarm.Kind, alarm.Subject, alarm.Code, alarm.Text));
        Assert.Equal(["own-x"], alarm.Lists);
        var audited = (await new AuditLog(_bench.Jobs.Stores).PageAsync(JobBench.Tenant, 10, null, RescreenBench.Cancel)).Records[0];
        Assert.Equal(("rescreen", result.To), (audited.Action, audited.Subject));
        Assert.EndsWith("own-x 1 added 0 removed 0 changed; 3 parties, 1 screened again, 3 findings opened, 0 closed", audited.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_listing_closes_with_its_reason_and_listing_again_opens_again()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other, Listed));
        await _bench.ScreenAsync(Manifest);
        Assert.Equal(3, (await _bench.StandingAsync()).Count);
        await _bench.PublishAsync(OwnLists.File("x", 2, Other));
        Assert.Equal((0, 3), ((await _bench.RescreenAsync()).Counts is var counts ? (counts.Opened, counts.Closed) : default));
        Assert.Empty(await _bench.StandingAsync());
        Assert.All(await _bench.FindingsAsync(new FindingQuery { State = FindingState.Closed }), f =>
            Assert.Equal("own-x:2 was de-listed in edition 2026-08-02 of own-x (before: edition 2026-08-01).", f.ChangedBecause));
        Assert.Empty(await _bench.FindingsAsync(new FindingQuery { Undecided = true }));
        await _bench.PublishAsync(OwnLists.File("x", 3, Other, Listed));
        Assert.Equal(3, (await _bench.RescreenAsync()).Counts.Opened);
        Assert.All(await _bench.FindingsAsync(), f =>
        {
            Assert.Equal(FindingState.Open, f.State);
            Assert.Equal(2, f.Changes.Count);
            Assert.Contains("closed: own-x:2 was de-listed in edition 2026-08-02", f.Changes[0], StringComparison.Ordinal);
            Assert.Contains("open: own-x:2 was added to own-x in edition 2026-08-03", f.Changes[1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_unchanged_entry_never_asks_again_and_a_changed_one_says_what_changed()
    {
        await _bench.PublishAsync(Aliased(1));
        await _bench.ScreenAsync(Manifest);
        var decisions = new DecisionLog(_bench.Jobs.Stores);
        var input = new DecisionInput { Disposition = Disposition.TrueMatch, Reason = "same-party" };
        var decided = await decisions.DecideAsync(JobBench.Tenant, (await _bench.FindingsAsync())[0].Id, input, new Actor("ana", [RoleNames.Analyst]), RescreenBench.Cancel);
        Assert.Equal(DecisionStatus.Accepted, decided.Status);
        var before = await _bench.DumpAsync(TableNames.Findings, TableNames.ByParty, TableNames.ByDay);
        // Another edition, another date, another entry: nothing about this one.
        await _bench.PublishAsync(Aliased(2, more: true));
        await _bench.RescreenAsync();
        Assert.Equal(before, await _bench.DumpAsync(TableNames.Findings, TableNames.ByParty, TableNames.ByDay));
        Assert.All(await _bench.FindingsAsync(), f => Assert.Equal(Disposition.TrueMatch, f.Decision?.Disposition));

        await _bench.PublishAsync(Aliased(3, more: true, alias: "Severny Lotos"));
        Assert.Equal(3, (await _bench.RescreenAsync()).Counts.Opened);
        Assert.All(await _bench.FindingsAsync(), f =>
        {
            Assert.Null(f.Decision);
            Assert.Equal("own-x:1 changed in edition 2026-08-03 of own-x (before: edition 2026-08-02): name added: Severny Lotos (alias).", f.ChangedBecause);
        });
        Assert.All((await _bench.DumpAsync(TableNames.Findings)), f => Assert.Contains("[previousDisposition, TrueMatch]", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_again_does_nothing_and_a_trial_writes_nothing()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        await _bench.ScreenAsync(Manifest);
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        string[] all = [.. TableNames.All.Except([TableNames.Seals], StringComparer.Ordinal)];
        var before = await _bench.DumpAsync(all);
        var tried = await _bench.Journey.TryAsync(JobBench.Tenant, null, RescreenBench.Cancel);
        Assert.Equal((RescreenOutcome.Tried, 3, 3), (tried.Outcome, tried.Counts.Opened, tried.Findings.Count));
        Assert.Equal(before, await _bench.DumpAsync(all));
        await _bench.RescreenAsync();
        var after = await _bench.DumpAsync(all);
        Assert.Equal(RescreenOutcome.UpToDate, (await _bench.RescreenAsync()).Outcome);
        Assert.Equal(after, await _bench.DumpAsync(all));
    }

    [Fact]
    public async Task Two_never_run_at_once()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        await _bench.ScreenAsync(Manifest);
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        await using (await _bench.Jobs.Stores.Leases.TryTakeAsync("rescreen/default", TimeSpan.FromMinutes(1), RescreenBench.Cancel))
        {
            Assert.Equal(RescreenOutcome.Busy, (await _bench.RescreenAsync()).Outcome);
            Assert.Empty(await _bench.FindingsAsync());
        }

        Assert.Equal(RescreenOutcome.Done, (await _bench.RescreenAsync()).Outcome);
    }

    [Fact]
    public async Task A_job_that_was_running_when_the_lists_changed_ends_with_the_new_ones()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other, "Silver Pond Toys"));
        await _bench.ScreenAsync("Line,B/L No,Shipper,Consignee,HS Code\n1,B9,Nobody At All,Silver Pond Toys,690721\n", "first");
        var job = await _bench.Jobs.SubmitAsync(Manifest, "late");
        await _bench.Jobs.DrainAsync(except: QueueNames.FinalizeJobs);
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, "Somebody Else Ltd", Listed));
        await _bench.RescreenAsync();
        // Its parties are not kept yet: what it found stands, since nobody knows its rows.
        var running = await _bench.FindingsAsync(new FindingQuery { JobId = job.JobId });
        Assert.Equal(("own-x:2", FindingState.Open), (Assert.Single(running).EntryId, running[0].State));
        await _bench.Jobs.DrainAsync();
        Assert.Equal(JobStatus.Completed, (await _bench.Jobs.FindAsync(job.JobId)).Status);
        var ended = await _bench.FindingsAsync(new FindingQuery { JobId = job.JobId });
        Assert.Equal(["own-x:2 Closed", "own-x:3 Open", "own-x:3 Open", "own-x:3 Open"], ended.Select(f => $"{f.EntryId} {f.State}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_job_whose_end_comes_before_a_re_screening_does_not_wait_for_it()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        var job = await _bench.Jobs.SubmitAsync(Manifest, "late");
        await _bench.Jobs.DrainAsync(except: QueueNames.FinalizeJobs);
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        await using (await _bench.Jobs.Stores.Leases.TryTakeAsync("rescreen/default", TimeSpan.FromMinutes(1), RescreenBench.Cancel))
            await _bench.Jobs.DrainAsync();
        Assert.Equal(JobStatus.Completed, (await _bench.Jobs.FindAsync(job.JobId)).Status);
        Assert.Empty(await _bench.StandingAsync());
        await _bench.RescreenAsync();
        Assert.Equal(3, (await _bench.StandingAsync()).Count);
    }

    [Fact]
    public async Task A_job_that_ends_while_stored_parties_are_on_their_way_is_brought_where_they_go()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        await _bench.ScreenAsync("Line,B/L No,Shipper,Consignee,HS Code\n1,B9,Nobody At All,Silver Pond Toys,690721\n", "first");
        var job = await _bench.Jobs.SubmitAsync(Manifest, "late");
        await _bench.Jobs.DrainAsync(except: QueueNames.FinalizeJobs);
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Journey.RunAsync(JobBench.Tenant, new StopAfter(stop, 7), stop.Token));
        await _bench.Jobs.DrainAsync();
        Assert.Equal(JobStatus.Completed, (await _bench.Jobs.FindAsync(job.JobId)).Status);
        Assert.Equal(3, (await _bench.StandingAsync()).Count);
        var before = await _bench.DumpAsync(TableNames.Findings);
        await _bench.RescreenAsync();
        Assert.Equal(before, await _bench.DumpAsync(TableNames.Findings));
    }

    [Fact]
    public async Task A_job_screened_with_the_newest_lists_has_the_others_begin_before_newer_ones_come()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        await _bench.ScreenAsync("Line,B/L No,Shipper,Consignee,HS Code\n1,B9,Nobody At All,Silver Pond Toys,690721\n", "first");
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        await _bench.ScreenAsync(Manifest, "second");
        Assert.Equal(3, (await _bench.StandingAsync()).Count);
        // Between the first and the third edition nothing changed: by them alone the second job's findings would stand for good.
        await _bench.PublishAsync(OwnLists.File("x", 3, Other));
        await _bench.RescreenAsync();
        Assert.Empty(await _bench.StandingAsync());
        Assert.All(await _bench.FindingsAsync(), f => Assert.Equal(FindingState.Closed, f.State));
    }

    [Fact]
    public async Task A_job_that_was_running_when_the_rules_changed_ends_with_the_new_ones()
    {
        const string Near = "Line,B/L No,Shipper,Consignee,HS Code\n1,B1,Quiet Meadow Bakery,Granit Optikka Works LLC,690721\n";
        await _bench.PublishAsync(OwnLists.File("x", 1, Other, Listed));
        await _bench.ScreenAsync("Line,B/L No,Shipper,Consignee,HS Code\n1,B9,Nobody At All,Silver Pond Toys,690721\n", "first");
        var job = await _bench.Jobs.SubmitAsync(Near, "late");
        await _bench.Jobs.DrainAsync(except: QueueNames.FinalizeJobs);
        Assert.Single(await _bench.StandingAsync());
        var loan = (await _bench.Jobs.Shelf.CurrentAsync(new DateOnly(2026, 11, 22), RescreenBench.Cancel)).Value!;
        loan.Dispose();
        _bench.Jobs.Restart("""{ "match": { "reviewLine": 0.995, "strongLine": 0.999 } }""");
        Assert.True((await _bench.RescreenAsync()).IsFull);
        await _bench.Jobs.DrainAsync();
        Assert.Equal(JobStatus.Completed, (await _bench.Jobs.FindAsync(job.JobId)).Status);
        Assert.Empty(await _bench.StandingAsync());
        Assert.Contains("The rules changed", Assert.Single(await _bench.FindingsAsync()).ChangedBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_texts_that_another_process_has_hinder_nobody()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        await _bench.ScreenAsync(Manifest);
        await _bench.ChangeStateAsync(values =>
        {
            values["to"] = ((string)values["to"]).Replace("\"referenceId\":\"none\"", "\"referenceId\":\"0123456789abcdef\"", StringComparison.Ordinal);
            Assert.Contains("0123456789abcdef", (string)values["to"], StringComparison.Ordinal);
            return values;
        });
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        var result = await _bench.RescreenAsync();
        Assert.Equal((RescreenOutcome.Done, false, 3), (result.Outcome, result.IsFull, result.Counts.Opened));
    }

    [Fact]
    public async Task Another_listing_of_the_same_party_changes_who_it_is_and_asks_nothing_again()
    {
        await _bench.PublishAsync(Numbered("x", Listed, "ogrn 1027700132195"));
        await _bench.ScreenAsync(Manifest);
        var alone = await _bench.FindingsAsync();
        Assert.All(alone, f => Assert.Equal(("own-x:1", 0), (f.ListedParty, f.Listings.Count)));
        await _bench.PublishAsync(Numbered("a", Listed, "ogrn 1027700132195"));
        var result = await _bench.RescreenAsync();
        Assert.Equal((3, 0), (result.Counts.Opened, result.Counts.Closed));
        var together = await _bench.FindingsAsync();
        Assert.Equal(6, together.Count);
        Assert.All(together, f => Assert.Equal(("own-a:1", "own-a:1 own-x:1", f.EntryId == "own-x:1"), (f.ListedParty, string.Join(' ', f.Listings), f.ChangedBecause is null)));
        await _bench.PublishAsync(Numbered("a", Listed, "inn 7707083893"));
        await _bench.RescreenAsync();
        Assert.All(await _bench.FindingsAsync(), f => Assert.Equal((f.EntryId, 0, f.EntryId == "own-x:1"), (f.ListedParty, f.Listings.Count, f.ChangedBecause is null)));
    }

    [Fact]
    public async Task Another_program_screens_all_again_and_asks_nothing_twice()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other, Listed));
        await _bench.ScreenAsync(Manifest);
        var before = await _bench.DumpAsync(TableNames.Findings);
        await _bench.ChangeStateAsync(values =>
        {
            values["to"] = ((string)values["to"]).Replace("\"engineVersion\":\"", "\"engineVersion\":\"0.", StringComparison.Ordinal);
            return values;
        });
        var result = await _bench.RescreenAsync();
        Assert.True(result.IsFull);
        Assert.Equal(new RescreenCounts(3, 3, 0, 0), result.Counts);
        Assert.Equal(before, await _bench.DumpAsync(TableNames.Findings));
    }

    [Fact]
    public async Task What_was_begun_with_older_lists_is_ended_before_the_newest()
    {
        await _bench.PublishAsync(OwnLists.File("x", 1, Other));
        await _bench.ScreenAsync(Manifest);
        await _bench.PublishAsync(OwnLists.File("x", 2, Other, Listed));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Journey.RunAsync(JobBench.Tenant, new StopAfter(stop, 7), stop.Token));
        // The entry that half of the run may have met is gone again: without the other half its findings would stand for good.
        await _bench.PublishAsync(OwnLists.File("x", 3, Other));
        await _bench.RescreenAsync();
        Assert.Empty(await _bench.StandingAsync());
        Assert.All(await _bench.FindingsAsync(), f => Assert.Equal(FindingState.Closed, f.State));
        Assert.Equal(RescreenOutcome.UpToDate, (await _bench.RescreenAsync()).Outcome);
    }

    private static ExportScreen.Lists.Refreshing.ImportedFile Aliased(int day, bool more = false, string? alias = null)
    {
        var names = alias is null ? "\"Granit Optika Works\"" : $$"""
            "Granit Optika Works", {"text": "{{alias}}", "kind": "alias"}
            """;
        var second = more ? """, {"id": "2", "kind": "company", "names": ["Lumen Dynamics FZE"]}""" : "";
        var json = $$"""
            {"format": "exportscreen-list/1", "id": "own-x", "asOf": "2026-08-{{day:00}}", "count": {{(more ? 2 : 1)}}, "entries": [{"id": "1", "kind": "company", "names": [{{names}}]}{{second}}]}
            """;
        return new(FormattableString.Invariant($"x-{day}.json"), System.Text.Encoding.UTF8.GetBytes(json));
    }

    private static ExportScreen.Lists.Refreshing.ImportedFile Numbered(string list, string name, string number)
    {
        var day = number.StartsWith("ogrn", StringComparison.Ordinal) ? 1 : 2;
        var json = $$"""
            {"format": "exportscreen-list/1", "id": "own-{{list}}", "asOf": "2026-08-{{day:00}}", "count": 1, "entries": [{"id": "1", "kind": "company", "names": ["{{name}}"], "identifiers": ["{{number}}"]}]}
            """;
        return new(FormattableString.Invariant($"{list}-{day}.json"), System.Text.Encoding.UTF8.GetBytes(json));
    }

    private sealed class StopAfter(CancellationTokenSource stop, int waves) : IProgress<RescreenProgress>
    {
        private int _seen;

        public void Report(RescreenProgress value)
        {
            if (++_seen == waves) stop.Cancel();
        }
    }
}

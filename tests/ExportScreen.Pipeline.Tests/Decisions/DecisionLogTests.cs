using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Tests.Fixtures;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Pipeline.Tests.Decisions;

public sealed class DecisionLogTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Actor Anna = new("Anna", [RoleNames.Analyst]);
    private static readonly Actor Bert = new("Bert", [RoleNames.Approver]);
    private static readonly DecisionInput NotThem = new() { Disposition = Disposition.FalsePositive, Reason = "different-name" };
    private static readonly DecisionInput Them = new() { Disposition = Disposition.TrueMatch, Reason = "same-party" };
    private readonly OpenStores _stores = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DecisionLog Log => new(_stores.Jobs);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task An_analyst_alone_calls_a_review_hit_a_false_positive()
    {
        var id = await Finding(0.85, Outcome.Review);
        Assert.Equal(new DecisionResult(DecisionStatus.Accepted, null, true), await Log.DecideAsync("default", id, NotThem with { Note = " looked twice " }, Anna, Cancel));
        Assert.Equal(new PreviousDecision(Disposition.FalsePositive, "different-name", "looked twice", "Anna", Today, null, null), await Counting(id));
    }

    [Theory]
    [InlineData(0.95, Outcome.Review)]
    [InlineData(0.85, Outcome.Hold)]
    public async Task A_strong_hit_or_a_hold_takes_a_second_person_with_the_role_approver(double score, Outcome outcome)
    {
        var id = await Finding(score, outcome);
        Assert.Equal(DecisionStatus.AwaitingSecondPerson, (await Log.DecideAsync("default", id, NotThem, Anna, Cancel)).Status);
        Assert.Null(await Counting(id));
        Assert.Equal("PL0210", (await Log.ConfirmAsync("default", id, new Actor("Cleo", [RoleNames.Analyst]), Cancel)).Refusal!.Code);
        Assert.Null(await Counting(id));
        Assert.Equal(DecisionStatus.Accepted, (await Log.ConfirmAsync("default", id, Bert, Cancel)).Status);
        Assert.Equal(("Anna", "Bert"), ((await Counting(id))!.DecidedBy, (await Counting(id))!.ConfirmedBy));
        Assert.Equal("PL0208", (await Log.ConfirmAsync("default", id, Bert, Cancel)).Refusal!.Code);
    }

    [Theory]
    [InlineData("Bert")]
    [InlineData(" bert ")]
    [InlineData("ＢＥＲＴ")]
    public async Task Nobody_confirms_their_own_decision_however_they_spell_themselves(string same)
    {
        var id = await Finding();
        await Log.DecideAsync("default", id, NotThem, Bert, Cancel);
        Assert.Equal("PL0209", (await Log.ConfirmAsync("default", id, Bert with { Name = same }, Cancel)).Refusal!.Code);
        Assert.Equal(DecisionStatus.AwaitingSecondPerson, (await Log.DecideAsync("default", id, NotThem, Bert with { Name = same }, Cancel)).Status);
        Assert.Equal(DecisionStatus.AwaitingSecondPerson, (await Log.DecideAsync("default", id, NotThem with { Note = "again" }, Bert with { Name = same }, Cancel)).Status);
        Assert.Null(await Counting(id));
        Assert.Equal(DecisionStatus.Accepted, (await Log.ConfirmAsync("default", id, new Actor("Cleo", [RoleNames.Approver]), Cancel)).Status);
    }

    [Fact]
    public async Task A_reviewer_confirms_no_decision_that_somebody_else_brought_in_for_them()
    {
        var id = await Finding();
        await Log.DecideAsync("default", id, NotThem with { Reviewer = "Bert" }, Anna, Cancel);
        Assert.Equal("PL0209", (await Log.ConfirmAsync("default", id, Bert, Cancel)).Refusal!.Code);
        Assert.Equal(DecisionStatus.AwaitingSecondPerson, (await Log.DecideAsync("default", id, NotThem with { Reviewer = "Anna" }, new Actor("Cleo", [RoleNames.Approver]), Cancel)).Status);
        Assert.Null(await Counting(id));
    }

    [Fact]
    public async Task The_same_decision_of_an_approver_confirms_another_one_replaces()
    {
        var id = await Finding();
        await Log.DecideAsync("default", id, NotThem, Anna, Cancel);
        Assert.Equal(DecisionStatus.Accepted, (await Log.DecideAsync("default", id, NotThem with { Reason = "different-place" }, Bert, Cancel)).Status);
        Assert.Equal("Bert", (await Counting(id))!.ConfirmedBy);
        Assert.Equal(DecisionStatus.Accepted, (await Log.DecideAsync("default", id, Them, Anna, Cancel)).Status);
        Assert.Equal(Disposition.TrueMatch, (await Counting(id))!.Disposition);
        Assert.Equal(DecisionStatus.AwaitingSecondPerson, (await Log.DecideAsync("default", id, NotThem, Anna, Cancel)).Status);
        Assert.Equal(Disposition.TrueMatch, (await Counting(id))!.Disposition);
    }

    [Theory]
    [InlineData(RoleNames.Submitter)]
    [InlineData(RoleNames.Admin)]
    [InlineData(RoleNames.Auditor)]
    [InlineData("Analyst")]
    public async Task Others_than_analysts_and_approvers_are_refused(string role)
    {
        var id = await Finding();
        var actor = new Actor("Eve", [role]);
        Assert.Equal("PL0202", (await Log.DecideAsync("default", id, Them, actor, Cancel)).Refusal!.Code);
        Assert.Equal("PL0202", (await Log.WithdrawAsync("default", id, null, actor, Cancel)).Refusal!.Code);
        Assert.Equal("PL0210", (await Log.ConfirmAsync("default", id, actor, Cancel)).Refusal!.Code);
        Assert.Equal("none", await Log.StampAsync("default", Cancel));
    }

    [Fact]
    public async Task What_is_incomplete_or_contradicts_itself_is_refused_by_name()
    {
        var id = await Finding();
        Assert.Equal("PL0201", await Code("default", "AAAA", Them));
        Assert.Equal("PL0201", await Code("other", id, Them));
        Assert.Equal("PL0203", await Code("default", id, Them with { Reason = "because" }));
        Assert.Equal("PL0204", await Code("default", id, Them with { Reason = "different-name" }));
        Assert.Equal("PL0205", await Code("default", id, Them with { Reason = "other", Note = " " }));
        Assert.Equal("PL0206", await Code("default", id, Them with { Note = new string('x', 4001) }));
        Assert.Equal("PL0207", await Code("default", id, Them with { Expires = Today.AddDays(-1) }));
        Assert.Equal("PL0213", await Code("default", id, Them with { Reviewer = " " }));
        Assert.Equal("PL0214", await Code("default", id, Them with { Decided = Today.AddDays(1) }));
        Assert.Equal("none", await Log.StampAsync("default", Cancel));

        async Task<string?> Code(string tenant, string finding, DecisionInput input) => (await Log.DecideAsync(tenant, finding, input, Anna, Cancel)).Refusal?.Code;
    }

    [Fact]
    public async Task An_expired_decision_does_not_count()
    {
        var id = await Finding();
        await Log.DecideAsync("default", id, Them with { Expires = Today }, Anna, Cancel);
        var lookup = await Log.AtAsync("default", "1", Cancel);
        var key = (await View(id)).DecisionKey;
        Assert.NotNull(lookup.Find(key, Today));
        Assert.Null(lookup.Find(key, Today.AddDays(1)));
        Assert.NotNull((await View(id)).Decision);
        _stores.Clock.Now = _stores.Clock.Now.AddDays(1);
        Assert.Null((await View(id)).Decision);
    }

    [Fact]
    public async Task A_decision_is_withdrawn_by_its_taker_or_an_approver_and_stays_in_the_log()
    {
        var id = await Finding();
        Assert.Equal("PL0211", (await Log.WithdrawAsync("default", id, null, Anna, Cancel)).Refusal!.Code);
        await Log.DecideAsync("default", id, Them, Anna, Cancel);
        Assert.Equal("PL0212", (await Log.WithdrawAsync("default", id, null, new Actor("Cleo", [RoleNames.Analyst]), Cancel)).Refusal!.Code);
        Assert.Equal(DecisionStatus.Accepted, (await Log.WithdrawAsync("default", id, "mistaken", Anna, Cancel)).Status);
        Assert.Null(await Counting(id));
        await Log.DecideAsync("default", id, NotThem, Anna, Cancel);
        Assert.Equal(DecisionStatus.Accepted, (await Log.WithdrawAsync("default", id, "not convinced", Bert, Cancel)).Status);
        Assert.Equal("PL0208", (await Log.ConfirmAsync("default", id, Bert, Cancel)).Refusal!.Code);
        Assert.Equal(4, (await _stores.DumpAsync(TableNames.Decisions)).Count);
        Assert.NotNull((await Log.AtAsync("default", "1", Cancel)).Find((await View(id)).DecisionKey, Today));
    }

    [Fact]
    public async Task Repeating_a_call_adds_nothing()
    {
        var id = await Finding();
        for (var i = 0; i < 3; i++) await Log.DecideAsync("default", id, NotThem, Anna, Cancel);
        await Log.DecideAsync("default", id, NotThem, Bert, Cancel);
        Assert.Equal(new DecisionResult(DecisionStatus.Accepted), await Log.DecideAsync("default", id, NotThem, Anna, Cancel));
        Assert.Equal("2", await Log.StampAsync("default", Cancel));
    }

    [Fact]
    public async Task A_stamp_shows_what_counted_then_whatever_comes_later()
    {
        var keys = Enumerable.Range(0, 5).Select(i => $"{i:d32}").ToList();
        var random = new Random(TestSize.Seed);
        var seen = new List<(string Stamp, string[] Shown)>();
        var log = Log;
        for (var step = 0; step < 60; step++)
        {
            var subject = new DecisionSubject { DecisionKey = keys[random.Next(5)], Band = MatchBand.Strong, Outcome = Outcome.Hold, What = "e", Source = "s" };
            await log.DecideAsync("default", subject, random.Next(2) == 0 ? Them with { Note = $"{step}" } : NotThem with { Note = $"{step}" }, random.Next(2) == 0 ? Anna : Bert, Cancel);
            var stamp = await log.StampAsync("default", Cancel);
            seen.Add((stamp, Shown(await log.AtAsync("default", stamp, Cancel))));
        }

        foreach (var (stamp, shown) in seen) Assert.Equal(shown, Shown(await log.AtAsync("default", stamp, Cancel)));
        _stores.Restart();
        foreach (var (stamp, shown) in seen) Assert.Equal(shown, Shown(await Log.AtAsync("default", stamp, Cancel)));

        Assert.Contains(seen, s => s.Shown.Any(t => t.Contains("confirmed", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<IOException>(async () => await Log.AtAsync("default", "9999", Cancel));
        foreach (var wrong in (string[])["", "0", "01", "-1", "x"]) await Assert.ThrowsAsync<FormatException>(async () => await Log.AtAsync("default", wrong, Cancel));

        string[] Shown(DecisionLookup lookup) => [.. keys.Select(k => lookup.Find(k, Today)?.ToSentence() + lookup.Find(k, Today)?.Note)];
    }

    [Fact]
    public async Task Eight_people_at_once_lose_no_decision_and_leave_no_gap()
    {
        const int Each = 10;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(p => Task.Run(async () =>
        {
            var log = Log;
            for (var i = 0; i < Each; i++)
            {
                var subject = new DecisionSubject { DecisionKey = $"{(i % 2 == 0 ? p : 99):d16}{i:d16}", Outcome = Outcome.Review, What = "e", Source = "s" };
                var input = Them with { Note = $"{p}" };
                Assert.Equal(DecisionStatus.Accepted, (await log.DecideAsync("default", subject, input, new Actor($"person {p}", [RoleNames.Analyst]), Cancel)).Status);
            }
        }, Cancel)));
        var rows = new List<Record>();
        await foreach (var record in _stores.Records.QueryAsync(new RecordQuery(TableNames.Decisions), Cancel)) rows.Add(record);
        Assert.Equal(Enumerable.Range(1, 8 * Each).Select(i => i.ToString("D12", CultureInfo.InvariantCulture)), rows.Select(r => r.Row));
        Assert.Equal(8 * Each, rows.Select(r => (r.Text("by"), r.Text("decisionKey"))).Distinct().Count());
        Assert.Equal("80", await Log.StampAsync("default", Cancel));
        Assert.True((await new AuditLog(_stores.Jobs).VerifyAsync("default", null, Cancel)).IsWhole);
        Assert.Equal(80, (await _stores.DumpAsync(TableNames.Audit)).Count);
    }

    [Fact]
    public async Task Of_two_approvers_who_confirm_at_once_one_confirms()
    {
        for (var round = 0; round < 5; round++)
        {
            var id = await Finding(entry: $"us-ofac-sdn:{round}");
            await Log.DecideAsync("default", id, NotThem, Anna, Cancel);
            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Log.ConfirmAsync("default", id, Bert with { Name = $"approver {i}" }, Cancel), Cancel)));
            Assert.Single(results, r => r.Status == DecisionStatus.Accepted);
        }
    }

    [Fact]
    public async Task An_unchanged_entry_keeps_its_decision_in_a_later_job_and_a_changed_one_does_not()
    {
        await Log.DecideAsync("default", await Finding(0.85, Outcome.Review), NotThem, Anna, Cancel);
        Assert.NotNull(await Counting(await Finding(0.85, Outcome.Review, job: Flagged.Job2)));
        Assert.Null(await Counting(await Finding(0.85, Outcome.Review, job: Flagged.Job2, content: "11aa")));
        Assert.Null(await Counting(await Finding(0.85, Outcome.Review, entry: "us-ofac-sdn:2")));
        Assert.NotEqual(DecisionKeys.Of("p1", Flagged.Hit("x:1"), "1"), DecisionKeys.Of("p1", Flagged.Hit("x:1"), "2"));
        Assert.NotEqual(DecisionKeys.Of("p1", Flagged.Hit("x:1"), "1"), DecisionKeys.Of("p2", Flagged.Hit("x:1"), "1"));
        Assert.NotEqual(DecisionKeys.Of(Flagged.Finding("a", "b"), "1"), DecisionKeys.Of(Flagged.Finding("a", "c"), "1"));
    }

    [Fact]
    public async Task A_confirmation_forged_into_the_log_by_the_first_person_does_not_count()
    {
        var id = await Finding();
        await Log.DecideAsync("default", id, NotThem, Bert, Cancel);
        var key = (await View(id)).DecisionKey;
        await _stores.Records.InsertAsync(TableNames.Decisions, new Record("default", "000000000002", new Dictionary<string, object>
        {
            ["schema"] = 1,
            ["kind"] = "confirm",
            ["decisionKey"] = key,
            ["by"] = "BERT",
            ["refers"] = 1L,
            ["at"] = _stores.Clock.Now,
        }), Cancel);
        Assert.Equal("2", await Log.StampAsync("default", Cancel));
        Assert.Null(await Counting(id));
    }

    [Fact]
    public async Task A_record_of_a_newer_version_is_not_guessed_at()
    {
        await _stores.Records.InsertAsync(TableNames.Decisions, new Record("default", "000000000001", new Dictionary<string, object> { ["schema"] = 2, ["decisionKey"] = "k" }), Cancel);
        await Assert.ThrowsAsync<FormatException>(async () => await Log.StampAsync("default", Cancel));
    }

    [Fact]
    public async Task A_decision_about_one_listing_counts_for_all_listings_of_that_party()
    {
        var (review, strong, other) = await OnThreeLists();
        Assert.True((await View(review)).NeedsSecondPerson);
        Assert.Equal(DecisionStatus.AwaitingSecondPerson, (await Log.DecideAsync("default", review, NotThem, Anna, Cancel)).Status);
        Assert.Equal((null, null), (await Counting(review), await Counting(strong)));
        Assert.Equal(DecisionStatus.Accepted, (await Log.ConfirmAsync("default", strong, Bert, Cancel)).Status);
        Assert.Equal(("Bert", "Bert"), ((await Counting(review))!.ConfirmedBy, (await Counting(strong))!.ConfirmedBy));
        Assert.Null(await Counting(other));
        Assert.Equal(new DecisionResult(DecisionStatus.Accepted), await Log.DecideAsync("default", strong, NotThem, Anna, Cancel));
        Assert.Equal(DecisionStatus.Accepted, (await Log.WithdrawAsync("default", strong, null, Anna, Cancel)).Status);
        Assert.Equal((null, null), (await Counting(review), await Counting(strong)));
    }

    [Fact]
    public async Task A_listing_that_changed_asks_anew_alone()
    {
        var (review, strong, _) = await OnThreeLists();
        await Log.DecideAsync("default", review, Them, Anna, Cancel);
        var (sameReview, changed, _) = await OnThreeLists(Flagged.Job2, "ffff");
        Assert.Equal(Disposition.TrueMatch, (await Counting(sameReview))!.Disposition);
        Assert.Null(await Counting(changed));
        Assert.NotNull(await Counting(strong));

        // Another decision about the changed listing is taken back without touching the first one, which says something else.
        await Log.DecideAsync("default", changed, new DecisionInput { Disposition = Disposition.Escalated, Reason = "more-information" }, Anna, Cancel);
        Assert.Equal(Disposition.Escalated, (await Counting(sameReview))!.Disposition);
        await Log.DecideAsync("default", review, Them, Anna, Cancel);
        await Log.WithdrawAsync("default", changed, null, Anna, Cancel);
        Assert.Equal(Disposition.TrueMatch, (await Counting(sameReview))!.Disposition);
        Assert.Null(await Counting(changed));
    }

    [Fact]
    public void The_catalogue_lists_every_refusal_once()
    {
        Assert.Equal(DecisionDiagnostics.All.Count, DecisionDiagnostics.All.Select(d => d.Code).Distinct().Count());
        Assert.Equal(typeof(DecisionDiagnostics).GetProperties().Length - 1, DecisionDiagnostics.All.Count);
    }

    private async Task<string> Finding(double score = 0.95, Outcome outcome = Outcome.Hold, string job = Flagged.Job1, string content = "00ff", string entry = "us-ofac-sdn:1")
    {
        var row = Flagged.Row(1, [Flagged.Party("p1", "Example", Flagged.Hit(entry, score, outcome, content))]);
        await new FindingWriter(_stores.Records).WriteAsync(Flagged.Scope(job), [row], Cancel);
        return new FindingKey(job, 0, FindingKeys.HitRow(1, entry, "p1")).Id;
    }

    /// <summary>A party in two listings of one listed party (one for review, one strong) and a hit on another.</summary>
    private async Task<(string Review, string Strong, string Other)> OnThreeLists(string job = Flagged.Job1, string content = "00ff")
    {
        string[] listings = ["eu-fsf:7", "un-sc:5", "us-ofac-sdn:1"];
        var review = Flagged.Hit("un-sc:5", 0.85, Outcome.Review) with { ListedParty = "eu-fsf:7", Listings = listings };
        var strong = Flagged.Hit("us-ofac-sdn:1", 0.97, Outcome.Hold, content) with { ListedParty = "eu-fsf:7", Listings = listings };
        var row = Flagged.Row(1, [Flagged.Party("p1", "Example", review, strong, Flagged.Hit("own-x:3", 0.85, Outcome.Review)), Flagged.Party("p2", "Example", strong)]);
        await new FindingWriter(_stores.Records).WriteAsync(Flagged.Scope(job), [row], Cancel);
        string Id(string entry) => new FindingKey(job, 0, FindingKeys.HitRow(1, entry, "p1")).Id;
        return (Id("un-sc:5"), Id("us-ofac-sdn:1"), Id("own-x:3"));
    }

    private async Task<FindingView> View(string id) => (await new FindingBoard(_stores.Jobs).FindAsync("default", id, Cancel))!;

    private async Task<PreviousDecision?> Counting(string id)
    {
        var lookup = await Log.AtAsync("default", await Log.StampAsync("default", Cancel), Cancel);
        return lookup.Find((await View(id)).DecisionKey, Today);
    }
}

using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Manifests;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Pipeline.Tests.Lists.Refreshing;

public sealed class RefreshJourneyTests
{
    private UnEdition _edition = new(1);
    private Func<PublisherRequest, PublisherAnswer?> _trouble = _ => null;

    [Fact]
    public async Task A_refresh_publishes_what_the_publisher_has_and_writes_down_where_it_came_from()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        var result = await bench.RunAsync(RefreshBench.Un);
        var feed = Assert.Single(result.Feeds);
        Assert.Equal((RefreshOutcome.Updated, true, UnEdition.Entries), (feed.Outcome, result.Build!.Published, feed.Edition!.Lists[0].Entries));
        Assert.Equal(_edition.Names.Order(StringComparer.Ordinal), (await bench.NamesAsync("un-sc")).Order(StringComparer.Ordinal));
        var file = Assert.Single((await bench.Store.GetEditionsAsync(default)).Editions).Edition.Files[0];
        Assert.Equal((publisher.Address + "un.xml", "\"1\""), (file.Origin!.Url, file.Origin.Headers["ETag"]));
        Assert.Equal(_edition.Bytes(), await bench.Store.GetRawAsync(file.Sha256, default));
        var record = (await bench.RecordAsync())!;
        Assert.Equal((record.Attempted, record.Attempted, null), (record.Confirmed, record.Changed, record.Fault));
        Assert.True(record.Next > record.Attempted && record.Next!.Value.Minute == 0);
    }

    [Fact]
    public async Task A_refresh_without_a_change_downloads_nothing_and_writes_no_snapshot()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        var (bytes, snapshots) = (publisher.BodyBytes, Written(bench));
        var again = await bench.RunAsync(RefreshBench.Un);
        Assert.Equal((RefreshOutcome.Unchanged, null, bytes), (again.Feeds[0].Outcome, again.Build, publisher.BodyBytes));
        Assert.Equal(snapshots, Written(bench));
    }

    [Fact]
    public async Task A_file_that_only_bears_another_date_makes_no_new_edition_and_counts_as_confirmed()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher, ProbeKind.ContentHash);
        await bench.RunAsync(RefreshBench.Un);
        for (var day = 1; day <= 3; day++)
        {
            // Another tag and another date each time, as the United Nations do it.
            _edition = _edition with { Generated = _edition.Generated.AddDays(1) };
            _trouble = request => request.Target == "/un.xml" ? new PublisherAnswer { Body = _edition.Bytes() }.With("ETag", $"\"day {day}\"") : null;
            Assert.Equal(RefreshOutcome.Unchanged, (await bench.RunAsync(RefreshBench.Un)).Feeds[0].Outcome);
        }

        Assert.Single((await bench.Store.GetEditionsAsync(default)).Editions);
        Assert.Equal("\"day 3\"", (await bench.RecordAsync())!.Files[0].ETag);
    }

    [Fact]
    public async Task An_old_edition_that_the_publisher_confirms_is_not_stale_and_is_when_he_has_been_silent()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        using var lists = await bench.OpenAsync();
        Assert.Equal("current", lists.FactsAsOf(today).Single().State);
        Assert.True(lists.FactsAsOf(today).Single().AgeHours > 24 * 300);
        Assert.Equal("stale", lists.FactsAsOf(today.AddDays(5)).Single().State);
    }

    [Fact]
    public async Task A_failure_is_written_down_alarmed_about_once_and_shown_until_it_is_over()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync();
        _edition = new UnEdition(2);
        _trouble = request => request.Target == "/un.xml" ? new PublisherAnswer { Body = "<html>Sign in</html>"u8.ToArray() }.With("Content-Type", "text/html") : null;
        for (var times = 1; times <= 3; times++)
        {
            var result = await bench.RunAsync();
            Assert.Equal([RefreshOutcome.Failed, RefreshOutcome.Unchanged], result.Feeds.Select(f => f.Outcome));
            var fault = (await bench.RecordAsync())!.Fault!;
            Assert.Equal(("LS0002", times), (fault.Code, fault.Times));
            using var lists = await bench.OpenAsync();
            Assert.StartsWith("LIST NOT REFRESHED un-sc-xml: since ", Assert.Single(lists.Warnings(lists.FactsAsOf(Today))), StringComparison.Ordinal);
        }

        var alarm = Assert.Single(bench.Alarms.Raised);
        Assert.Equal((Alarm.RefreshFailed, RefreshBench.Un, "LS0002", "un-sc"), (alarm.Kind, alarm.Subject, alarm.Code, Assert.Single(alarm.Lists)));
        _trouble = request => request.Target == "/un.xml" ? new PublisherAnswer { Status = 403 } : null;
        await bench.RunAsync();
        Assert.Equal("LS4003", bench.Alarms.Raised[^1].Code);
        _trouble = _ => null;
        Assert.Equal(RefreshOutcome.Updated, (await bench.RunAsync()).Feeds[0].Outcome);
        Assert.Equal((Alarm.RefreshRecovered, 3), (bench.Alarms.Raised[^1].Kind, bench.Alarms.Raised.Count));
        using var after = await bench.OpenAsync();
        Assert.Empty(after.Warnings(after.FactsAsOf(Today)));
    }

    [Fact]
    public async Task A_service_that_runs_says_a_failure_on_its_next_output_and_under_another_run_key()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        var clock = new HandClock(DateTimeOffset.UtcNow);
        using var shelf = new EngineShelf(bench.Store, () => null, clock);
        using var before = (await shelf.CurrentAsync(Today, default)).Value!;
        using (var same = (await shelf.CurrentAsync(Today, default)).Value!) Assert.Same(before.Engine, same.Engine);
        _trouble = _ => new PublisherAnswer { Status = 403 };
        await bench.RunAsync(RefreshBench.Un);
        clock.Now = clock.Now.AddSeconds(3);
        using var after = (await shelf.CurrentAsync(Today, default)).Value!;
        Assert.Equal((0, 1), (before.Engine.Warnings.Count, after.Engine.Warnings.Count));
        Assert.Equal(before.Engine.Snapshot.Id, after.Engine.Snapshot.Id);
        Assert.NotEqual(RunKeys.Of([], new ManifestOptions(), before.Engine, Today), RunKeys.Of([], new ManifestOptions(), after.Engine, Today));
    }

    [Fact]
    public async Task A_fault_that_lasts_is_alarmed_about_again()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        _trouble = _ => new PublisherAnswer { Status = 404 };
        var clock = new HandClock(DateTimeOffset.UtcNow);
        for (var hour = 0; hour < 49; hour++)
        {
            await bench.Journey(time: clock).RunAsync(RefreshTarget.Named(bench.Settings, [RefreshBench.Un]));
            clock.Now = clock.Now.AddHours(1);
        }

        Assert.Equal(3, bench.Alarms.Raised.Count);
        Assert.Equal(49, (await bench.RecordAsync())!.Fault!.Times);
    }

    [Fact]
    public async Task One_bad_edition_does_not_hold_up_the_others()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        _edition = new UnEdition(1) { WithCanary = false };
        var result = await bench.RunAsync();
        Assert.Equal([RefreshOutcome.Failed, RefreshOutcome.Updated], result.Feeds.Select(f => f.Outcome));
        Assert.Contains(result.Feeds[0].Diagnostics, d => d.Code == "LS4104");
        Assert.Equal((0, 2), ((await bench.NamesAsync("un-sc")).Count, (await bench.NamesAsync("own-watch")).Count));
    }

    [Fact]
    public async Task A_name_that_does_not_find_itself_keeps_the_old_snapshot()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        var before = await bench.Store.GetCurrentAsync(default);
        _edition = new UnEdition(2);
        var strict = new RefreshLists(
            bench.Store, new MatchSettings { ReviewLine = 1.01 }, new ListFetcher(FetchClient.Create(), bench.Options, TimeProvider.System), bench.Alarms, TimeProvider.System, bench.Settings);
        var result = await strict.RunAsync(RefreshTarget.Named(bench.Settings, [RefreshBench.Un]));
        Assert.Contains(result.Feeds[0].Diagnostics, d => d.Code == "LS3203");
        Assert.Equal((RefreshOutcome.Failed, before), (result.Feeds[0].Outcome, await bench.Store.GetCurrentAsync(default)));
        Assert.Equal(RefreshOutcome.Updated, (await bench.RunAsync(RefreshBench.Un)).Feeds[0].Outcome);
    }

    [Fact]
    public async Task A_new_element_is_refused_until_somebody_has_looked_at_it()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        _edition = new UnEdition(1) { Extra = "<WALLET>x</WALLET>" };
        Assert.Contains((await bench.RunAsync(RefreshBench.Un)).Feeds[0].Diagnostics, d => d.Code == "LS4105");
        bench.Settings = bench.Settings with { Changes = new Dictionary<string, FeedSettings> { [RefreshBench.Un] = new(AcceptDrift: true) } };
        var taken = await bench.RunAsync(RefreshBench.Un);
        Assert.Equal(RefreshOutcome.Updated, taken.Feeds[0].Outcome);
        Assert.Contains(taken.Feeds[0].Diagnostics, d => d.Code == "LS0101");
    }

    [Fact]
    public async Task A_death_at_any_write_leaves_a_whole_snapshot_and_the_next_refresh_succeeds()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        var old = _edition.Names;
        var counted = new FaultyStore(bench.Store, -1, after: false);
        for (var (write, late) = (0, false); write < 5; (write, late) = late ? (write + 1, false) : (write, true))
        {
            _edition = new UnEdition(10 + (write * 2) + (late ? 1 : 0));
            var dying = new FaultyStore(bench.Store, write, late);
            await Assert.ThrowsAsync<FaultyStore.Crash>(() => bench.Journey(dying).RunAsync(RefreshTarget.Named(bench.Settings, [RefreshBench.Un])));
            var names = await bench.NamesAsync("un-sc");
            var published = dying.Writes.Contains("current") && (write > 3 || late);
            Assert.Equal((published ? _edition.Names : old).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
            Assert.NotEqual(RefreshOutcome.Failed, (await bench.RunAsync(RefreshBench.Un)).Feeds[0].Outcome);
            Assert.Equal(_edition.Names.Order(StringComparer.Ordinal), (await bench.NamesAsync("un-sc")).Order(StringComparer.Ordinal));
            old = _edition.Names;
        }

        _edition = new UnEdition(30);
        await bench.Journey(counted).RunAsync(RefreshTarget.Named(bench.Settings, [RefreshBench.Un]));
        Assert.Equal(["raw", "snapshot", "editions", "current", "refreshes"], counted.Writes);
    }

    [Fact]
    public async Task A_probe_that_lies_is_believed_for_a_week_at_most()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        // New content under the old tag.
        _edition = new UnEdition(2);
        _trouble = request => request.Target != "/un.xml" ? null : request["If-None-Match"] is null ? new PublisherAnswer { Body = _edition.Bytes() }.With("ETag", "\"1\"") : new PublisherAnswer { Status = 304 };
        var clock = new HandClock(DateTimeOffset.UtcNow.AddDays(6));
        var targets = RefreshTarget.Named(bench.Settings, [RefreshBench.Un]);
        Assert.Equal(RefreshOutcome.Unchanged, (await bench.Journey(time: clock).RunAsync(targets)).Feeds[0].Outcome);
        clock.Now = clock.Now.AddDays(2);
        Assert.Equal(RefreshOutcome.Updated, (await bench.Journey(time: clock).RunAsync(targets)).Feeds[0].Outcome);
        // And at once when told to.
        _edition = new UnEdition(3);
        Assert.Equal(RefreshOutcome.Updated, (await bench.Journey(time: clock).RunAsync(targets, anew: true)).Feeds[0].Outcome);
    }

    [Fact]
    public async Task The_clock_refreshes_what_is_due_by_its_own_schedule_and_nothing_else()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        var clock = new HandClock(new DateTimeOffset(2026, 11, 22, 10, 10, 0, TimeSpan.Zero));
        var journey = bench.Journey(time: clock);
        Assert.Equal(2, (await journey.RunDueAsync(default)).Feeds.Count);
        Assert.Empty((await journey.RunDueAsync(default)).Feeds);
        clock.Now = clock.Now.AddMinutes(25);
        Assert.Equal(RefreshBench.Own, Assert.Single((await journey.RunDueAsync(default)).Feeds).Feed);
        clock.Now = clock.Now.AddMinutes(30);
        Assert.Equal(RefreshBench.Un, Assert.Single((await journey.RunDueAsync(default)).Feeds).Feed);
        // A clock that was set back does not put everything off.
        clock.Now = clock.Now.AddDays(-400);
        Assert.Equal(2, (await journey.RunDueAsync(default)).Feeds.Count);
    }

    [Fact]
    public async Task What_there_is_no_time_for_is_left_to_the_next_run()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        bench.Settings = bench.Settings with { Parallel = 1, Begin = TimeSpan.FromMilliseconds(1) };
        _trouble = _ =>
        {
            Thread.Sleep(100);
            return null;
        };
        var first = await bench.Journey().RunDueAsync(default);
        Assert.Contains(first.Feeds, f => f.Outcome == RefreshOutcome.Postponed);
        bench.Settings = bench.Settings with { Begin = TimeSpan.FromMinutes(1) };
        await bench.Journey().RunDueAsync(default);
        Assert.Equal((30, 2), ((await bench.NamesAsync("un-sc")).Count, (await bench.NamesAsync("own-watch")).Count));
    }

    [Fact]
    public async Task A_publisher_who_goes_back_to_an_edition_that_was_in_use_before_is_not_followed()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        foreach (var number in new[] { 5, 25 })
        {
            _edition = new UnEdition(number);
            await bench.RunAsync(RefreshBench.Un);
        }

        _edition = new UnEdition(5);
        var back = (await bench.RunAsync(RefreshBench.Un)).Feeds[0];
        Assert.Equal((RefreshOutcome.Failed, "PL0101"), (back.Outcome, back.Diagnostics[^1].Code));
        Assert.Equal(new UnEdition(25).Names.Order(StringComparer.Ordinal), (await bench.NamesAsync("un-sc")).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await bench.Store.GetEditionsAsync(default)).Editions.Count);
    }

    [Fact]
    public async Task Within_one_date_the_publisher_s_last_word_counts_even_when_it_is_an_earlier_one()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        foreach (var number in new[] { 1, 2, 1, 2, 2 })
        {
            _edition = new UnEdition(number);
            await bench.RunAsync(RefreshBench.Un);
            Assert.Equal(_edition.Names.Order(StringComparer.Ordinal), (await bench.NamesAsync("un-sc")).Order(StringComparer.Ordinal));
        }

        Assert.Equal(4, (await bench.Store.GetEditionsAsync(default)).Editions.Count);
        Assert.True((await new BuildLists(bench.Store, new MatchSettings()).RunAsync()).Published);
        Assert.Equal(_edition.Names.Order(StringComparer.Ordinal), (await bench.NamesAsync("un-sc")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_edition_imported_by_hand_that_is_newer_than_the_publisher_s_stays_in_use_and_that_is_said()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        var newer = new UnEdition(40) { Count = 800 };
        var import = await new ImportLists(bench.Store, new MatchSettings(), TimeProvider.System).RunAsync([new ExportScreen.Lists.Refreshing.ImportedFile("consolidated.xml", newer.Bytes())], "by hand");
        Assert.True(import.Succeeded);
        var result = (await bench.RunAsync(RefreshBench.Un)).Feeds[0];
        Assert.Equal((RefreshOutcome.Failed, "PL0101"), (result.Outcome, result.Diagnostics[^1].Code));
        Assert.Equal(800, (await bench.NamesAsync("un-sc")).Count);
    }

    [Fact]
    public async Task A_dry_run_asks_and_changes_nothing()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        var probe = await bench.Journey().ProbeAsync(RefreshTarget.Named(bench.Settings, []));
        Assert.All(probe.Feeds, f => Assert.Equal(RefreshOutcome.Differs, f.Outcome));
        Assert.False(Directory.Exists(bench.Store.Place));
        await bench.RunAsync();
        Assert.All((await bench.Journey().ProbeAsync(RefreshTarget.Named(bench.Settings, []))).Feeds, f => Assert.Equal(RefreshOutcome.Unchanged, f.Outcome));
        _trouble = _ => new PublisherAnswer { Status = 403 };
        Assert.All((await bench.Journey().ProbeAsync(RefreshTarget.Named(bench.Settings, []))).Feeds, f => Assert.Equal(RefreshOutcome.Failed, f.Outcome));
        Assert.Null((await bench.RecordAsync())!.Fault);
    }

    [Fact]
    public async Task An_edition_that_is_lost_from_the_folder_is_fetched_again_whatever_the_publisher_says()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        await bench.RunAsync(RefreshBench.Un);
        File.Delete(Path.Combine(bench.Store.Place, "editions.jsonl"));
        Assert.Equal(RefreshOutcome.Updated, (await bench.RunAsync(RefreshBench.Un)).Feeds[0].Outcome);
        Assert.Single((await bench.Store.GetEditionsAsync(default)).Editions);
        File.WriteAllText(Path.Combine(bench.Store.Place, "refresh.json"), "{ damaged");
        Assert.Equal(RefreshOutcome.Updated, (await bench.RunAsync(RefreshBench.Un)).Feeds[0].Outcome);
        Assert.Single((await bench.Store.GetEditionsAsync(default)).Editions);
    }

    [Fact]
    public async Task An_import_by_hand_holds_a_refresh_off_and_the_other_way_round()
    {
        using var publisher = Publisher();
        using var bench = new RefreshBench(publisher);
        using (await bench.Store.TryLockAsync(default)) Assert.True((await bench.RunAsync()).Busy);
        Assert.Empty(publisher.Requests);
        var during = "";
        _trouble = request =>
        {
            if (request.Target == "/un.xml") during = new ImportLists(bench.Store, new MatchSettings(), TimeProvider.System).RunAsync([OwnLists.File("a", 1, "Alpha")]).Result.Diagnostics[0].Code;
            return null;
        };
        await bench.RunAsync(RefreshBench.Un);
        Assert.Equal("PL0001", during);
    }

    [Theory]
    [InlineData("un-sc", "un-sc-xml")]
    [InlineData("un-sc-xml", "un-sc-xml")]
    [InlineData("us-ofac-cons", "us-ofac-cons-enhanced")]
    [InlineData("us-bis-el", "us-csl-json")]
    [InlineData("us-ofac-sdn-csv", "us-ofac-sdn-csv")]
    public void A_name_means_the_best_feed_of_a_list_or_that_feed(string name, string feed) =>
        Assert.Equal(feed, Assert.Single(RefreshTarget.Named(new RefreshSettings(), [name])).Feed.Id);

    [Theory]
    [InlineData("nothing", "there is no such list or feed")]
    [InlineData("own-csv", "by hand")]
    public void A_name_that_means_nothing_is_said(string name, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => RefreshTarget.Named(new RefreshSettings(), [name])).Message, StringComparison.Ordinal);

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static string Written(RefreshBench bench) =>
        string.Join('\n', Directory.GetFiles(Path.Combine(bench.Store.Place, "snapshots")).Order(StringComparer.Ordinal).Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O}"));

    private LocalPublisher Publisher() => new(request =>
    {
        if (_trouble(request) is { } trouble) return trouble;
        if (request.Target == "/watch.json") return new Round(OwnLists.File("watch", 1, "VELMORA CASTINGS 1", "HADRIUM VALVES 2").Content.ToArray(), "\"w\"", Random.Shared).Good(request);
        return new Round(_edition.Bytes(), $"\"{_edition.Number}\"", Random.Shared).Good(request);
    });

    private sealed class HandClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.UtcTicks;
    }
}

using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Lists.Archives;

namespace ExportScreen.Pipeline.Tests.Lists.Archives;

public sealed class ArchiveJourneyTests : IDisposable
{
    private readonly ArchiveBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Lists_that_were_carried_over_are_the_same_to_the_byte()
    {
        var id = await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"), OwnLists.File("b", 2, "Beta Optical Institute", "ООО Гамма"));
        var archive = await _bench.ExportAsync(_bench.Here);
        var bytes = ArchiveBench.Bytes(archive);
        Assert.True(ListArchive.Begins(bytes));
        Assert.Equal(bytes, ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here)));
        _bench.Time.Advance(TimeSpan.FromDays(3));
        var import = await _bench.ImportAsync(bytes);
        Assert.True(import.Result.Succeeded);
        Assert.True(import.IsSameSnapshot);
        Assert.Equal((id, archive.ManifestSha256), (await _bench.There.GetCurrentAsync(default), import.Archive!.ManifestSha256));
        Assert.Equal((await _bench.Here.GetEditionsAsync(default)).Editions.Select(e => e.Edition.Fetched), (await _bench.There.GetEditionsAsync(default)).Editions.Select(e => e.Edition.Fetched));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_bench.Here.Place, "snapshots", id + ".snap")), File.ReadAllBytes(Path.Combine(_bench.There.Place, "snapshots", id + ".snap")));
        Assert.Equal(bytes, ArchiveBench.Bytes(await _bench.ExportAsync(_bench.There)));
        Assert.True((await new BuildLists(_bench.There, new MatchSettings()).RunAsync()).Published);
        Assert.Equal(id, await _bench.There.GetCurrentAsync(default));
    }

    [Fact]
    public async Task Taking_an_archive_in_again_changes_nothing()
    {
        await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        var bytes = ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here));
        await _bench.ImportAsync(bytes);
        var before = _bench.Contents();
        var again = await _bench.ImportAsync(bytes);
        Assert.True(again.Result.Succeeded);
        Assert.Null(again.Result.Build);
        Assert.Contains(again.Result.Sets[0].Diagnostics, d => d.Code == "LS3106");
        Assert.Equal(before, _bench.Contents());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    public async Task An_older_archive_is_kept_and_never_made_current(int newer)
    {
        // Of one date, the one that was taken in later is the younger.
        await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        var old = ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here));
        _bench.Time.Advance(TimeSpan.FromDays(1));
        var current = await _bench.TakeInAsync(_bench.There, OwnLists.File("a", newer, "Alpha Machine Works", "Beta Optical Institute"));
        var import = await _bench.ImportAsync(old);
        Assert.True(import.Result.Succeeded);
        Assert.Equal(EditionUse.Stored, Assert.Single(import.Result.Sets).Use);
        Assert.Equal(current, await _bench.There.GetCurrentAsync(default));
        Assert.Equal(current, (await new BuildLists(_bench.There, new MatchSettings()).RunAsync()).SnapshotId);
    }

    [Fact]
    public async Task A_younger_archive_is_built_together_with_the_other_lists_there()
    {
        await _bench.TakeInAsync(_bench.There, OwnLists.File("z", 1, "Zeta Bearing Plant"), OwnLists.File("a", 1, "Alpha Machine Works"));
        var id = await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 5, "Alpha Machine Works", "Beta Optical Institute"));
        var import = await _bench.ImportAsync(ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here)));
        Assert.True(import.Result.Succeeded);
        Assert.False(import.IsSameSnapshot);
        Assert.Contains(import.Result.Diagnostics, d => d.Code == "PL0309");
        Assert.NotEqual(id, await _bench.There.GetCurrentAsync(default));
        using var lists = (await new OpenSnapshot(_bench.There).RunAsync()).Value!;
        Assert.Equal(["own-a 2", "own-z 1"], lists.Snapshot.Lists.Select(l => $"{l.Id} {l.Entries}"));
    }

    [Fact]
    public async Task The_lists_of_a_past_day_and_a_kept_snapshot_are_exported_by_name()
    {
        var first = await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        _bench.Time.Advance(TimeSpan.FromDays(5));
        var second = await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 9, "Beta Optical Institute"));
        var ofDay = await _bench.ExportAsync(_bench.Here, "2026-08-21");
        Assert.Equal(first, ofDay.SnapshotId);
        Assert.Equal(ArchiveBench.Bytes(ofDay), ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here, first)));
        Assert.Equal(second, (await _bench.ExportAsync(_bench.Here, second)).SnapshotId);
        Assert.True((await _bench.ImportAsync(ArchiveBench.Bytes(ofDay))).IsSameSnapshot);
        Assert.Equal(first, await _bench.There.GetCurrentAsync(default));
        Assert.Equal("PL0006", (await new ExportLists(_bench.Here, new MatchSettings()).RunAsync(new string('0', 32))).Diagnostics[0].Code);
    }

    [Fact]
    public async Task The_snapshot_of_another_engine_is_built_anew_from_the_raw_files()
    {
        var id = await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        var archive = await _bench.ExportAsync(_bench.Here);
        var foreign = archive.Snapshot.ToArray();
        foreign[8] = 99;
        var import = await _bench.ImportAsync(ArchiveBench.Bytes(archive with { Snapshot = foreign }));
        Assert.True(import.Result.Succeeded);
        Assert.False(import.IsSameSnapshot);
        Assert.Contains(import.Result.Diagnostics, d => d.Code == "PL0309");
        Assert.Equal(id, await _bench.There.GetCurrentAsync(default));
        Assert.Equal(archive.Snapshot.ToArray(), File.ReadAllBytes(Path.Combine(_bench.There.Place, "snapshots", id + ".snap")));
    }

    [Fact]
    public async Task When_the_publisher_confirmed_a_list_last_is_carried_and_what_concerns_the_machine_is_not()
    {
        await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        var feed = (await _bench.Here.GetEditionsAsync(default)).Editions[0].Edition.Feed;
        var at = _bench.Time.GetUtcNow();
        var fault = new RefreshFault("LS4001", "It cannot be reached", at, 3, at);
        await _bench.Here.PutRefreshesAsync([new FeedRefresh { Feed = feed, Lists = ["own-a"], Confirmed = at, Attempted = at, Next = at, Fault = fault, Probe = "x" }, new FeedRefresh { Feed = "other", Confirmed = at }], default);
        var bytes = ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here));
        Assert.True((await _bench.ImportAsync(bytes)).Result.Succeeded);
        var carried = Assert.Single(await _bench.There.GetRefreshesAsync(default));
        Assert.Equal((feed, at, null, null, null), (carried.Feed, carried.Confirmed, carried.Attempted, carried.Next, carried.Probe));
        Assert.Equal(fault with { Alarmed = null }, carried.Fault);
        await _bench.There.PutRefreshesAsync([carried with { Confirmed = at.AddDays(1), Fault = null }], default);
        await _bench.ImportAsync(bytes);
        Assert.Null(Assert.Single(await _bench.There.GetRefreshesAsync(default)).Fault);
    }

    [Fact]
    public async Task A_fault_that_began_after_the_confirmation_that_both_know_is_carried()
    {
        await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        var feed = (await _bench.Here.GetEditionsAsync(default)).Editions[0].Edition.Feed;
        var monday = _bench.Time.GetUtcNow();
        await _bench.Here.PutRefreshesAsync([new FeedRefresh { Feed = feed, Lists = ["own-a"], Confirmed = monday }], default);
        await _bench.ImportAsync(ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here)));
        _bench.Time.Advance(TimeSpan.FromDays(4));
        var fault = new RefreshFault("LS4001", "It cannot be reached", monday.AddDays(1), 3, null);
        await _bench.Here.PutRefreshesAsync([new FeedRefresh { Feed = feed, Lists = ["own-a"], Confirmed = monday, Fault = fault }], default);
        await _bench.ImportAsync(ArchiveBench.Bytes(await _bench.ExportAsync(_bench.Here)));
        Assert.Equal(fault, Assert.Single(await _bench.There.GetRefreshesAsync(default)).Fault);
    }

    [Fact]
    public async Task A_time_to_come_is_refused_whoever_wrote_it()
    {
        await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        var archive = await _bench.ExportAsync(_bench.Here);
        var tomorrow = _bench.Time.GetUtcNow().AddDays(1);
        var feed = archive.Editions[0].Feed;
        ListArchive[] altered =
        [
            archive with { Editions = [.. archive.Editions.Select(e => e with { Fetched = tomorrow.AddHours(1) })] },
            archive with { Refreshes = [new FeedRefresh { Feed = feed, Lists = ["own-a"], Confirmed = tomorrow.AddHours(1) }] },
            archive with { Refreshes = [new FeedRefresh { Feed = feed, Lists = ["own-a"], Fault = new RefreshFault("LS4001", "x", tomorrow.AddHours(1), 1, null) }] },
        ];
        foreach (var one in altered)
        {
            var import = await _bench.ImportAsync(ArchiveBench.Bytes(one));
            Assert.Equal("PL0311", Assert.Single(import.Result.Diagnostics).Code);
            Assert.Empty((await _bench.There.GetEditionsAsync(default)).Editions);
        }

        Assert.True((await _bench.ImportAsync(ArchiveBench.Bytes(archive with { Editions = [.. archive.Editions.Select(e => e with { Fetched = tomorrow })] }))).Result.Succeeded);
    }

    [Fact]
    public async Task One_edition_that_does_not_pass_the_checks_here_keeps_the_whole_archive_out()
    {
        await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"), OwnLists.File("b", 19, "Beta Optical Institute"));
        var archive = await _bench.ExportAsync(_bench.Here);
        var bytes = ArchiveBench.Bytes(archive with { Editions = [.. archive.Editions.Select(e => e with { Fetched = e.Fetched?.AddDays(-16) })] });
        _bench.Time.Advance(TimeSpan.FromDays(-15));
        await _bench.TakeInAsync(_bench.There, OwnLists.File("c", 1, "Gamma Bearing Plant"));
        var before = _bench.Contents();
        var import = await _bench.ImportAsync(bytes, "a reason takes no edition of the future");
        Assert.False(import.Result.Succeeded);
        Assert.Equal("PL0308", Assert.Single(import.Result.Diagnostics).Code);
        Assert.Contains(import.Result.Sets.Single(s => s.Files[0] == "b-19.json").Diagnostics, d => d.Severity == Model.Diagnostics.DiagnosticSeverity.Error);
        Assert.All(import.Result.Sets, s => Assert.Null(s.Edition));
        Assert.Equal(before, _bench.Contents());
    }

    [Fact]
    public async Task Nothing_is_exported_that_does_not_follow_from_its_raw_files()
    {
        Assert.Equal("PL0005", (await new ExportLists(_bench.Here, new MatchSettings()).RunAsync(null)).Diagnostics[0].Code);
        await _bench.TakeInAsync(_bench.Here, OwnLists.File("a", 1, "Alpha Machine Works"));
        File.WriteAllText(Assert.Single(Directory.GetFiles(Path.Combine(_bench.Here.Place, "raw"))), "{}");
        var refused = await new ExportLists(_bench.Here, new MatchSettings()).RunAsync(null);
        Assert.False(refused.Succeeded);
        Assert.Equal("PL0310", Assert.Single(refused.Diagnostics).Code);
    }
}

using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Retention;
using ExportScreen.Pipeline.Tests.Jobs;
using ExportScreen.Pipeline.Tests.Lists;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Retention;

public sealed class ListRetentionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-retention-").FullName;
    private readonly AdvancingClock _clock = new();

    private ListFolder Store => new(_folder);

    [Fact]
    public async Task Files_of_editions_in_use_stay_whatever_their_age_and_superseded_ones_go_when_their_time_is_over()
    {
        await ImportAsync("watch", 1, "VELMORA CASTINGS");
        await ImportAsync("other", 1, "HADRIUM VALVES");
        _clock.Advance(TimeSpan.FromDays(4000));
        await ImportAsync("watch", 2, "VELMORA CASTINGS", "ORLENT BEARINGS");
        // The first edition is 4,000 days old, but it was in use until today.
        Assert.Equal((3, 0), await CountAsync(RetentionClass.ListFiles, dryRun: false));
        _clock.Advance(TimeSpan.FromDays(3654));
        Assert.Equal((2, 1), await CountAsync(RetentionClass.ListFiles, dryRun: true));
        Assert.Equal((2, 1), await CountAsync(RetentionClass.ListFiles, dryRun: false));
        Assert.Equal((2, 0), await CountAsync(RetentionClass.ListFiles, dryRun: false));
        // What is in use can be built anew, and the log still says what there was.
        Assert.True((await new BuildLists(Store, new MatchSettings()).RunAsync()).Published);
        Assert.Equal(3, (await Store.GetEditionsAsync(default)).Editions.Count);
    }

    [Fact]
    public async Task Snapshots_go_by_when_their_place_was_taken_and_never_the_one_in_use()
    {
        await ImportAsync("watch", 1, "VELMORA CASTINGS");
        var first = (await Store.GetCurrentAsync(default))!;
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "snapshots", first + ".snap"), _clock.GetUtcNow().UtcDateTime.AddDays(-200));
        await ImportAsync("watch", 2, "VELMORA CASTINGS", "ORLENT BEARINGS");
        // It is 200 days old, and was in use until today.
        Assert.Equal((2, 0), await CountAsync(RetentionClass.Snapshots, dryRun: false));
        _clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal((1, 1), await CountAsync(RetentionClass.Snapshots, dryRun: true));
        Assert.Equal((1, 1), await CountAsync(RetentionClass.Snapshots, dryRun: false));
        using var lists = (await new OpenSnapshot(Store).RunAsync()).Value!;
        Assert.Equal(2, lists.Snapshot.EntryCount);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Store.DeleteFileAsync(ListFileKind.Snapshot, (await Store.GetCurrentAsync(default))!, default));
    }

    [Fact]
    public async Task Nothing_is_touched_while_an_import_is_at_work()
    {
        await ImportAsync("watch", 1, "VELMORA CASTINGS");
        _clock.Advance(TimeSpan.FromDays(9999));
        using var held = await Store.TryLockAsync(default);
        var report = await new ApplyRetention(Store, null, new RetentionSettings(), _clock).RunAsync(dryRun: false, default);
        Assert.True(report is { Busy: true, Classes: [] });
    }

    [Fact]
    public async Task What_is_kept_always_is_never_due()
    {
        await ImportAsync("watch", 1, "VELMORA CASTINGS");
        await ImportAsync("watch", 2, "ORLENT BEARINGS");
        _clock.Advance(TimeSpan.FromDays(99_999));
        Assert.Equal((2, 0), await CountAsync(RetentionClass.ListFiles, dryRun: false, null));
    }

    [Theory]
    [InlineData("10y", true, 3653)]
    [InlineData("1y", true, 366)]
    [InlineData("7d", true, 7)]
    [InlineData("6d", false, 0)]
    [InlineData("0y", false, 0)]
    [InlineData("-10y", false, 0)]
    [InlineData("10", false, 0)]
    [InlineData("10 y", false, 0)]
    [InlineData("99999999999y", false, 0)]
    [InlineData("200y", true, 73050)]
    [InlineData("201y", false, 0)]
    [InlineData("99999y", false, 0)]
    [InlineData("", false, 0)]
    [InlineData(null, false, 0)]
    public void A_period_is_years_or_days_and_a_week_at_least(string? text, bool good, int days)
    {
        Assert.Equal(good, RetentionSettings.TryParse(text, out var read));
        if (good) Assert.Equal(days, read);
    }

    private async Task ImportAsync(string name, int day, params string[] companies) =>
        Assert.True((await new ImportLists(Store, new MatchSettings(), _clock).RunAsync([OwnLists.File(name, day, companies)], null)).Build is { Published: true });

    private async Task<(long Kept, long Deleted)> CountAsync(RetentionClass kind, bool dryRun, int? days = 3653)
    {
        var settings = kind == RetentionClass.ListFiles ? new RetentionSettings { Days = new Dictionary<RetentionClass, int?> { [kind] = days } } : new RetentionSettings();
        var line = (await new ApplyRetention(Store, null, settings, _clock).RunAsync(dryRun, default)).Classes.Single(c => c.Class == kind);
        return (line.Kept, line.Deleted);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Lists;

public sealed class ListJourneyTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 8, 20);
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-journeys-").FullName;
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 8, 20, 10, 0, 0, TimeSpan.Zero));

    private ListFolder Store => new(Path.Combine(_folder, "lists"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_import_publishes_what_it_was_given()
    {
        var result = await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works", "Beta Optical Institute"));
        Assert.True(result.Succeeded);
        var set = Assert.Single(result.Sets);
        Assert.Equal((EditionOutcome.Accept, EditionUse.Current, 2, 2), (set.Outcome, set.Use, set.Entries, set.Names));
        Assert.Equal(["own-watch"], set.SuppliesLists);
        Assert.Equal((2, 2), (result.Build!.Report!.SelfMatch.Checked, result.Build.Report.SelfMatch.Found));
        using var lists = (await new OpenSnapshot(Store).RunAsync()).Value!;
        Assert.Equal(result.Build.SnapshotId, lists.Snapshot.Id);
        Assert.False(lists.IsStarter);
        Assert.Contains("us-ofac-sdn", lists.NotCovered);
        var facts = Assert.Single(lists.FactsAsOf(Day));
        Assert.Equal(("own-watch", 2, "current", _time.GetUtcNow(), 480L), (facts.Id, facts.Entries, facts.State, facts.Fetched!.Value, facts.AgeHours!.Value));
        Assert.Empty(lists.Warnings([facts]));
    }

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works"));
        var before = Contents();
        var again = await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works"));
        Assert.True(again.Succeeded);
        Assert.Null(again.Build);
        Assert.Contains(again.Sets[0].Diagnostics, d => d.Code == "LS3106");
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task An_older_edition_is_kept_and_never_made_current()
    {
        var newer = await ImportAsync(OwnLists.File("watch", 5, "Alpha Machine Works"));
        var older = await ImportAsync(OwnLists.File("watch", 4, "Beta Optical Institute"));
        Assert.Equal(EditionUse.Stored, older.Sets[0].Use);
        Assert.Empty(older.Sets[0].SuppliesLists);
        Assert.Contains(older.Sets[0].Diagnostics, d => d.Code == "LS3105");
        Assert.Equal(newer.Build!.SnapshotId, await Store.GetCurrentAsync(default));
        Assert.Equal([EditionUse.Current, EditionUse.Stored], (await Store.GetEditionsAsync(default)).Editions.Select(e => e.Use));
        Assert.Equal(newer.Build.SnapshotId, (await new BuildLists(Store, new MatchSettings()).RunAsync()).SnapshotId);
    }

    [Fact]
    public async Task A_past_day_is_screened_with_the_lists_of_that_day()
    {
        await ImportAsync(OwnLists.File("watch", 5, "Alpha Machine Works"));
        await ImportAsync(OwnLists.File("watch", 4, "Beta Optical Institute"));
        var journey = new ListsOfDay(Store, new MatchSettings());
        using (var past = (await journey.RunAsync(new DateOnly(2026, 8, 4))).Value!)
        {
            Assert.Equal("Beta Optical Institute", past.Snapshot.Entry(0).Caption);
            Assert.Equal(new DateOnly(2026, 8, 4), Assert.Single(past.FactsAsOf(new DateOnly(2026, 8, 4))).AsOf);
        }

        var before = Contents();
        using (var again = (await journey.RunAsync(new DateOnly(2026, 8, 4))).Value!) Assert.Equal("Beta Optical Institute", again.Snapshot.Entry(0).Caption);
        Assert.Equal(before, Contents());
        using var today = (await journey.RunAsync(Day)).Value!;
        Assert.Equal(await Store.GetCurrentAsync(default), today.Snapshot.Id);
    }

    [Fact]
    public async Task Several_lists_imported_one_by_one_or_together_give_the_same_snapshot()
    {
        var (a, b, c) = (OwnLists.File("a", 1, "Alpha Machine Works"), OwnLists.File("b", 1, "Beta Optical Institute"), OwnLists.File("c", 1, "Gamma Bearing Plant"));
        await ImportAsync(a);
        await ImportAsync(c);
        var oneByOne = await ImportAsync(b);
        var other = new ListFolder(Path.Combine(_folder, "other"));
        var together = await new ImportLists(other, new MatchSettings(), TimeProvider.System).RunAsync([c, b, a]);
        Assert.Equal(oneByOne.Build!.SnapshotId, together.Build!.SnapshotId);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(Store.Place, "snapshots", oneByOne.Build.SnapshotId + ".snap")),
            File.ReadAllBytes(Path.Combine(other.Place, "snapshots", together.Build.SnapshotId + ".snap")));
    }

    [Fact]
    public async Task A_rebuild_from_the_raw_files_gives_the_same_snapshot()
    {
        var import = await ImportAsync(OwnLists.File("a", 1, "Alpha Machine Works"), OwnLists.File("b", 1, "Beta Optical Institute"));
        Directory.Delete(Path.Combine(Store.Place, "snapshots"), recursive: true);
        File.Delete(Path.Combine(Store.Place, "current"));
        var build = await new BuildLists(Store, new MatchSettings()).RunAsync();
        Assert.True(build.Published);
        Assert.Equal(import.Build!.SnapshotId, build.SnapshotId);
    }

    [Fact]
    public async Task A_refused_file_does_not_stop_the_others()
    {
        var result = await ImportAsync(
            new ImportedFile("login.html", "<html>Sign in</html>"u8.ToArray()), OwnLists.File("watch", 1, "Alpha Machine Works"), new ImportedFile("notes.txt", "Hello"u8.ToArray()));
        Assert.False(result.Succeeded);
        Assert.Equal([EditionOutcome.Refuse, EditionOutcome.Accept, EditionOutcome.NotAList], result.Sets.Select(s => s.Outcome));
        Assert.True(result.Build!.Published);
        Assert.Single(Directory.GetFiles(Path.Combine(Store.Place, "raw")));
    }

    [Fact]
    public async Task A_refused_file_alone_changes_nothing()
    {
        await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works"));
        var before = Contents();
        await ImportAsync(new ImportedFile("login.html", "<html>Sign in</html>"u8.ToArray()));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_snapshot_that_fails_its_checks_is_not_published()
    {
        await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works"));
        var current = await Store.GetCurrentAsync(default);
        var strict = new ImportLists(Store, new MatchSettings { ReviewLine = 1.01 }, _time);
        var result = await strict.RunAsync([OwnLists.File("watch", 2, "Beta Optical Institute")]);
        Assert.False(result.Succeeded);
        Assert.Contains(result.Build!.Diagnostics, d => d.Code == "LS3203");
        Assert.Empty(result.Sets[0].SuppliesLists);
        Assert.Equal(current, await Store.GetCurrentAsync(default));
        Assert.Single((await Store.GetEditionsAsync(default)).Editions);
    }

    [Fact]
    public async Task Two_importers_at_once_do_not_meet()
    {
        using var held = await Store.TryLockAsync(default);
        var result = await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works"));
        Assert.Equal("PL0001", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("PL0001", Assert.Single((await new BuildLists(Store, new MatchSettings()).RunAsync()).Diagnostics).Code);
        Assert.False(Directory.Exists(Path.Combine(Store.Place, "raw")));
    }

    [Fact]
    public async Task Many_importers_at_once_leave_a_sound_folder()
    {
        var imports = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() => ImportAsync(OwnLists.File("watch" + i, i, $"Company Number {i}")))));
        Assert.All(imports, i => Assert.True(i.Succeeded || i.Diagnostics is [{ Code: "PL0001" }]));
        var taken = imports.Count(i => i.Succeeded);
        Assert.InRange(taken, 1, 8);
        using var lists = (await new OpenSnapshot(Store).RunAsync()).Value!;
        Assert.Equal(taken, lists.Snapshot.EntryCount);
        Assert.Equal(taken, (await Store.GetEditionsAsync(default)).Editions.Count);
    }

    [Fact]
    public async Task A_raw_file_that_is_gone_stops_the_build_and_keeps_the_lists_in_use()
    {
        await ImportAsync(OwnLists.File("a", 1, "Alpha Machine Works"));
        var raw = Assert.Single(Directory.GetFiles(Path.Combine(Store.Place, "raw")));
        File.WriteAllText(raw, "{}");
        var result = await ImportAsync(OwnLists.File("b", 1, "Beta Optical Institute"));
        Assert.Equal("PL0002", Assert.Single(result.Build!.Diagnostics).Code);
        using var lists = (await new OpenSnapshot(Store).RunAsync()).Value!;
        Assert.Equal("own-a", Assert.Single(lists.Snapshot.Lists).Id);
    }

    [Fact]
    public async Task A_damaged_or_missing_snapshot_is_never_replaced_by_the_starter_list()
    {
        var import = await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works"));
        var path = Path.Combine(Store.Place, "snapshots", import.Build!.SnapshotId + ".snap");
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Equal("LS3001", Assert.Single((await new OpenSnapshot(Store).RunAsync()).Diagnostics).Code);
        Assert.Equal("LS3001", Assert.Single((await new ListsStatus(Store, _time).RunAsync()).Diagnostics).Code);
        File.Delete(path);
        Assert.Equal("PL0006", Assert.Single((await new OpenSnapshot(Store).RunAsync()).Diagnostics).Code);
        File.WriteAllText(Path.Combine(Store.Place, "current"), "../../elsewhere\n");
        Assert.Equal("PL0006", Assert.Single((await new OpenSnapshot(Store).RunAsync()).Diagnostics).Code);
        Assert.True((await new BuildLists(Store, new MatchSettings()).RunAsync()).Published);
        using var lists = (await new OpenSnapshot(Store).RunAsync()).Value!;
        Assert.False(lists.IsStarter);
    }

    [Fact]
    public async Task Status_says_what_is_in_use()
    {
        await ImportAsync(OwnLists.File("watch", 1, "Alpha Machine Works", "ООО Бета"));
        var status = (await new ListsStatus(Store, _time).RunAsync()).Value!;
        var list = Assert.Single(status.Lists);
        Assert.Equal("watch-1.json", Assert.Single(list.Files).Name);
        Assert.Equal("Cyrillic 1, Latin 1", string.Join(", ", list.NamesByScript.Select(s => $"{s.Key} {s.Value}")));
        Assert.Equal(2, Assert.Single(list.EntriesByKind).Value);
        Assert.Equal((Store.Place, false), (status.Place, status.Starter));
    }

    [Fact]
    public async Task Nothing_imported_is_nothing_to_build() =>
        Assert.Equal("PL0005", Assert.Single((await new BuildLists(Store, new MatchSettings()).RunAsync()).Diagnostics).Code);

    private Task<ImportResult> ImportAsync(params ImportedFile[] files) => new ImportLists(Store, new MatchSettings(), _time).RunAsync(files);

    /// <summary>Every file of the folder with its content.</summary>
    private string Contents() => string.Join('\n', Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => f + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

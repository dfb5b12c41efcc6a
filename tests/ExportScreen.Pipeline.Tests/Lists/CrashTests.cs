using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Lists;

public sealed class CrashTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-crash-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_crash_at_any_write_leaves_the_last_good_snapshot_and_the_next_import_finishes_the_job()
    {
        var first = OwnLists.File("watch", 1, "Alpha Machine Works");
        var second = OwnLists.File("watch", 2, "Alpha Machine Works", "Beta Optical Institute");
        var whole = new FaultyStore(new ListFolder(Path.Combine(_folder, "whole")), -1, after: false);
        var before = (await Import(whole).RunAsync([first])).Build!.SnapshotId!;
        var firstWrites = whole.Writes.Count;
        var after = (await Import(whole).RunAsync([second])).Build!.SnapshotId!;
        Assert.NotEqual(before, after);
        Assert.Equal(["raw", "snapshot", "editions", "current"], whole.Writes.Skip(firstWrites));

        for (var write = 0; write < whole.Writes.Count - firstWrites; write++)
        {
            foreach (var late in new[] { false, true })
            {
                var folder = new ListFolder(Path.Combine(_folder, $"{write}{late}"));
                await Import(folder).RunAsync([first]);
                await Assert.ThrowsAsync<FaultyStore.Crash>(() => Import(new FaultyStore(folder, write, late)).RunAsync([second]));
                var published = write == 3 && late;
                Assert.Equal(published ? after : before, await OpenedAsync(folder));
                await Import(folder).RunAsync([second]);
                Assert.Equal(after, await OpenedAsync(folder));
                Assert.Equal(after, (await new BuildLists(folder, new MatchSettings()).RunAsync()).SnapshotId);
            }
        }
    }

    [Fact]
    public async Task What_a_crash_leaves_half_written_is_not_loaded()
    {
        var folder = new ListFolder(Path.Combine(_folder, "half"));
        var before = (await Import(folder).RunAsync([OwnLists.File("watch", 1, "Alpha Machine Works")])).Build!.SnapshotId!;
        File.WriteAllText(Path.Combine(folder.Place, "current.tmp"), "0123");
        File.WriteAllText(Path.Combine(folder.Place, "snapshots", "0123.snap.tmp"), "XSLI");
        File.AppendAllText(Path.Combine(folder.Place, "editions.jsonl"), """{"edition":{"feed":"own-js""");
        var opened = await new OpenSnapshot(folder).RunAsync();
        using (opened.Value) Assert.Equal(before, opened.Value!.Snapshot.Id);
        Assert.Equal("ST0001", Assert.Single(opened.Diagnostics).Code);
        var result = await Import(folder).RunAsync([OwnLists.File("watch", 2, "Beta Optical Institute")]);
        Assert.True(result.Build!.Published);
        Assert.Equal(result.Build.SnapshotId, await OpenedAsync(folder));
    }

    private static ImportLists Import(ExportScreen.Model.Ports.IListStore store) => new(store, new MatchSettings(), TimeProvider.System);

    private static async Task<string> OpenedAsync(ListFolder folder)
    {
        using var lists = (await new OpenSnapshot(folder).RunAsync()).Value!;
        return lists.Snapshot.Id;
    }
}

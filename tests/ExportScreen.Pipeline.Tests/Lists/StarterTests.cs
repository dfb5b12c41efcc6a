using ExportScreen.Pipeline.Lists;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Lists;

public sealed class StarterTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-starter-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_an_import_the_starter_list_is_opened_and_says_so()
    {
        var opened = await new OpenSnapshot(new ListFolder(Path.Combine(_folder, "lists"))).RunAsync();
        using var lists = opened.Value!;
        Assert.Equal("PL0007", Assert.Single(opened.Diagnostics).Code);
        Assert.True(lists.IsStarter);
        Assert.True(lists.Snapshot.EntryCount >= 150);
        var facts = lists.FactsAsOf(Day);
        Assert.All(facts, f => Assert.Equal("starter", f.State));
        Assert.Equal([OpenedLists.StarterWarning], lists.Warnings(facts));
    }

    [Fact]
    public async Task It_is_kept_beside_the_snapshots_and_mapped_the_next_time()
    {
        var store = new ListFolder(Path.Combine(_folder, "lists"));
        string id;
        using (var first = (await new OpenSnapshot(store).RunAsync()).Value!) id = first.Snapshot.Id;
        var file = Path.Combine(store.Place, "snapshots", $"starter-{id}.snap");
        Assert.True(File.Exists(file));
        Assert.Null(await store.GetCurrentAsync(default));
        var written = File.GetLastWriteTimeUtc(file);
        using (var second = (await new OpenSnapshot(store).RunAsync()).Value!) Assert.Equal(id, second.Snapshot.Id);
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        File.WriteAllText(file, "damaged");
        using (var third = (await new OpenSnapshot(store).RunAsync()).Value!) Assert.Equal(id, third.Snapshot.Id);
        Assert.True(new FileInfo(file).Length > 1000);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_does_not_matter()
    {
        var file = Path.Combine(_folder, "a file");
        File.WriteAllText(file, "");
        using var lists = (await new OpenSnapshot(new ListFolder(Path.Combine(file, "lists"))).RunAsync()).Value!;
        Assert.True(lists.IsStarter);
    }
}

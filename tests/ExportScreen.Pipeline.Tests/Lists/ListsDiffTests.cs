using ExportScreen.Lists.Changes;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.Lists;

public sealed class ListsDiffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-diff-").FullName;

    private ListFolder Store => new(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_last_import_is_compared_with_what_was_before()
    {
        await ImportAsync(1, "Alpha Machine Works", "Beta Optical Institute");
        await ImportAsync(2, "Alpha Machine Works Ltd", "Beta Optical Institute", "Gamma Bearing Plant");
        var changes = await DiffAsync(ListsDiff.Previous, ListsDiff.Current);
        Assert.Equal([ChangeKind.Changed, ChangeKind.Added], changes.Changes.Select(c => c.Kind));
        Assert.Equal([new FieldChange("names", "Alpha Machine Works", "Alpha Machine Works Ltd")], changes.Changes[0].Fields);
        Assert.Equal(changes.ByList(), (await DiffAsync("2026-08-01", (await Store.GetCurrentAsync(default))!)).ByList());
        Assert.Empty((await DiffAsync("2026-08-02", ListsDiff.Current)).Changes);
    }

    [Fact]
    public async Task A_file_is_compared_with_its_own_lists_only()
    {
        await ImportAsync(1, "Alpha Machine Works");
        await new ImportLists(Store, new MatchSettings(), TimeProvider.System).RunAsync([OwnLists.File("other", 1, "Delta Foundry")]);
        var file = new DiffSide("file", [OwnLists.File("watch", 2, "Alpha Machine Works", "Epsilon Motors")]);
        var changes = (await new ListsDiff(Store).RunAsync(DiffSide.Of(ListsDiff.Current), file)).Value!;
        Assert.Equal("own-watch:2", Assert.Single(changes.Changes).Entry.Id);
    }

    [Fact]
    public async Task Without_lists_there_is_nothing_to_compare()
    {
        var result = await new ListsDiff(Store).RunAsync(DiffSide.Of(ListsDiff.Previous), DiffSide.Of(ListsDiff.Current));
        Assert.False(result.Succeeded);
        Assert.NotEmpty(result.Diagnostics);
    }

    private async Task<ListChanges> DiffAsync(string before, string after) => (await new ListsDiff(Store).RunAsync(DiffSide.Of(before), DiffSide.Of(after))).Value!;

    private async Task ImportAsync(int day, params string[] companies) =>
        Assert.True((await new ImportLists(Store, new MatchSettings(), TimeProvider.System).RunAsync([OwnLists.File("watch", day, companies)])).Succeeded);
}

using System.Text;
using ExportScreen.Pipeline.References;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Pipeline.Tests.References;

public sealed class ImportReferenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xs-reference-").FullName;

    private ListFolder Store => new(Path.Combine(_folder, "reference"));

    private static (string Name, byte[] Content) Small(string more = "") =>
        ("H6.csv", Encoding.UTF8.GetBytes("code,level,parent,description\n9014,4,90,Direction finding compasses and navigational instruments\n901420,6,9014,Instruments for aeronautical navigation\n9503,4,95,Toys\n950300,6,9503,\"Dolls, tricycles and puzzles\"\n" + more));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_import_is_published_and_opens_with_its_id()
    {
        var imported = await ImportAsync(Small());
        Assert.NotNull(imported);
        var texts = (await ReferenceState.OpenAsync(Store, TestContext.Current.CancellationToken)).Value!;
        Assert.Equal((imported.Id, 2), (texts.Id, texts.Headings));
        Assert.Equal(imported.Id, (await ImportAsync(Small()))!.Id);
        Assert.NotEqual(imported.Id, (await ImportAsync(Small("4901,4,49,Printed books\n")))!.Id);
    }

    [Fact]
    public async Task A_refused_file_changes_nothing()
    {
        var before = await ImportAsync(Small());
        Assert.Null(await ImportAsync(("H6.json", Encoding.UTF8.GetBytes("<html>Sign in</html>")), accept: null));
        Assert.Null(await ImportAsync(Small(), accept: null));
        var after = await ReferenceState.OfAsync(Store, TestContext.Current.CancellationToken);
        Assert.Equal(before!.Id, after.Id);
        Assert.Equal("a test", Assert.Single(after.Editions).PartialReason);
    }

    [Fact]
    public async Task A_damaged_ranking_is_said_and_importing_once_more_repairs_it()
    {
        var id = (await ImportAsync(Small()))!.Id;
        var path = Path.Combine(_folder, "reference", "snapshots", id + ".snap");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^40] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        Assert.Equal("GD1011", Assert.Single((await ReferenceState.OpenAsync(Store, TestContext.Current.CancellationToken)).Diagnostics).Code);
        await ImportAsync(Small());
        Assert.True((await ReferenceState.OpenAsync(Store, TestContext.Current.CancellationToken)).Succeeded);
    }

    private async Task<ReferenceState?> ImportAsync((string Name, byte[] Content) file, string? accept = "a test") =>
        (await new ImportReference(Store, TimeProvider.System).RunAsync([file], accept, cancel: TestContext.Current.CancellationToken)).Value;
}

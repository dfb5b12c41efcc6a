using System.Text;
using ExportScreen.Goods.References;
using ExportScreen.Pipeline.References;
using ExportScreen.Storage.Embedded;
using ExportScreen.Testing.Publishing;

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

    [Fact]
    public async Task The_same_file_offered_again_changes_nothing()
    {
        await ImportAsync(Small());
        var before = await FilesAsync();
        Assert.Equal((await StateAsync()).Id, (await ImportAsync(Small()))!.Id);
        Assert.Equal(before, await FilesAsync());
        Assert.Single((await Store.GetEditionsAsync(default)).Editions);
    }

    [Fact]
    public async Task The_ranking_is_learned_once_and_stays_when_other_references_come()
    {
        var rounds = 0;
        await ImportAsync(Small(), round: (_, _) => rounds++);
        var learned = rounds;
        var before = (await OpenAsync()).ToBytes();
        await ImportAsync(("cor.csv", Encoding.UTF8.GetBytes("hs2022,hs2017,relationship\n010121,010121,1:1\n")), round: (_, _) => rounds++);
        Assert.True(learned > 0);
        Assert.Equal(learned, rounds);
        Assert.Equal(["hs-correlation-2022-2017", "hs-texts"], (await StateAsync()).Editions.Select(e => e.Feed));
        var after = await OpenAsync();
        Assert.Equal(2, after.Headings);
        Assert.True(after.ToBytes().Length > before.Length);
    }

    [Fact]
    public async Task A_correlation_workbook_is_read_by_its_sheet_of_correlations_and_a_broken_one_refused()
    {
        var book = SmallWorkbook.Of(
            ("HS2022-HS2017 Conversions", [["From HS2022", "To HS2017"], ["854151", "851712"]]),
            ("HS2022-HS2017 Correlations", [["Between"], ["HS2022", "HS2017", "Relationship"], ["854151", "854190", "n:n"], ["010121", "010121", "1:1"]]));
        var state = (await ImportAsync(("HS2022toHS2017ConversionAndCorrelationTables.xlsx", book)))!;
        Assert.Equal(("hs-correlation-2022-2017", 2), (state.Editions[0].Feed, state.Editions[0].Lists[0].Entries));
        Assert.Equal("GD1014", await RefusedAsync([("table.xlsx", SmallWorkbook.Of(("HS2022-HS2017 Conversions", [["From HS2022", "To HS2017"], ["854151", "851712"]])))]));
        var random = new Random(TestSize.Seed);
        for (var i = 0; i < TestSize.Of(200); i++)
        {
            var altered = (byte[])book.Clone();
            altered[random.Next(4, altered.Length)] ^= (byte)random.Next(1, 256);
            var result = await new ImportReference(Store, TimeProvider.System).RunAsync([("table.xlsx", random.Next(2) == 0 ? altered : book[..random.Next(4, book.Length)])], "a test", cancel: TestContext.Current.CancellationToken);
            Assert.True(!result.Succeeded || result.Value.Id == state.Id || result.Value.Editions[0].Lists[0].Entries == 2);
        }
    }

    [Fact]
    public async Task The_parts_of_UN_LOCODE_are_one_reference_as_files_and_as_an_archive()
    {
        var edition = new UnlocodeEdition("2407");
        Assert.Equal("GD1012", await RefusedAsync([edition.Parts()[0], edition.Parts()[2]]));
        var asFiles = await new ImportReference(Store, TimeProvider.System).RunAsync(edition.Parts(), cancel: TestContext.Current.CancellationToken);
        Assert.Equal((3, null), (asFiles.Value!.Editions[0].Files.Count, asFiles.Value.Editions[0].PartialReason));
        var archive = await new ImportReference(Store, TimeProvider.System).RunAsync([("loc242csv.zip", edition.Zip())], cancel: TestContext.Current.CancellationToken);
        Assert.Equal((1, asFiles.Value.Editions[0].Lists[0].Entries), (archive.Value!.Editions[0].Files.Count, archive.Value.Editions[0].Lists[0].Entries));
        Assert.Equal("GD1013", await RefusedAsync([("loc241csv.zip", new UnlocodeEdition("2401").Zip())]));
        Assert.Equal("GD1009", await RefusedAsync([Small(), Small("4901,4,49,Printed books\n")], accept: "a test"));
    }

    private async Task<string> RefusedAsync(IReadOnlyList<(string, byte[])> files, string? accept = null)
    {
        var before = (await StateAsync()).Id;
        var result = await new ImportReference(Store, TimeProvider.System).RunAsync(files, accept, cancel: TestContext.Current.CancellationToken);
        Assert.False(result.Succeeded);
        Assert.Equal(before, (await StateAsync()).Id);
        return result.Diagnostics.First(d => d.Severity == Model.Diagnostics.DiagnosticSeverity.Error).Code;
    }

    private Task<ReferenceState> StateAsync() => ReferenceState.OfAsync(Store, TestContext.Current.CancellationToken);

    private async Task<ImportedReference> OpenAsync() => (await ReferenceState.OpenAsync(Store, TestContext.Current.CancellationToken)).Value!;

    private async Task<List<(string, long, DateTimeOffset)>> FilesAsync()
    {
        var files = new List<(string, long, DateTimeOffset)>();
        await foreach (var file in Store.ListFilesAsync(TestContext.Current.CancellationToken)) files.Add((file.Name, file.Length, file.Written));
        return [.. files.Order()];
    }

    private async Task<ReferenceState?> ImportAsync((string Name, byte[] Content) file, string? accept = "a test", Action<int, int>? round = null) =>
        (await new ImportReference(Store, TimeProvider.System).RunAsync([file], accept, round, TestContext.Current.CancellationToken)).Value;
}

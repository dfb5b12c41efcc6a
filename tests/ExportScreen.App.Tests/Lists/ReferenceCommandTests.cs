using System.Text.Json;
using ExportScreen.App.Commands;
using ExportScreen.App.Settings;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.App.Tests.Lists;

/// <summary><c>reference import | refresh | status</c> with the files of publishers.</summary>
public sealed class ReferenceCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-reference-").FullName;
    private readonly Dictionary<string, byte[]> _served = new(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Real_files_are_imported_and_a_refused_one_says_1()
    {
        var data = Path.GetDirectoryName(Path.GetDirectoryName(Requires.SharedData("goods", "reference", "hs", "hs2017_comtrade.csv")))!;
        Assert.Equal(0, await RunAsync("import", Path.Combine(data, "hs", "hs2017_comtrade.csv"), Path.Combine(data, "hs", "hs1996_comtrade.csv"), Path.Combine(data, "hs_corr", "hs2022_to_hs2017_correlation.csv")));
        Assert.Equal(1, await RunAsync("import", Path.Combine(data, "hs_corr", "hs2022_to_hs2012_conversion.csv")));
        string[] parts = [Path.Combine(data, "geo", "unlocode_2024-2_part2_GA-NZ.csv"), Path.Combine(data, "geo", "unlocode_2024-2_part3_OM-ZW.csv")];
        Assert.Equal(1, await RunAsync(["import", .. parts]));
        Assert.Equal(0, await RunAsync(["import", .. parts, "--accept-partial", "part 1 is missing"]));
        var report = await StatusAsync();
        Assert.Equal(["hs-texts-2017", "hs-texts-1996", "hs-correlation-2022-2017", "unlocode"], report.Sources.Where(s => s.Imported).Select(s => s.Id));
        var places = report.Sources.Single(s => s.Id == "unlocode");
        Assert.Equal(("2024-07", "part 1 is missing", 2, "import the whole file"), (places.AsOf, places.PartialReason, places.Files.Count, places.NextStep));
        Assert.Equal(15_657, report.Sources.Single(s => s.Id == "hs-correlation-2022-2017").Entries);
        Assert.Equal("exportscreen reference refresh hs-texts", report.Sources.Single(s => s.Id == "hs-texts").NextStep);
        Assert.StartsWith("exportscreen reference import FILE", report.Sources.Single(s => s.Id == "uk-search").NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_says_by_its_code_whether_all_some_or_none_are_current()
    {
        using var publisher = new LocalPublisher(request => _served.TryGetValue(request.Target, out var file) ? new PublisherAnswer { Body = file } : new PublisherAnswer { Status = 404 });
        var mirror = $"unlocode={publisher.Address}";
        Assert.Equal(1, await RunAsync("refresh", "unlocode", "--source", mirror));
        var fault = (await StatusAsync()).Sources.Single(s => s.Id == "unlocode");
        Assert.Contains("LS", fault.Fault, StringComparison.Ordinal);
        Assert.StartsWith("see the fault", fault.NextStep, StringComparison.Ordinal);
        _served["/trade/locode/loc242csv.zip"] = new UnlocodeEdition("2407").Zip();
        Assert.Equal(2, await RunAsync("refresh", "unlocode", "hs-texts-2002", "--source", mirror, "--source", $"hs-texts-2002={publisher.Address}H2.json"));
        Assert.Equal(0, await RunAsync("refresh", "unlocode", "--source", mirror));
        var places = (await StatusAsync()).Sources.Single(s => s.Id == "unlocode");
        Assert.Equal((publisher.Address + "trade/locode/loc242csv.zip", null, null), (places.Origin, places.Fault, places.NextStep));
    }

    [Theory]
    [InlineData("refresh", "no-such-kind")]
    [InlineData("refresh", "uk-search")]
    [InlineData("refresh", "unlocode", "--source", "unlocode=http://example.org/x.zip")]
    [InlineData("refresh", "unlocode", "--source", "unlocode")]
    [InlineData("import")]
    [InlineData("import", "no-such-file.csv")]
    public async Task Wrong_usage_is_1(params string[] arguments) => Assert.Equal(1, await RunAsync(arguments));

    [Fact]
    public void Other_addresses_come_by_flag_over_environment_over_file()
    {
        using var file = JsonDocument.Parse("""{"unlocode": "https://file.example/", "hs-texts": "https://file.example/H6.json", "hs-texts-2017": "https://file.example/H5.json"}""");
        var read = ReferenceConfiguration.Read(name => name == ReferenceConfiguration.SourcesVariable ? "unlocode=https://environment.example/;hs-texts=https://environment.example/H6.json" : null, file.RootElement, ["unlocode=https://flag.example/"]);
        Assert.Equal(("https://flag.example/", "https://environment.example/H6.json", "https://file.example/H5.json"), (read["unlocode"].AbsoluteUri, read["hs-texts"].AbsoluteUri, read["hs-texts-2017"].AbsoluteUri));
        using var wrong = JsonDocument.Parse("""["unlocode"]""");
        Assert.Throws<UsageException>(() => ReferenceConfiguration.Read(_ => null, wrong.RootElement, []));
        Assert.Throws<UsageException>(() => ReferenceConfiguration.Read(_ => null, null, ["unlocode=not an address"]));
    }

    private Task<int> RunAsync(params string[] arguments) => CommandTable.Root().Parse(["reference", .. arguments, "--json", "--reference", Path.Combine(_folder, "reference")]).InvokeAsync();

    private async Task<Terminal.ReferenceReport> StatusAsync()
    {
        var store = new Storage.Embedded.ListFolder(Path.Combine(_folder, "reference"));
        return Terminal.ReferenceReport.Of(await Pipeline.References.ReferenceState.OfAsync(store, TestContext.Current.CancellationToken), TimeProvider.System.GetUtcNow());
    }
}

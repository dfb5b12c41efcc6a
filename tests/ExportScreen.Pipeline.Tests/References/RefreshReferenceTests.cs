using ExportScreen.Goods.Controls;
using ExportScreen.Goods.References;
using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.References;
using ExportScreen.Storage.Embedded;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Pipeline.Tests.References;

/// <summary>References from a publisher on this machine, who misbehaves.</summary>
public sealed class RefreshReferenceTests : IDisposable
{
    private static readonly Lazy<byte[]> First = new(() => new UnlocodeEdition("2407").Zip());
    private static readonly Lazy<byte[]> Second = new(() => new UnlocodeEdition("2501", ("UA", "QQ2", "Morska Bukhta", "43", "")).Zip());
    private readonly string _folder = Directory.CreateTempSubdirectory("xs-reference-").FullName;
    private readonly HttpClient _http = FetchClient.Create();
    private readonly LocalPublisher _publisher;
    private Func<PublisherRequest, PublisherAnswer?> _trouble = _ => null;
    private byte[] _file = First.Value;

    public RefreshReferenceTests() => _publisher = new LocalPublisher(Answer);

    private ListFolder Store => new(Path.Combine(_folder, "reference"));

    public void Dispose()
    {
        _publisher.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_refresh_publishes_what_the_publisher_has_and_writes_down_where_it_came_from()
    {
        var source = Assert.Single((await RunAsync()).Feeds);
        Assert.Equal((RefreshOutcome.Updated, "unlocode", new DateOnly(2024, 7, 1)), (source.Outcome, source.Feed, source.Edition!.AsOf));
        var state = await StateAsync();
        var edition = Assert.Single(state.Editions);
        Assert.Equal((_publisher.Address + "trade/locode/loc242csv.zip", "\"1\"", null), (edition.Files[0].Origin!.Url, edition.Files[0].Origin!.Headers["ETag"], edition.PartialReason));
        Assert.Equal(First.Value, await Store.GetRawAsync(edition.Files[0].Sha256, default));
        var record = Assert.Single(state.Refreshes);
        Assert.Equal((record.Attempted, record.Attempted, null), (record.Confirmed, record.Changed, record.Fault));
        Assert.True(record.Next > record.Attempted && record.Next!.Value.Day == 1);
    }

    [Fact]
    public async Task A_refresh_without_a_change_downloads_nothing_and_one_with_a_change_takes_it_into_use()
    {
        await RunAsync();
        var (bytes, id) = (_publisher.BodyBytes, (await StateAsync()).Id);
        Assert.Equal(RefreshOutcome.Unchanged, (await RunAsync()).Feeds[0].Outcome);
        Assert.Equal((bytes, id), (_publisher.BodyBytes, (await StateAsync()).Id));
        Assert.Equal("\"1\"", _publisher.Requests.Last()["If-None-Match"]);
        Assert.Equal(RefreshOutcome.Unchanged, (await RunAsync(anew: true)).Feeds[0].Outcome);
        Assert.True(_publisher.BodyBytes > bytes);
        Assert.Single((await Store.GetEditionsAsync(default)).Editions);
        _file = Second.Value;
        Assert.Equal(RefreshOutcome.Updated, (await RunAsync()).Feeds[0].Outcome);
        Assert.NotEqual(id, (await StateAsync()).Id);
        Assert.Contains((await TablesAsync()).Destinations.ForPlace("UAQQ2", null, default), p => p.Class == RiskClass.EmbargoedRegion);
    }

    [Theory]
    [InlineData("html", "LS")]
    [InlineData("html as an archive", "LS")]
    [InlineData("cut", "LS")]
    [InlineData("broken", "LS")]
    [InlineData("one part", "GD1012")]
    [InlineData("older", "GD1013")]
    [InlineData("other archive", "GD1001")]
    [InlineData("gone", "LS")]
    [InlineData("too large", "LS")]
    public async Task What_is_not_the_file_is_refused_and_the_old_one_stays_in_force(string what, string code)
    {
        _file = Second.Value;
        await RunAsync();
        var before = await StateAsync();
        _trouble = _ => what switch
        {
            "html" => new PublisherAnswer { Body = "<html>Sign in</html>"u8.ToArray() }.With("Content-Type", "text/html"),
            "html as an archive" => new PublisherAnswer { Body = "<!DOCTYPE html><html></html>"u8.ToArray() }.With("Content-Type", "application/zip"),
            "cut" => new PublisherAnswer { Body = First.Value, CutAfter = First.Value.Length / 2 },
            "broken" => new PublisherAnswer { Body = First.Value[..(First.Value.Length * 2 / 3)] },
            "one part" => new PublisherAnswer { Body = new UnlocodeEdition("2507") { PlacesEach = 420 }.ZipOf(1) },
            "older" => new PublisherAnswer { Body = First.Value },
            "other archive" => new PublisherAnswer { Body = new UnlocodeEdition("2507").ZipOf(0) },
            "gone" => new PublisherAnswer { Status = 404 },
            _ => new PublisherAnswer { StatedLength = 1L << 40, Body = First.Value },
        };
        var result = await RunAsync();
        Assert.Equal((RefreshOutcome.Failed, 1), (result.Feeds[0].Outcome, result.Failed));
        Assert.Contains(result.Feeds[0].Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Code.StartsWith(code, StringComparison.Ordinal));
        var after = await StateAsync();
        Assert.Equal((before.Id, 1, null), (after.Id, after.Editions.Count, after.Editions[0].PartialReason));
        Assert.NotNull(after.Refreshes[0].Fault);
        Assert.NotEmpty((await TablesAsync()).Destinations.ForPlace("UAQQ2", null, default));
        _trouble = _ => null;
        Assert.Equal(RefreshOutcome.Unchanged, (await RunAsync(anew: true)).Feeds[0].Outcome);
        Assert.Null((await StateAsync()).Refreshes[0].Fault);
    }

    [Fact]
    public async Task An_outage_is_tried_again()
    {
        var asked = 0;
        _trouble = _ => Interlocked.Increment(ref asked) < 3 ? new PublisherAnswer { Status = 503 } : null;
        Assert.Equal(RefreshOutcome.Updated, (await RunAsync()).Feeds[0].Outcome);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others_and_another_reference_than_asked_is_refused()
    {
        var json = Json(2017);
        _trouble = request => request.Target switch
        {
            "/files/v1/app/reference/H5.json" or "/files/v1/app/reference/H4.json" => new PublisherAnswer { Body = json },
            _ => null,
        };
        var result = await RunAsync(["hs-texts-2017", "hs-texts-2012", "unlocode"]);
        Assert.Equal([RefreshOutcome.Updated, RefreshOutcome.Failed, RefreshOutcome.Updated], result.Feeds.Select(f => f.Outcome));
        Assert.Contains(result.Feeds[1].Diagnostics, d => d.Code == "PL0401");
        Assert.Equal(["hs-texts-2017", "unlocode"], (await StateAsync()).Editions.Select(e => e.Feed));
        Assert.NotNull((await TablesAsync()).TextOf("852580", "HS2017"));
    }

    [Fact]
    public async Task The_same_file_by_hand_and_by_the_refresh_is_one_edition()
    {
        await new ImportReference(Store, TimeProvider.System).RunAsync([("loc242csv.zip", First.Value)], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(RefreshOutcome.Unchanged, (await RunAsync()).Feeds[0].Outcome);
        Assert.Single((await Store.GetEditionsAsync(default)).Editions);
        // From now on the publisher is asked by its ETag.
        var bytes = _publisher.BodyBytes;
        await RunAsync();
        Assert.Equal(bytes, _publisher.BodyBytes);
    }

    [Fact]
    public async Task A_damaged_reference_is_made_anew_by_the_refresh()
    {
        await RunAsync();
        var path = Path.Combine(_folder, "reference", "snapshots", (await StateAsync()).Id + ".snap");
        await File.WriteAllBytesAsync(path, [1, 2, 3], TestContext.Current.CancellationToken);
        Assert.NotNull((await StateAsync()).Fault);
        Assert.Equal(RefreshOutcome.Updated, (await RunAsync()).Feeds[0].Outcome);
        Assert.Null((await StateAsync()).Fault);
    }

    [Fact]
    public async Task While_another_import_works_nothing_is_done()
    {
        using var held = await Store.TryLockAsync(default);
        Assert.True((await RunAsync()).Busy);
        Assert.Empty(_publisher.Requests);
    }

    [Theory]
    [InlineData("uk-search", "import its file by hand")]
    [InlineData("hs-texts-2028", "there is no such reference")]
    public void A_name_that_is_not_fetched_is_told(string name, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => ReferenceTarget.Named([name], new Dictionary<string, Uri>())).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_reference_with_an_address_is_fetched_by_https_and_an_address_of_ones_own_takes_its_place()
    {
        var targets = ReferenceTarget.Named([], new Dictionary<string, Uri> { ["unlocode"] = new("https://mirror.example/locode.zip") });
        Assert.Equal(ReferenceSource.All.Where(s => s.Address is not null), targets.Select(t => t.Source));
        Assert.All(targets, t => Assert.StartsWith("https://", t.Fetched.Files[0].Url, StringComparison.Ordinal));
        Assert.Equal("https://mirror.example/locode.zip", targets.Single(t => t.Source.Id == "unlocode").Fetched.Files[0].Url);
        Assert.Throws<FormatException>(() => ReferenceTarget.Named([], new Dictionary<string, Uri> { ["unlocode"] = new("http://mirror.example/locode.zip") }));
        Assert.Throws<FormatException>(() => ReferenceTarget.Named([], new Dictionary<string, Uri> { ["uk-search"] = new("https://mirror.example/") }));
    }

    private static byte[] Json(int year)
    {
        var rows = File.ReadLines(Requires.SharedData("goods", "reference", "hs", $"hs{year}_comtrade.csv")).Skip(1).Select(l => l.Split(',', 4));
        return System.Text.Encoding.UTF8.GetBytes("{\"more\":false,\"results\":[" + string.Join(',', rows.Select(r => $"{{\"id\":\"{r[0]}\",\"text\":{System.Text.Json.JsonSerializer.Serialize($"{r[0]} - {r[3].Trim('"')}")},\"parent\":\"{r[2]}\"}}")) + "]}");
    }

    private PublisherAnswer Answer(PublisherRequest request)
    {
        if (_trouble(request) is { } trouble) return trouble;
        if (request.Target != "/trade/locode/loc242csv.zip") return new PublisherAnswer { Status = 404 };
        var tag = _file == First.Value ? "\"1\"" : "\"2\"";
        return request["If-None-Match"] == tag ? new PublisherAnswer { Status = 304 } : new PublisherAnswer { Body = _file }.With("ETag", tag).With("Content-Type", "application/zip");
    }

    private Task<RefreshResult> RunAsync(string[]? names = null, bool anew = false)
    {
        var options = new FetchOptions { TempFolder = Path.Combine(_folder, "fetch"), Retries = 3, FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromSeconds(1), Stall = TimeSpan.FromSeconds(10) };
        names ??= ["unlocode"];
        var targets = ReferenceTarget.Named(names, names.ToDictionary(n => n, _ => _publisher.Address));
        return new RefreshReference(Store, new ListFetcher(_http, options, TimeProvider.System), TimeProvider.System).RunAsync(targets, anew, cancel: TestContext.Current.CancellationToken);
    }

    private Task<ReferenceState> StateAsync() => ReferenceState.OfAsync(Store, TestContext.Current.CancellationToken);

    private async Task<ControlTables> TablesAsync() => ControlTables.Bundled.With((await ReferenceState.OpenAsync(Store, TestContext.Current.CancellationToken)).Value);
}

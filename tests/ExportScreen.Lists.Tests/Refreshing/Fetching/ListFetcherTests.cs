using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Lists.Tests.Refreshing.Fetching;

public sealed class ListFetcherTests : IDisposable
{
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes("<list date=\"2026-08-01\">" + string.Concat(Enumerable.Range(0, 4000).Select(i => $"<entry>{i}</entry>")) + "</list>");
    private readonly string _temp = Directory.CreateTempSubdirectory("exportscreen-fetch-").FullName;
    private readonly HttpClient _http = FetchClient.Create();

    public void Dispose()
    {
        _http.Dispose();
        Assert.Empty(Directory.GetFiles(_temp));
        Directory.Delete(_temp);
    }

    [Fact]
    public async Task A_request_names_the_program_and_sends_the_publishers_headers_to_the_publisher_alone()
    {
        using var mirror = new LocalPublisher(_ => new PublisherAnswer { Body = Xml });
        using var publisher = new LocalPublisher(_ => new PublisherAnswer { Status = 302 }.With("Location", mirror.Address + "signed?secret=1"));
        var result = await FetchAsync(Source(publisher) with { Headers = new Dictionary<string, string> { ["subscription-key"] = "k" } });
        Assert.Equal(FetchState.Fetched, result.State);
        var (asked, followed) = (Assert.Single(publisher.Requests), Assert.Single(mirror.Requests));
        Assert.Equal((ListSource.DefaultUserAgent, ListSource.DefaultUserAgent), (asked["User-Agent"], followed["User-Agent"]));
        Assert.Equal(("k", null), (asked["subscription-key"], followed["subscription-key"]));
        var file = Assert.Single(result.Files);
        Assert.Equal((publisher.Address + "list.xml", mirror.Address + "signed"), (file.Origin.Url, file.Origin.ServedBy));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Xml)), file.Remote.Sha256);
        Assert.True(file.File.Content.Span.SequenceEqual(Xml));
    }

    [Theory]
    [InlineData(ProbeKind.ETag, "ETag", "\"a\"", true)]
    [InlineData(ProbeKind.ETag, "ETag", "unquoted", true)]
    [InlineData(ProbeKind.LastModified, "Last-Modified", "Sat, 01 Aug 2026 00:00:00 GMT", true)]
    [InlineData(ProbeKind.LastModified, "Last-Modified", "Fri, 01 Jan 2100 00:00:00 GMT", true)]
    [InlineData(ProbeKind.ETag, "ETag", "\"a\"", false)]
    [InlineData(ProbeKind.LastModified, "Last-Modified", "Sat, 01 Aug 2026 00:00:00 GMT", false)]
    [InlineData(ProbeKind.ContentDisposition, "Content-Disposition", "attachment; filename=\"list_2026-08-01.xml\"", false)]
    public async Task Nothing_is_downloaded_when_nothing_has_changed(ProbeKind kind, string header, string value, bool takesConditions)
    {
        using var publisher = new LocalPublisher(request => takesConditions && (request["If-None-Match"] ?? request["If-Modified-Since"]) == value
            ? new PublisherAnswer { Status = 304 }
            : new PublisherAnswer { Body = Xml, Piece = 1024, Pause = TimeSpan.FromMilliseconds(5) }.With(header, value));
        var source = Source(publisher) with { Probe = new ChangeProbe { Kind = kind } };
        var first = await FetchAsync(source);
        var before = publisher.BodyBytes;
        Assert.Equal(Xml.Length, before);
        var second = await FetchAsync(source, first);
        Assert.Equal((FetchState.NotModified, 0), (second.State, second.Files.Count));
        // Without conditions the publisher begins to send before it sees that nobody listens.
        Assert.True(publisher.BodyBytes - before <= (takesConditions ? 0 : Xml.Length / 2), $"{publisher.BodyBytes - before} bytes");
        Assert.Equal(FetchState.NotModified, (await Fetcher().ProbeAsync(source, Memory(first))).State);
    }

    [Fact]
    public async Task A_file_that_only_says_another_date_has_not_changed()
    {
        var day = 1;
        using var publisher = new LocalPublisher(_ => new PublisherAnswer { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Xml).Replace("2026-08-01", $"2026-08-{day:00}", StringComparison.Ordinal)) });
        var source = Source(publisher) with { Probe = new ChangeProbe { Kind = ProbeKind.ContentHash, Ignore = "date=\"[^\"]*\"" } };
        var first = await FetchAsync(source);
        day = 2;
        Assert.Equal(FetchState.NotModified, (await FetchAsync(source, first)).State);
        Assert.Equal(FetchState.Fetched, (await FetchAsync(source with { Probe = new ChangeProbe { Kind = ProbeKind.ContentHash } }, first)).State);
    }

    [Fact]
    public async Task A_manifest_of_hashes_tells_a_change_and_vouches_for_the_file()
    {
        var stated = SHA256.HashData(Xml);
        using var publisher = new LocalPublisher(request => request.Target == "/manifest"
            ? request is { Method: "POST", Body: "{}" } && request["Content-Type"]!.StartsWith("application/json", StringComparison.Ordinal)
                ? new PublisherAnswer { Body = Encoding.UTF8.GetBytes($$"""[{"fileName":"OTHER.XML","hashCodes":"{}"},{"fileName":"list.xml","size":1,"hashCodes":"{\"SHA-256\":\"{{Convert.ToHexString(stated)}}\"}"}]""") }.With("Content-Type", "application/json")
                : new PublisherAnswer { Status = 405 }
            : new PublisherAnswer { Body = Xml });
        var source = Source(publisher) with { Probe = new ChangeProbe { Kind = ProbeKind.Manifest, Url = publisher.Address + "manifest", Method = "POST", Body = "{}", Verify = true } };
        var first = await FetchAsync(source);
        Assert.Equal((FetchState.Fetched, $"list.xml={Convert.ToHexString(stated)}"), (first.State, first.Probe));
        Assert.Equal(FetchState.NotModified, (await FetchAsync(source, first)).State);
        Assert.Equal(3, publisher.Requests.Count);
        stated = SHA256.HashData("something else"u8);
        Assert.Equal(FetchState.Fetched, (await Fetcher().ProbeAsync(source, Memory(first))).State);
        Assert.Equal("LS4013", Failure(await FetchAsync(source, first)));
    }

    [Fact]
    public async Task The_checksum_of_a_news_feed_tells_a_change()
    {
        var sum = "333C4A607296B53C3E63D15FB2465034FAAE6769";
        using var publisher = new LocalPublisher(request => request.Target == "/rss"
            ? new PublisherAnswer { Body = Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><item><guid>https://x.example/pdf/content?token=t&amp;checksum=0000000000000000000000000000000000000000</guid></item><item><guid>https://x.example/list.xml?token=t&amp;checksum={sum}</guid></item></channel></rss>") }.With("Content-Type", "application/rss+xml")
            : new PublisherAnswer { Body = Xml });
        var source = Source(publisher) with { Probe = new ChangeProbe { Kind = ProbeKind.Rss, Url = publisher.Address + "rss" } };
        var first = await FetchAsync(source);
        Assert.Equal((FetchState.Fetched, $"list.xml={sum}"), (first.State, first.Probe));
        Assert.Equal(FetchState.NotModified, (await FetchAsync(source, first)).State);
        sum = "433C4A607296B53C3E63D15FB2465034FAAE6769";
        Assert.Equal(FetchState.Fetched, (await Fetcher().ProbeAsync(source, Memory(first))).State);
        // The same bytes all the same: nothing has changed, and the new statement is known from now on.
        var third = await FetchAsync(source, first);
        Assert.Equal((FetchState.NotModified, $"list.xml={sum}"), (third.State, third.Probe));
    }

    [Theory]
    [InlineData("<html>maintenance</html>", 200)]
    [InlineData("[]", 200)]
    [InlineData("[{\"fileName\":\"list.xml\",\"hashCodes\":\"not json\"}]", 200)]
    [InlineData("{\"fileName\":7}", 200)]
    [InlineData("", 404)]
    public async Task When_a_probe_cannot_be_had_the_file_is_asked_for_itself_and_a_note_says_so(string document, int status)
    {
        using var publisher = new LocalPublisher(request => request.Target == "/manifest" ? new PublisherAnswer { Status = status, Body = Encoding.UTF8.GetBytes(document) } : new PublisherAnswer { Body = Xml });
        var result = await FetchAsync(Source(publisher) with { Probe = new ChangeProbe { Kind = ProbeKind.Manifest, Url = publisher.Address + "manifest", Verify = true } });
        Assert.Equal(FetchState.Fetched, result.State);
        Assert.Equal("LS4016", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public async Task A_broken_download_goes_on_where_it_broke_off()
    {
        var number = 0;
        using var publisher = new LocalPublisher(request =>
        {
            number++;
            var from = request["Range"] is { } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
            var answer = new PublisherAnswer { Status = from > 0 ? 206 : 200, Body = Xml[from..], CutAfter = number < 4 ? Xml.Length / 5 : null }.With("ETag", "\"v1\"");
            return from > 0 ? answer.With("Content-Range", $"bytes {from}-{Xml.Length - 1}/{Xml.Length}") : answer;
        });
        var result = await FetchAsync(Source(publisher));
        Assert.Equal(FetchState.Fetched, result.State);
        Assert.True(result.Files[0].File.Content.Span.SequenceEqual(Xml));
        Assert.Equal(4, publisher.Requests.Count);
        Assert.All(publisher.Requests.Skip(1), r => Assert.Equal("\"v1\"", r["If-Range"]));
    }

    [Fact]
    public async Task A_weak_tag_is_no_ground_to_put_two_parts_together()
    {
        var number = 0;
        using var publisher = new LocalPublisher(_ => new PublisherAnswer { Body = Xml, CutAfter = number++ == 0 ? 5000 : null }.With("ETag", "W/\"v1\""));
        Assert.Equal(FetchState.Fetched, (await FetchAsync(Source(publisher))).State);
        Assert.All(publisher.Requests, r => Assert.Null(r["Range"]));
    }

    [Fact]
    public async Task A_set_is_fetched_whole_when_one_of_its_files_has_changed()
    {
        var version = 1;
        using var publisher = new LocalPublisher(request =>
        {
            var tag = request.Target == "/a.csv" ? "\"always\"" : $"\"{version}\"";
            return request["If-None-Match"] == tag ? new PublisherAnswer { Status = 304 } : new PublisherAnswer { Body = Encoding.UTF8.GetBytes($"{request.Target},{tag}\r\n") }.With("ETag", tag);
        });
        var source = Source(publisher) with { Files = [File(publisher, "a.csv", FileForm.Csv), File(publisher, "b.csv", FileForm.Csv)] };
        var first = await FetchAsync(source);
        Assert.Equal(FetchState.NotModified, (await FetchAsync(source, first)).State);
        version = 2;
        var changed = await FetchAsync(source, first);
        Assert.Equal((FetchState.Fetched, "a.csv b.csv"), (changed.State, string.Join(' ', changed.Files.Select(f => f.File.Name))));
        Assert.Equal(["/a.csv,\"always\"\r\n", "/b.csv,\"2\"\r\n"], changed.Files.Select(f => Encoding.UTF8.GetString(f.File.Content.Span)));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_download_goes_on_too_and_is_kept_unpacked(string encoding)
    {
        var target = new MemoryStream();
        using (Stream packing = encoding == "br" ? new BrotliStream(target, CompressionLevel.Fastest) : new GZipStream(target, CompressionLevel.Fastest)) packing.Write(Xml);
        var packed = target.ToArray();
        var number = 0;
        using var publisher = new LocalPublisher(request =>
        {
            var from = request["Range"] is { } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
            var answer = new PublisherAnswer { Status = from > 0 ? 206 : 200, Body = packed[from..], CutAfter = number++ == 0 ? packed.Length / 2 : null }.With("ETag", "\"v1\"").With("Content-Encoding", encoding);
            return from > 0 ? answer.With("Content-Range", $"bytes {from}-{packed.Length - 1}/{packed.Length}") : answer;
        });
        var result = await FetchAsync(Source(publisher));
        Assert.True(result.Files[0].File.Content.Span.SequenceEqual(Xml));
        Assert.Equal("206", publisher.Requests.Last()["Range"] is null ? "200" : "206");
    }

    [Fact]
    public async Task A_slow_publisher_is_given_up_when_the_time_of_the_contract_is_over()
    {
        using var publisher = new LocalPublisher(_ => new PublisherAnswer { Body = Xml, Piece = 10, Pause = TimeSpan.FromMilliseconds(20) });
        Assert.Equal("LS4006", Failure(await FetchAsync(Source(publisher) with { MaxSeconds = 1 })));
    }

    [Fact]
    public async Task A_user_who_stops_it_is_obeyed()
    {
        using var publisher = new LocalPublisher(_ => new PublisherAnswer { Body = Xml, Piece = 10, Pause = TimeSpan.FromMilliseconds(20) });
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetcher().FetchAsync(Source(publisher), null, null, stop.Token));
    }

    [Theory]
    [InlineData("http://192.0.2.1/list.xml", "LS4014")]
    [InlineData("ftp://127.0.0.1/list.xml", "LS4014")]
    [InlineData("https://no-such-host.invalid/list.xml", "LS4001")]
    public async Task An_address_that_is_none_is_explained(string url, string code) =>
        Assert.Equal(code, Failure(await FetchAsync(new ListSource { Files = [new SourceFile { Name = "list.xml", Url = url, Form = FileForm.Xml }], Schedule = "0 0 * * * *" })));

    [Fact]
    public async Task A_publisher_on_this_machine_cannot_send_us_to_plain_http_elsewhere_nor_another_to_this_machine()
    {
        Assert.True(RedirectingSender.IsAllowed(new Uri("http://localhost/x"), fromThisMachine: true));
        Assert.False(RedirectingSender.IsAllowed(new Uri("http://localhost/x"), fromThisMachine: false));
        Assert.False(RedirectingSender.IsAllowed(new Uri("http://example.org/x"), fromThisMachine: true));
        using var publisher = new LocalPublisher(_ => new PublisherAnswer { Status = 301 }.With("Location", "//example.org/x"));
        Assert.Equal("LS4005", Failure(await FetchAsync(Source(publisher))));
    }

    private static string Failure(FetchResult result)
    {
        Assert.Equal(FetchState.Failed, result.State);
        return result.Diagnostics.Last().Code;
    }

    private static ListSource Source(LocalPublisher publisher) => new() { Files = [File(publisher, "list.xml", FileForm.Xml)], Schedule = "0 0 * * * *", MaxMegabytes = 1 };

    private static SourceFile File(LocalPublisher publisher, string name, FileForm form) => new() { Name = name, Url = publisher.Address + name, Form = form };

    private static FetchMemory Memory(FetchResult result) => new([.. result.Files.Select(f => f.Remote)], result.Probe);

    private Task<FetchResult> FetchAsync(ListSource source, FetchResult? last = null) => Fetcher().FetchAsync(source, last is null ? null : Memory(last));

    private ListFetcher Fetcher() => new(
        _http, new FetchOptions { TempFolder = _temp, Retries = 4, FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromSeconds(1), Stall = TimeSpan.FromSeconds(10) }, TimeProvider.System);
}

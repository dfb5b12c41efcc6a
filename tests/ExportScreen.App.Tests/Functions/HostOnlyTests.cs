using System.Net.Sockets;
using System.Text;

namespace ExportScreen.App.Tests.Functions;

/// <summary>Triggers run for the host alone. Each hostile request goes over a socket of its own, byte for byte.</summary>
public sealed class HostOnlyTests
{
    private const string Body = """{"Data":{"msg":"eA=="},"Metadata":{}}""";

    private static readonly string[] HostsHeaders =
    [
        "User-Agent: Azure-Functions-Host/4.1037.0.0", "X-Azure-Functions-HostVersion: 4.1037.0.0", "X-Azure-Functions-InvocationId: 83a33220-a921-460a-bec0-b3f043dcf1ff",
        "Content-Type: application/json; charset=utf-8", "traceparent: 00-bb2bd5eef54cb15a1506d0326d2489e7-d3f54c84c7034d76-00",
    ];

    public static TheoryData<string> Targets { get; } =
    [
        "/api/../screen-chunk", "/api/%2e%2e/screen-chunk", "/ui/./../screen-chunk", "/api/..%2fscreen-chunk", "/api/..%5cscreen-chunk", "/api/..\\screen-chunk", "/api/screen-chunk", "/api//screen-chunk",
        "//screen-chunk", "/screen-chunk/", "/screen-chunk?x=1", "/screen%2Dchunk", "/Screen-Chunk", "/./screen-chunk", "/screen-chunk/../screen-chunk", "http://127.0.0.1/screen-chunk", "/job-sweep/../screen-chunk",
    ];

    public static TheoryData<string> Headers { get; } =
    [
        "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Host: 127.0.0.1", "x-forwarded-proto: https", "Forwarded: for=203.0.113.7", "X-ARR-LOG-ID: 1", "X-ARR-SSL: x", "X-Original-URL: /api/x", "DISGUISED-HOST: x.azurewebsites.net",
        "CLIENT-IP: 203.0.113.7", "X-MS-CLIENT-PRINCIPAL: e30=", "X-MS-TOKEN-AAD-ID-TOKEN: x", "X-SITE-DEPLOYMENT-ID: x", "WAS-DEFAULT-HOSTNAME: x", "X-AppService-Proto: https", "Cookie: a=b", "Authorization: Bearer x",
        "Origin: https://example.org", "Referer: https://example.org/", "X-Api-Key: x", "Sec-Fetch-Mode: cors", "Via: 1.1 x", "Max-Forwards: 10",
    ];

    [Fact]
    public async Task The_host_itself_is_let_in()
    {
        await using var handler = await Started();
        Assert.StartsWith("HTTP/1.1 200", await SendAsync(handler, "POST /screen-chunk HTTP/1.1", $"Host: 127.0.0.1:{handler.Port}", HostsHeaders), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await SendAsync(handler, "POST /screen-chunk HTTP/1.1", "Host: localhost", HostsHeaders), StringComparison.Ordinal);
        Assert.Equal(2, handler.Runs);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Another_target_runs_nothing(string target)
    {
        await using var handler = await Started();
        var answer = await SendAsync(handler, $"POST {target} HTTP/1.1", $"Host: 127.0.0.1:{handler.Port}", HostsHeaders);
        Assert.True(answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal) || answer.Contains("forwarded /api/", StringComparison.Ordinal), answer);
        Assert.Equal(0, handler.Runs);
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_of_a_caller_outside_runs_nothing(string header)
    {
        await using var handler = await Started();
        Assert.StartsWith("HTTP/1.1 404", await SendAsync(handler, "POST /screen-chunk HTTP/1.1", $"Host: 127.0.0.1:{handler.Port}", [.. HostsHeaders, header]), StringComparison.Ordinal);
        Assert.Equal(0, handler.Runs);
    }

    [Theory]
    [InlineData("Host: exportscreen.azurewebsites.net")]
    [InlineData("Host: 127.0.0.1:1")]
    [InlineData("Host: 127.0.0.1.example.org")]
    public async Task Another_host_name_runs_nothing(string host)
    {
        await using var handler = await Started();
        Assert.StartsWith("HTTP/1.1 404", await SendAsync(handler, "POST /screen-chunk HTTP/1.1", host, HostsHeaders), StringComparison.Ordinal);
        Assert.Equal(0, handler.Runs);
    }

    [Theory]
    [InlineData("User-Agent")]
    [InlineData("X-Azure-Functions-InvocationId")]
    public async Task Without_what_the_host_always_sends_nothing_runs(string header)
    {
        await using var handler = await Started();
        var without = HostsHeaders.Where(h => !h.StartsWith(header, StringComparison.Ordinal)).ToArray();
        Assert.StartsWith("HTTP/1.1 404", await SendAsync(handler, "POST /screen-chunk HTTP/1.1", $"Host: 127.0.0.1:{handler.Port}", without), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404", await SendAsync(handler, "POST /screen-chunk HTTP/1.1", $"Host: 127.0.0.1:{handler.Port}", [.. without, header + ": x"]), StringComparison.Ordinal);
        Assert.Equal(0, handler.Runs);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    public async Task Another_method_runs_nothing(string method)
    {
        await using var handler = await Started();
        Assert.StartsWith("HTTP/1.1 404", await SendAsync(handler, $"{method} /screen-chunk HTTP/1.1", $"Host: 127.0.0.1:{handler.Port}", HostsHeaders), StringComparison.Ordinal);
        Assert.Equal(0, handler.Runs);
    }

    [Fact]
    public async Task Requests_under_api_and_ui_go_on_to_the_web_part()
    {
        await using var handler = await Started();
        foreach (var path in new[] { "/api/manifests", "/ui", "/ui/lists" })
            Assert.EndsWith("forwarded " + path, await SendAsync(handler, $"POST {path} HTTP/1.1", "Host: exportscreen.azurewebsites.net", [.. HostsHeaders, "X-Forwarded-For: 203.0.113.7"]), StringComparison.Ordinal);
    }

    private static async Task<Counted> Started()
    {
        var runs = new int[1];
        return new Counted(await HandlerUnderTest.StartAsync((_, _) => Task.FromResult(Interlocked.Increment(ref runs[0]))), runs);
    }

    private static async Task<string> SendAsync(Counted handler, string line, string host, IEnumerable<string> headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", handler.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = string.Join("\r\n", [line, host, .. headers, "Connection: close", $"Content-Length: {Body.Length}", "", Body]);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return answer.TrimEnd('\r', '\n', '0');
    }

    private sealed class Counted(HandlerUnderTest handler, int[] runs) : IAsyncDisposable
    {
        public int Port => handler.Port;

        public int Runs => Volatile.Read(ref runs[0]);

        public ValueTask DisposeAsync() => handler.DisposeAsync();
    }
}

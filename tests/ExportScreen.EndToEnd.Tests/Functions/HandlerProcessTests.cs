using System.Diagnostics;
using System.Net;
using System.Text;

namespace ExportScreen.EndToEnd.Tests.Functions;

/// <summary>The handler as a process: how it starts, ends, and whom it answers.</summary>
public sealed class HandlerProcessTests(HandlerProcessTests.Account account) : IClassFixture<HandlerProcessTests.Account>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_ends_in_peace_when_the_platform_asks()
    {
        var azurite = account.Azurite;
        await using var handler = await HandlerProcess.StartAsync(azurite);
        Assert.Equal(0, await handler.TerminateAsync());
    }

    [Fact]
    public async Task It_ends_when_its_host_is_killed()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("skipped: Linux only");
        var azurite = account.Azurite;
        var port = HandlerProcess.FreePort();
        var handler = HandlerProcess.Start(port, azurite.ConnectionString);
        // A shell stands for the host: it starts the handler and waits.
        var start = new ProcessStartInfo("sh", ["-c", "\"$@\" > /dev/null 2>&1 & wait", "host", handler.FileName, .. handler.ArgumentList]);
        foreach (var (name, value) in handler.Environment) start.Environment[name] = value;
        using var host = Process.Start(start)!;
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await EventuallyAsync(async () => await AnswersAsync(client));
        host.Kill();
        await EventuallyAsync(async () => !await AnswersAsync(client));
    }

    [Fact]
    public async Task It_says_who_has_to_start_it()
    {
        var start = HandlerProcess.Start(1, "UseDevelopmentStorage=true", new Dictionary<string, string> { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "" });
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("exportscreen serve", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_from_outside_reach_the_api_and_no_trigger()
    {
        var azurite = account.Azurite;
        await using var handler = await HandlerProcess.StartAsync(azurite);
        using var anonymous = new HttpRequestMessage(HttpMethod.Get, "/api/lists");
        anonymous.Headers.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.Unauthorized, (await handler.Client.SendAsync(anonymous, Cancel)).StatusCode);

        using var forged = new HttpRequestMessage(HttpMethod.Get, "/api/lists");
        forged.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"auth_typ":"aad","claims":[{"typ":"roles","val":"admin"},{"typ":"name","val":"x"}]}""")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await handler.Client.SendAsync(forged, Cancel)).StatusCode);

        foreach (var function in new[] { "plan-job", "screen-chunk-poison", "job-sweep" })
        {
            using var outside = HostInvocation.Binary(function, "{}"u8.ToArray());
            outside.Headers.Add("X-Forwarded-For", "203.0.113.7");
            Assert.Equal(HttpStatusCode.NotFound, (await handler.Client.SendAsync(outside, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task The_clock_starts_both_sweeps()
    {
        await using var handler = await HandlerProcess.StartAsync(account.Azurite);
        foreach (var sweep in new[] { "intake-sweep", "job-sweep" })
        {
            using var answer = await handler.Client.SendAsync(HostInvocation.Timer(sweep), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/", Cancel);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await holds()) return;
            await Task.Delay(100, Cancel);
        }

        Assert.Fail("It did not happen within a minute.");
    }

    /// <summary>One emulator for all of them.</summary>
    public sealed class Account : IAsyncLifetime
    {
        public Azurite Azurite { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Azurite = await Azurite.StartAsync();

        public ValueTask DisposeAsync() => Azurite.DisposeAsync();
    }
}

using System.Text.Json;
using ExportScreen.App.Functions;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Tests.Functions;

/// <summary>The handler on a free port of loopback with steps of the test's own, and a forwarded part that says which path reached it.</summary>
internal sealed class HandlerUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HandlerUnderTest(WebApplication app, int port)
    {
        _app = app;
        Port = port;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(1) };
    }

    public int Port { get; }

    public HttpClient Client { get; }

    public static async Task<HandlerUnderTest> StartAsync(Func<string, CancellationToken, Task> step, HandlerRules? rules = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddFunctionsHandler(
            [new QueueTrigger("screen-chunk", "screen-chunks", step)], [new TimerTrigger("job-sweep", 5, cancel => step("timer", cancel))], rules ?? new HandlerRules(), ParentWatch.Parent());
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("forwarded " + context.Request.Path));
        await app.StartAsync();
        return new HandlerUnderTest(app, new Uri(app.Urls.Single()).Port);
    }

    /// <summary>Sends a request and checks what holds for each answer: a JSON object with Outputs, Logs and ReturnValue.</summary>
    public async Task<(int Status, string Log)> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["Outputs", "Logs", "ReturnValue"], body.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Empty(body.RootElement.GetProperty("Outputs").EnumerateObject());
        return ((int)response.StatusCode, string.Join('\n', body.RootElement.GetProperty("Logs").EnumerateArray().Select(l => l.GetString())));
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

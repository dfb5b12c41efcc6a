using System.Net.Http.Json;
using System.Text.Json;
using ExportScreen.App.Settings;
using ExportScreen.App.Web;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Pump;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExportScreen.App.Tests.Web;

/// <summary>The web application of <c>serve</c> on a free port, over real stores in a folder of its own.</summary>
public sealed class RunningWeb : IAsyncDisposable
{
    private readonly EmbeddedStores _embedded;
    private readonly EngineShelf _shelf;
    private readonly JobStores _stores;
    private readonly ListRefresher? _refresher;

    private RunningWeb(WebLimits limits, RefreshConfiguration? refresh)
    {
        _embedded = EmbeddedStores.Open(Folder, TimeProvider.System);
        var queues = new WakingQueues(_embedded.Queues);
        _stores = new JobStores(_embedded.Blobs, _embedded.Records, queues, _embedded.Leases, TimeProvider.System);
        _shelf = new EngineShelf(_embedded.Lists, () => null, TimeProvider.System);
        var parts = new WebHostParts
        {
            Stores = _stores,
            Lists = _embedded.Lists,
            Shelf = _shelf,
            RuleBookChanges = () => null,
            Urls = ["http://127.0.0.1:0"],
            Hosts = ["127.0.0.1"],
            Limits = limits,
            JsonLog = true,
        };
        _refresher = refresh is null ? null : new ListRefresher(_embedded.Lists, refresh, NullLogger.Instance, _stores);
        var triggers = new JobTriggers(_stores, _shelf, new JobOptions { TempFolder = Path.Combine(Folder, "temp") }, null, _refresher?.Requests);
        App = WebHost.Build(parts, services =>
        {
            if (_refresher?.Requests is { } requests) services.AddSingleton(requests);
            services.AddHostedService(provider => new QueuePump(
                triggers.Queues, triggers.Timers, queues, TimeProvider.System, provider.GetRequiredService<QueueWatch>(), provider.GetRequiredService<ILogger<QueuePump>>()));
        });
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("exportscreen-web-").FullName;

    public WebApplication App { get; }

    public Uri Address => new(App.Urls.First());

    internal Accounts Accounts => new(_stores);

    internal ApiKeys Keys => new(_stores);

    public static Task<RunningWeb> StartAsync() => StartAsync(new WebLimits());

    /// <summary>One that can refresh lists.</summary>
    internal static Task<RunningWeb> StartAsync(RefreshConfiguration refresh) => StartAsync(new WebLimits(), refresh);

    internal static async Task<RunningWeb> StartAsync(WebLimits limits, RefreshConfiguration? refresh = null)
    {
        var web = new RunningWeb(limits, refresh);
        await web.App.StartAsync();
        return web;
    }

    /// <summary>A client without identity, with a cookie jar of its own.</summary>
    public HttpClient Anonymous() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A client with a fresh key of a role.</summary>
    public async Task<HttpClient> WithKeyAsync(string role)
    {
        var (_, text) = await Keys.AddAsync(JobIds.DefaultTenant, role, "test", CancellationToken.None);
        var client = Anonymous();
        client.DefaultRequestHeaders.Add("X-Api-Key", text);
        return client;
    }

    /// <summary>Waits until a job is over.</summary>
    public static async Task<JsonElement> OverAsync(HttpClient client, string jobId)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var job = await client.GetFromJsonAsync<JsonElement>("/api/manifests/" + jobId);
            if (job.GetProperty("finished").ValueKind != JsonValueKind.Null) return job;
            await Task.Delay(50);
        }

        throw new TimeoutException("The job does not end.");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _refresher?.Dispose();
        _shelf.Dispose();
        _embedded.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>One application for the tests of a class.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    public RunningWeb Web { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Web = await RunningWeb.StartAsync();

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}

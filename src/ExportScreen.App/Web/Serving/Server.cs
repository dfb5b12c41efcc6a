using ExportScreen.App.Alarms;
using ExportScreen.App.Commands;
using ExportScreen.App.Settings;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Operating;
using ExportScreen.App.Web.Pump;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Serving;

/// <summary>Runs the service on one machine: stores in a folder, the web application, the pump.</summary>
internal static class Server
{
    /// <summary>Runs until told to stop.</summary>
    public static async Task<int> RunAsync(ServeSettings settings, CancellationToken cancel)
    {
        // A file that cannot be used is told before the service starts, not job by job.
        OwnersSetting.Load(null, Console.Error.WriteLine);
        var clock = TimeProvider.System;
        using var embedded = EmbeddedStores.Open(settings.DataFolder, clock);
        await embedded.ReleaseInFlightAsync(cancel);
        var queues = new WakingQueues(embedded.Queues);
        var stores = new JobStores(embedded.Blobs, embedded.Records, queues, embedded.Leases, clock);
        using var shelf = new EngineShelf(embedded.Lists, RuleBookChanges, clock, new ListFolder(DataFolders.Reference(null)), OwnersSetting.InUse);
        var password = await FirstAccountAsync(stores, cancel);
        await using var app = WebHost.Build(Parts(settings, stores, embedded, shelf), services =>
        {
            AddPump(services, settings, stores, embedded.Lists, shelf, queues);
            services.AddHostedService(provider => new OperatorDesk(settings.DataFolder, new OperatorActions(embedded, clock), provider.GetRequiredService<ILogger<OperatorDesk>>()));
        });
        await app.StartAsync(cancel);
        Announce(settings, app.Urls, password);
        await app.WaitForShutdownAsync(cancel);
        return ExitCodes.Clear;
    }

    /// <summary>The tenant's changes to the RuleBook, if there are any.</summary>
    public static byte[]? RuleBookChanges() => File.Exists(DataFolders.RuleBookChanges) ? File.ReadAllBytes(DataFolders.RuleBookChanges) : null;

    private static WebHostParts Parts(ServeSettings settings, JobStores stores, EmbeddedStores embedded, EngineShelf shelf)
    {
        try
        {
            return new WebHostParts
            {
                Stores = stores,
                Lists = embedded.Lists,
                Shelf = shelf,
                RuleBookChanges = RuleBookChanges,
                Urls = settings.Urls,
                Hosts = AllowedHosts.Of(settings.Urls, settings.Hosts),
                HttpsInFront = settings.HttpsInFront,
                TestKey = settings.TestKey,
                JsonLog = settings.JsonLog,
                TelemetryEndpoint = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } endpoint ? new Uri(endpoint) : null,
            };
        }
        catch (FormatException)
        {
            throw new UsageException("--urls: an address such as http://127.0.0.1:5080 is expected.");
        }
    }

    private static void AddPump(IServiceCollection services, ServeSettings settings, JobStores stores, IListStore lists, EngineShelf shelf, WakingQueues queues)
    {
        var options = new JobOptions { TempFolder = Path.Combine(settings.DataFolder, "temp") };
        if (settings.ChunkRows is { } rows) options = options with { ChunkRows = rows };
        if (settings.Threads is { } threads) options = options with { Threads = threads };
        services.Configure<HostOptions>(host => host.ShutdownTimeout = QueuePump.Grace + TimeSpan.FromSeconds(10));
        var configuration = RefreshConfiguration.Read([]);
        var scheduled = settings.Refresh ?? configuration.Enabled ?? false;
        // Nothing is fetched by itself unless it was asked for; but who says "off" also means the button.
        if (settings.Refresh == true || configuration.Enabled != false)
        {
            services.AddSingleton(provider => new ListRefresher(lists, configuration, provider.GetRequiredService<ILogger<ListRefresher>>(), stores));
            services.AddSingleton(static provider => provider.GetRequiredService<ListRefresher>().Requests!);
        }

        services.AddSingleton<IAlarms>(provider => new AlarmReceivers(new HttpClient(), configuration.Webhook, stores.Clock, provider.GetRequiredService<ILogger<AlarmReceivers>>()));
        services.AddHostedService(provider =>
        {
            var refresher = provider.GetService<ListRefresher>();
            var triggers = new JobTriggers(stores, shelf, options, scheduled ? refresher?.Journey : null, refresher?.Requests, provider.GetRequiredService<IAlarms>());
            return new QueuePump(triggers.Queues, triggers.Timers, queues, stores.Clock, provider.GetRequiredService<QueueWatch>(), provider.GetRequiredService<ILogger<QueuePump>>());
        });
    }

    /// <summary>The first start makes the account <c>admin</c>; its password, or null when there are accounts.</summary>
    private static async Task<string?> FirstAccountAsync(JobStores stores, CancellationToken cancel)
    {
        var accounts = new Accounts(stores);
        await foreach (var _ in accounts.AllAsync(JobIds.DefaultTenant, cancel)) return null;
        return await accounts.AddAsync(JobIds.DefaultTenant, "admin", RoleNames.All, cancel);
    }

    /// <summary>Beside a JSON log these lines go to standard error: a password has no place in a log.</summary>
    private static void Announce(ServeSettings settings, IEnumerable<string> urls, string? password)
    {
        var say = settings.JsonLog ? Console.Error : Console.Out;
        if (password is not null) say.WriteLine($"First start: sign in as admin with the password {password} (shown once; exportscreen accounts reset admin gives another).");
        say.WriteLine($"ExportScreen is ready at {string.Join(", ", urls)} with its data in {settings.DataFolder}. Ctrl+C ends it.");
        say.Flush();
    }
}

using ExportScreen.App.Alarms;
using ExportScreen.App.Settings;
using ExportScreen.App.Web;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Serving;
using ExportScreen.App.Web.Telemetry;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ExportScreen.App.Functions;

/// <summary>Runs the custom handler on an Azure storage account until the host ends it: the web application of <c>serve</c>, with triggers in place of its pump.</summary>
internal static class FunctionsServer
{
    /// <summary>Runs it.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="parent">Process id of the host.</param>
    /// <exception cref="IOException">The emulator is not there.</exception>
    public static async Task RunAsync(FunctionsSettings settings, int? parent)
    {
        OwnersSetting.Load(null, Console.Error.WriteLine);
        using var account = AzureStores.Open(settings.Account, TimeProvider.System);
        if (settings.Account.ConnectionString is not null) await account.EnsureAsync(ContainerNames.All, TableNames.All, [.. QueueNames.All, .. QueueNames.All.Select(QueueNames.PoisonOf)], CancellationToken.None);
        var stores = new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System);
        using var shelf = new EngineShelf(account.Lists, Server.RuleBookChanges, TimeProvider.System, owners: OwnersSetting.InUse);
        var defaults = new JobOptions { TempFolder = Path.Combine(Path.GetTempPath(), "exportscreen") };
        using var logging = LoggerFactory.Create(Log);
        var configuration = RefreshConfiguration.Read([]);
        using var refresher = configuration.Enabled ?? true ? new ListRefresher(account.Lists, configuration, logging.CreateLogger<ListRefresher>(), stores) : null;
        using var http = new HttpClient();
        var alarms = new AlarmReceivers(http, configuration.Webhook, TimeProvider.System, logging.CreateLogger<AlarmReceivers>());
        var options = defaults with { ChunkRows = settings.Rows ?? defaults.ChunkRows, Threads = settings.Workers ?? defaults.Threads };
        var triggers = new JobTriggers(stores, shelf, options, refresher?.Journey, refresher?.Requests, alarms);
        await using var app = WebHost.Build(Parts(settings, account, stores, shelf), services =>
        {
            services.AddFunctionsHandler(triggers.Queues, triggers.Timers, new HandlerRules(), parent);
            services.Configure<ConsoleLoggerOptions>(ToTheHost);
            if (refresher?.Requests is { } requests) services.AddSingleton(requests);
        });
        await app.RunAsync();
    }

    private static void Log(ILoggingBuilder logging)
    {
        WebLogging.Configure(logging, json: false);
        logging.Services.Configure<ConsoleLoggerOptions>(ToTheHost);
    }

    /// <summary>The host writes standard output to its log as information, standard error as errors.</summary>
    private static void ToTheHost(ConsoleLoggerOptions console) => console.LogToStandardErrorThreshold = LogLevel.Error;

    private static WebHostParts Parts(FunctionsSettings settings, AzureStores account, JobStores stores, EngineShelf shelf) => new()
    {
        Stores = stores,
        Lists = account.Lists,
        Shelf = shelf,
        RuleBookChanges = Server.RuleBookChanges,
        Urls = [FormattableString.Invariant($"http://127.0.0.1:{settings.Port}")],
        // The platform's front end takes no request for another name.
        Hosts = ["*"],
        Platform = PlatformIdentity.From(Environment.GetEnvironmentVariable),
        HttpsInFront = true,
        UploadAddress = account.UploadUrls.ForAsync,
        Limits = new WebLimits { UploadBytes = HandlerRules.MaxForwardedBytes },
        TelemetryEndpoint = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } endpoint ? new Uri(endpoint) : null,
    };
}

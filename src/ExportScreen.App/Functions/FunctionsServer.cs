using ExportScreen.App.Settings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ExportScreen.App.Functions;

/// <summary>Runs the custom handler on an Azure storage account until the host ends it.</summary>
internal static class FunctionsServer
{
    /// <summary>Runs it.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="parent">Process id of the host.</param>
    /// <exception cref="IOException">The emulator is not there.</exception>
    public static async Task RunAsync(FunctionsSettings settings, int? parent)
    {
        using var account = AzureStores.Open(settings.Account, TimeProvider.System);
        if (settings.Account.ConnectionString is not null) await account.EnsureAsync(ContainerNames.All, TableNames.All, [.. QueueNames.All, .. QueueNames.All.Select(QueueNames.PoisonOf)], CancellationToken.None);
        var stores = new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System);
        using var shelf = new EngineShelf(account.Lists, () => File.Exists(DataFolders.RuleBookChanges) ? File.ReadAllBytes(DataFolders.RuleBookChanges) : null, TimeProvider.System);
        var defaults = new JobOptions { TempFolder = Path.Combine(Path.GetTempPath(), "exportscreen") };
        var options = defaults with { ChunkRows = settings.Rows ?? defaults.ChunkRows, Threads = settings.Workers ?? defaults.Threads };
        var triggers = new JobTriggers(stores, shelf, options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // The host writes standard output to its log as information, standard error as errors.
        builder.Logging.ClearProviders().AddSimpleConsole(format => format.SingleLine = true).SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Error);
        builder.Services.AddFunctionsHandler(settings.Port, triggers.Queues, triggers.Timers, new HandlerRules(), parent);
        await using var app = builder.Build();
        await app.RunAsync();
    }
}

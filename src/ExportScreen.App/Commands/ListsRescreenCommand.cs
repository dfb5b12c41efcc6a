using System.CommandLine;
using ExportScreen.App.Functions;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.App.Web.Serving;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Rescreening;
using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen lists rescreen</c>.</summary>
internal static class ListsRescreenCommand
{
    public static Command Make(Option<string?> lists, Option<bool> azure)
    {
        var data = ServeCommand.DataOption();
        var dry = new Option<bool>("--dry-run") { Description = "Only say which findings would be opened and closed; nothing is written" };
        var json = new Option<bool>("--json") { Description = "The result as JSON on standard output" };
        var command = new Command("rescreen", "Screens what was screened before with the lists in use: parties that changed entries concern, all of them after a change of program or rules. New hits open findings that name the change, "
            + "hits that stand no longer close theirs. “serve” and the function app do it by themselves, within seconds and minutes of a change.\n\n"
            + "  exportscreen lists rescreen --data D --dry-run      what a new edition would do\n"
            + "  exportscreen lists rescreen --data D --json\n"
            + "  exportscreen lists rescreen --azure                 the function app's\n\n"
            + "Exit codes: 0 nothing opened, 2 findings were (or would be) opened, 1 no result.") { data, dry, json };
        command.SetAction((arguments, cancellation) => Guarded.RunAsync(async () =>
        {
            if (arguments.GetValue(lists) is not null) throw new UsageException("--lists: the parties lie in the data folder with its own lists; name it with --data.");
            var view = new RescreenView(arguments.GetValue(json));
            Task<RescreenResult> Run(RescreenDelta journey) => view.WithProgressAsync(progress => arguments.GetValue(dry)
                ? journey.TryAsync(JobIds.DefaultTenant, progress, cancellation)
                : journey.RunAsync(JobIds.DefaultTenant, progress, cancellation));
            var result = arguments.GetValue(azure) ? await OnAzureAsync(arguments.GetValue(data), Run) : await OnFolderAsync(DataFolders.Server(arguments.GetValue(data)), Run);
            view.Show(result);
            return result.Outcome == RescreenOutcome.Busy ? ExitCodes.Failed : result.Counts.Opened > 0 ? ExitCodes.Flagged : ExitCodes.Clear;
        }));
        return command;
    }

    private static async Task<RescreenResult> OnFolderAsync(string folder, Func<RescreenDelta, Task<RescreenResult>> run)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"--data {folder}: no such folder.");
        try
        {
            using var stores = EmbeddedStores.Open(folder, TimeProvider.System);
            return await RunAsync(new JobStores(stores.Blobs, stores.Records, stores.Queues, stores.Leases, TimeProvider.System), stores.Lists, run);
        }
        catch (StoresInUseException)
        {
            throw new UsageException($"The service that uses {folder} screens again by itself, within seconds of a change of its lists: see its findings.");
        }
    }

    private static async Task<RescreenResult> OnAzureAsync(string? folder, Func<RescreenDelta, Task<RescreenResult>> run)
    {
        if (folder is not null) throw new UsageException("--azure and --data: one of them.");
        using var account = AzureStores.Open(FunctionsSettings.AccountOf(Environment.GetEnvironmentVariable), TimeProvider.System);
        return await RunAsync(new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System), account.Lists, run);
    }

    private static async Task<RescreenResult> RunAsync(JobStores stores, Model.Ports.IListStore lists, Func<RescreenDelta, Task<RescreenResult>> run)
    {
        using var shelf = new EngineShelf(lists, Server.RuleBookChanges, TimeProvider.System, new ListFolder(DataFolders.Reference(null)));
        try
        {
            return await run(new RescreenDelta(stores, shelf, null, Environment.ProcessorCount));
        }
        catch (StepFailedException failure)
        {
            throw new UsageException(failure.Message);
        }
    }
}

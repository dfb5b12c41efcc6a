using System.CommandLine;
using ExportScreen.App.Functions;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.App.Web.Operating;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Retention;
using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen retention</c>: deletes what is past its time.</summary>
internal static class RetentionCommand
{
    public static Command Make()
    {
        var data = ServeCommand.DataOption();
        var lists = new Option<string?>("--lists") { Description = "A list folder alone, in place of a service's data", HelpName = "DIR" };
        var azure = new Option<bool>("--azure") { Description = "The storage account that the environment names, in place of a folder" };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would be deleted" };
        var command = new Command("retention", "Deletes what is past its time; the service may run. Periods are set per class under \"retention\" in exportscreen.json:\n"
            + "  {\"retention\":{\"listFiles\":\"10y\",\"snapshots\":\"90d\",\"manifests\":\"10y\",\"results\":\"10y\",\"findings\":\"always\"}}\n"
            + "Without it ten years, snapshots 90 days (they are built anew from the files). Never deleted: audit log, decisions, parties, history, lists in use.\n\n"
            + "  exportscreen retention --dry-run              what would go\n"
            + "  exportscreen retention --lists /srv/lists     a list folder alone") { data, lists, azure, dry };
        command.SetAction((arguments, cancel) => Guarded.RunAsync(async () =>
        {
            var (folder, account, dryRun) = (arguments.GetValue(lists), arguments.GetValue(azure), arguments.GetValue(dry));
            var settings = RetentionConfiguration.Read();
            if ((folder is not null && account) || (arguments.GetValue(data) is not null && (folder is not null || account))) throw new UsageException("--data, --lists and --azure: one of them.");
            if (account) return await AzureAsync(settings, dryRun, cancel);
            if (folder is not null) return Say(await new ApplyRetention(new ListFolder(DataFolders.Lists(folder)), null, settings, TimeProvider.System).RunAsync(dryRun, cancel));
            var place = DataFolders.Server(arguments.GetValue(data));
            if (!Directory.Exists(place)) throw new UsageException($"--data {place}: no such folder.");
            return await Operate.RunAsync(place, new OperatorRequest("retention", RetentionConfiguration.ToText(settings), dryRun ? ["dry-run"] : []), cancel);
        }));
        return command;
    }

    private static async Task<int> AzureAsync(RetentionSettings settings, bool dryRun, CancellationToken cancel)
    {
        using var account = AzureStores.Open(FunctionsSettings.AccountOf(Environment.GetEnvironmentVariable), TimeProvider.System);
        var stores = new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System);
        return Say(await new ApplyRetention(account.Lists, stores, settings, TimeProvider.System).RunAsync(dryRun, cancel));
    }

    private static int Say(RetentionReport report)
    {
        foreach (var line in RetentionView.Lines(report)) (report.Busy ? Console.Error : Console.Out).WriteLine(line);
        return report.Busy ? ExitCodes.Failed : ExitCodes.Clear;
    }
}

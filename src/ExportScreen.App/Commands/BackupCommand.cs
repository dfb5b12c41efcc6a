using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Web.Operating;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen backup</c>: a copy of the service's data as it was at one moment, also while it runs.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var target = new Argument<string>("DIR") { Description = "Folder for the backup: empty, or not there yet" };
        var data = ServeCommand.DataOption();
        var command = new Command("backup", "Copies the service's data as it is at one moment; the service may run.\n\n  exportscreen backup /backups/2026-11-22") { target, data };
        command.SetAction((arguments, cancel) => Guarded.RunAsync(() =>
        {
            var folder = DataFolders.Server(arguments.GetValue(data));
            if (!Directory.Exists(folder)) throw new UsageException($"--data {folder}: no such folder.");
            return Operate.RunAsync(folder, new OperatorRequest("backup", Path.GetFullPath(arguments.GetValue(target)!)), cancel);
        }));
        return command;
    }
}

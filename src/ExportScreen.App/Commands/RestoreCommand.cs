using System.CommandLine;
using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen restore</c>: a backup back into an empty folder.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var backup = new Argument<string>("DIR") { Description = "Folder of the backup" };
        var data = new Option<string>("--data") { Description = "Folder to restore into: empty, or not there yet", HelpName = "DIR", Required = true };
        var command = new Command("restore", "Checks a backup and restores it into an empty folder.\n\n  exportscreen restore /backups/2026-11-22 --data /srv/exportscreen") { backup, data };
        command.SetAction((arguments, cancel) => Guarded.RunAsync(async () =>
        {
            var target = Path.GetFullPath(arguments.GetValue(data)!);
            try
            {
                var manifest = await EmbeddedBackup.RestoreAsync(arguments.GetValue(backup)!, target, cancel);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{manifest.Files.Count} files in {target}, as of {manifest.Taken:yyyy-MM-dd HH:mm:ss}Z."));
                return ExitCodes.Clear;
            }
            catch (InvalidDataException damaged)
            {
                throw new UsageException(damaged.Message);
            }
        }));
        return command;
    }
}

using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Reports.Excel.Reading;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen decisions</c>: takes in what reviewers filled into result workbooks.</summary>
internal static class DecisionsCommand
{
    public static Command Make()
    {
        var command = new Command("decisions", "Takes in the decisions of reviewed result workbooks.");
        command.Subcommands.Add(Import());
        return command;
    }

    private static Command Import()
    {
        var files = new Argument<string[]>("WORKBOOK") { Description = "Result workbooks (.xlsx) with the Decision, Reason and Reviewer cells of the Action list filled in", Arity = ArgumentArity.OneOrMore };
        var data = new Option<string?>("--data") { Description = "Data folder, the same as of “serve”; default: the user's data folder", HelpName = "DIR" };
        var name = new Option<string?>("--as") { Description = "Who brings the decisions; default: the account of the machine", HelpName = "NAME" };
        var role = new Option<string>("--role") { Description = "Their role", HelpName = "ROLE", DefaultValueFactory = _ => RoleNames.Analyst };
        role.AcceptOnlyFromAmong(RoleNames.Analyst, RoleNames.Approver);
        var expires = new Option<DateOnly?>("--expires") { Description = "Last day on which the decisions count (YYYY-MM-DD); default: as long as nothing changes", HelpName = "DATE", CustomParser = ScreenOptions.ParseDate };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would become of them; write nothing" };
        var command = new Command("import", "Reads decisions from workbooks, checks them and remembers them: later runs show them as “Previous decision”; no outcome changes.\n\n"
            + "  exportscreen decisions import result.xlsx --dry-run\n"
            + "  exportscreen decisions import result.xlsx --as \"B. Roy\" --role approver\n\n"
            + "A false positive of a strong hit, or of anything on Hold, counts once a second person with the role approver has brought the same decision under their own name.\n"
            + "Exit codes: 0 every decision taken, 1 one or more refused.") { files, data, name, role, expires, dryRun };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            var clock = TimeProvider.System;
            using var stores = EmbeddedStores.Open(arguments.GetValue(data) ?? DataFolders.Data, clock);
            var journey = new ImportDecisions(new DecisionLog(new JobStores(stores.Blobs, stores.Records, stores.Queues, stores.Leases, clock)));
            var actor = new Actor(arguments.GetValue(name) ?? Environment.UserName, [arguments.GetValue(role)!]);
            var view = new DecisionsView(arguments.GetValue(dryRun));
            foreach (var file in arguments.GetValue(files)!)
            {
                var read = Read(file, cancellation);
                view.Remarks(read.Diagnostics);
                if (!read.Succeeded) continue;
                view.Taken(read.Value, journey.RunAsync(JobIds.DefaultTenant, read.Value, actor, arguments.GetValue(expires), arguments.GetValue(dryRun), cancellation).GetAwaiter().GetResult());
            }

            view.Summary(stores.Folder);
            return view.Refused == 0 ? ExitCodes.Clear : ExitCodes.Failed;
        })));
        return command;
    }

    private static ReadResult<ReviewedWorkbook> Read(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new UsageException($"{file}: there is no such file.");
        using var stream = InputFiles.Open(file);
        return ReviewReader.Read(stream, Path.GetFileName(file), cancellation);
    }
}

using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Lists.Archives;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen lists</c>: import, build, refresh, status, diff, export.</summary>
internal static class ListsCommand
{
    public static Command Make()
    {
        var folder = new Option<string?>("--lists") { Description = "Folder of the lists; default: the user's data folder", HelpName = "DIR", Recursive = true };
        var azure = new Option<bool>("--azure") { Description = "The lists of the function app: the storage account named by AzureWebJobsStorage__blobServiceUri (and __queueServiceUri, __tableServiceUri), signed in as you are", Recursive = true };
        var command = new Command("lists", "Fetches or takes in publishers' list files and says what is in use.") { folder, azure };
        command.Subcommands.Add(Import(folder, azure));
        command.Subcommands.Add(Build(folder, azure));
        command.Subcommands.Add(ListsRefreshCommand.Make(folder, azure));
        command.Subcommands.Add(Status(folder, azure));
        command.Subcommands.Add(ListsDiffCommand.Make(folder, azure));
        command.Subcommands.Add(ListsExportCommand.Make(folder, azure));
        command.Subcommands.Add(ListsRescreenCommand.Make(folder, azure));
        return command;
    }

    private static Command Import(Option<string?> folder, Option<bool> azure)
    {
        var files = new Argument<string[]>("FILE") { Description = "List files as published; the files of a set (OFAC CSV) together, or the folder they lie in is searched for them", Arity = ArgumentArity.OneOrMore };
        var partial = new Option<string?>("--accept-partial") { Description = "Accept an edition below its contract; the reason marks every output made with it", HelpName = "REASON" };
        var json = new Option<bool>("--json") { Description = "The result as JSON on standard output" };
        var command = new Command("import", "Checks files, keeps them, builds and publishes a snapshot.\n\n"
            + "  exportscreen lists import SDN.CSV ADD.CSV ALT.CSV SDN_COMMENTS.CSV\n"
            + "  exportscreen lists import consolidated.json UK-Sanctions-List.xml\n"
            + "  exportscreen lists import watchlist.csv               the own list format\n"
            + "  exportscreen lists import lists.zip                   what “lists export” wrote on another machine\n"
            + "  exportscreen lists import --lists DATA/lists SDN.CSV  for serve --data DATA, also while it runs") { files, partial, json };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            using var chosen = ChosenLists.Open(arguments.GetValue(folder), arguments.GetValue(azure));
            var store = chosen.Store;
            var view = new ListsView(arguments.GetValue(json));
            if (ImportFiles.Archive(arguments.GetValue(files)!) is { } archive) return Import(archive, store, arguments.GetValue(partial), view, cancellation);
            var named = ImportFiles.Read(arguments.GetValue(files)!);
            var journey = new ImportLists(store, EngineLoader.RuleBook().Match, TimeProvider.System);
            var result = view.WithProgress(progress => journey.RunAsync(named, arguments.GetValue(partial), progress, cancellation).GetAwaiter().GetResult());
            view.Imported(result, store.Place);
            return result.Succeeded ? ExitCodes.Clear : ExitCodes.Failed;
        })));
        return command;
    }

    private static int Import(string archive, IListStore store, string? partial, ListsView view, CancellationToken cancellation)
    {
        using var stream = InputFiles.Open(archive);
        var journey = new ImportArchive(store, EngineLoader.RuleBook().Match, TimeProvider.System);
        var result = view.WithProgress(progress => journey.RunAsync(stream, Path.GetFileName(archive), partial, progress, cancellation).GetAwaiter().GetResult());
        view.Imported(result, store.Place);
        return result.Result.Succeeded ? ExitCodes.Clear : ExitCodes.Failed;
    }

    private static Command Build(Option<string?> folder, Option<bool> azure)
    {
        var command = new Command("build", "Builds the snapshot anew from the raw files kept.");
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            using var chosen = ChosenLists.Open(arguments.GetValue(folder), arguments.GetValue(azure));
            var store = chosen.Store;
            var view = new ListsView(json: false);
            var journey = new BuildLists(store, EngineLoader.RuleBook().Match);
            var result = view.WithProgress(progress => journey.RunAsync(progress, cancellation).GetAwaiter().GetResult());
            view.Built(result);
            return result.Published ? ExitCodes.Clear : ExitCodes.Failed;
        })));
        return command;
    }

    private static Command Status(Option<string?> folder, Option<bool> azure)
    {
        var json = new Option<bool>("--json") { Description = "The lists as JSON, like lists[] of a JSON result" };
        var command = new Command("status", "Which lists are in use: publisher, date, age, entries, names by script, state; and which are not covered.") { json };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            using var chosen = ChosenLists.Open(arguments.GetValue(folder), arguments.GetValue(azure));
            var store = chosen.Store;
            var status = new ListsStatus(store, TimeProvider.System).RunAsync(cancellation).GetAwaiter().GetResult();
            if (!status.Succeeded) throw new UsageException(string.Join(' ', status.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToSentence())));
            new ListsView(arguments.GetValue(json)).Status(status.Value);
            return ExitCodes.Clear;
        })));
        return command;
    }
}

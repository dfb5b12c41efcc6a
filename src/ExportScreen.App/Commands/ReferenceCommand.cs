using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Goods.References;
using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Pipeline.References;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen reference</c>: import, refresh, status.</summary>
internal static class ReferenceCommand
{
    public static Command Make()
    {
        var folder = new Option<string?>("--reference") { Description = "Folder of the reference nomenclatures; default: reference in the user's data folder", HelpName = "DIR", Recursive = true };
        var json = new Option<bool>("--json") { Description = "The result as JSON on standard output", Recursive = true };
        var command = new Command("reference", "Takes in reference nomenclatures (texts of the HS, correlation tables, UN/LOCODE), and says which are in use.") { folder, json };
        command.Subcommands.Add(Import(folder, json));
        command.Subcommands.Add(Refresh(folder, json));
        command.Subcommands.Add(Status(folder, json));
        return command;
    }

    private static Command Import(Option<string?> folder, Option<bool> json)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files as published, recognised by what is in them", Arity = ArgumentArity.OneOrMore };
        var partial = new Option<string?>("--accept-partial") { Description = "Accept files with fewer rows than the publisher's; the reason is shown with them", HelpName = "REASON" };
        var command = new Command("import", "Checks files, keeps them, makes the reference of all kinds in use (the ranking of descriptions is learned again when a text has changed), tries it and publishes it. A refused file changes nothing.\n\n"
            + "  exportscreen reference import H6.json                              HS 2022 of UN Comtrade, JSON or CSV\n"
            + "  exportscreen reference import hs2022.csv search_references.csv     and the UK tariff's search references\n"
            + "  exportscreen reference import H5.json HS2022toHS2017ConversionAndCorrelationTables.xlsx\n"
            + "                                                                     HS 2017, and what became of its codes\n"
            + "  exportscreen reference import loc242csv.zip                        UN/LOCODE; its CSV parts do as well, all in one import\n\n"
            + "Read are:\n" + string.Join('\n', ReferenceSource.All.Select(s => $"  {s.Id}: {s.Title} ({s.Publisher}; {s.Form})")) + ".") { files, partial };
        command.SetAction((arguments, cancellation) => Guarded.RunAsync(async () =>
        {
            var store = new ListFolder(DataFolders.Reference(arguments.GetValue(folder)));
            var named = InputFiles.Expand(arguments.GetValue(files)!).Select(path => (path, File.ReadAllBytes(path))).ToList();
            var view = new ReferenceView(arguments.GetValue(json), store.Place);
            var result = await new ImportReference(store, TimeProvider.System).RunAsync(named, arguments.GetValue(partial), view.Round, cancellation);
            foreach (var diagnostic in result.Diagnostics) Console.Error.WriteLine($"exportscreen: {diagnostic.ToSentence()}");
            if (!result.Succeeded) return ExitCodes.Failed;
            view.State(result.Value with { Refreshes = await store.GetRefreshesAsync(cancellation) });
            return ExitCodes.Clear;
        }));
        return command;
    }

    private static Command Refresh(Option<string?> folder, Option<bool> json)
    {
        var names = new Argument<string[]>("KIND") { Description = "References by id (hs-texts, unlocode); default: all that are fetched", Arity = ArgumentArity.ZeroOrMore };
        var anew = new Option<bool>("--anew") { Description = "Fetch everything, whatever the publishers said last time" };
        var source = new Option<string[]>("--source") { Description = "Fetch a reference from another address; one that ends in a slash is laid out like the publisher's; may be repeated", HelpName = "KIND=URL" };
        var command = new Command("refresh", "Fetches references from their publishers, checks them and publishes what is good. What is not good is left out: what is in use stays in use.\n\n"
            + "  exportscreen reference refresh                                     all that are fetched\n"
            + "  exportscreen reference refresh hs-texts unlocode                   these\n"
            + "  exportscreen reference refresh --source unlocode=https://mirror.example/loc242csv.zip\n\n"
            + "Fetched are:\n" + string.Join('\n', ReferenceSource.All.Where(s => s.Address is not null).Select(s => $"  {s.Id}: {s.Address!.Url}")) + "\n"
            + "By hand only, for no address is known: " + string.Join(", ", ReferenceSource.All.Where(s => s.Address is null).Select(s => s.Id)) + ".\n\n"
            + "Exit codes: 0 all are current, 2 some could not be refreshed, 1 none could.") { names, anew, source };
        command.SetAction((arguments, cancellation) => Guarded.RunAsync(async () =>
        {
            var store = new ListFolder(DataFolders.Reference(arguments.GetValue(folder)));
            var targets = Targets(arguments.GetValue(names) ?? [], ReferenceConfiguration.Read(arguments.GetValue(source) ?? []));
            var isJson = arguments.GetValue(json);
            using var http = FetchClient.Create();
            var fetcher = new ListFetcher(http, new FetchOptions { TempFolder = Path.Combine(Path.GetTempPath(), "exportscreen-fetch") }, TimeProvider.System);
            var view = new ReferenceView(isJson, store.Place);
            var journey = new RefreshReference(store, fetcher, TimeProvider.System);
            var result = await new RefreshView(isJson).WithProgressAsync(progress => journey.RunAsync(targets, arguments.GetValue(anew), progress, progress is null ? view.Round : null, cancellation));
            view.Refreshed(result, await store.GetCurrentAsync(cancellation));
            return ListsRefreshCommand.CodeOf(result);
        }));
        return command;
    }

    private static Command Status(Option<string?> folder, Option<bool> json)
    {
        var command = new Command("status", "Which reference nomenclatures are in use, of which edition, how many entries, when they were fetched, and what to do next.\n\n"
            + "  exportscreen reference status\n"
            + "  exportscreen reference status --json");
        command.SetAction((arguments, cancellation) => Guarded.RunAsync(async () =>
        {
            var store = new ListFolder(DataFolders.Reference(arguments.GetValue(folder)));
            new ReferenceView(arguments.GetValue(json), store.Place).State(await ReferenceState.OfAsync(store, cancellation));
            return ExitCodes.Clear;
        }));
        return command;
    }

    private static IReadOnlyList<ReferenceTarget> Targets(IReadOnlyList<string> names, IReadOnlyDictionary<string, Uri> addresses)
    {
        try
        {
            return ReferenceTarget.Named(names, addresses);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}

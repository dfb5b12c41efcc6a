using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ExportScreen.App.Settings;
using ExportScreen.Goods.References;
using ExportScreen.Pipeline.References;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen reference</c>: import, status.</summary>
internal static class ReferenceCommand
{
    public static Command Make()
    {
        var folder = new Option<string?>("--reference") { Description = "Folder of the reference nomenclatures; default: reference in the user's data folder", HelpName = "DIR", Recursive = true };
        var json = new Option<bool>("--json") { Description = "The result as JSON on standard output", Recursive = true };
        var command = new Command("reference", "Takes in the texts that descriptions of goods are ranked against, and says which are in use.") { folder, json };
        command.Subcommands.Add(Import(folder, json));
        command.Subcommands.Add(Status(folder, json));
        return command;
    }

    private static Command Import(Option<string?> folder, Option<bool> json)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files as published, recognised by what is in them", Arity = ArgumentArity.OneOrMore };
        var partial = new Option<string?>("--accept-partial") { Description = "Accept files with fewer rows than the publisher's; the reason is shown with them", HelpName = "REASON" };
        var command = new Command("import", "Checks files, keeps them, learns the ranking of descriptions from all kinds in use, tries it and publishes it. A refused file changes nothing.\n\n"
            + "  exportscreen reference import H6.json                              HS 2022 of UN Comtrade, JSON or CSV\n"
            + "  exportscreen reference import hs2022.csv search_references.csv     and the UK tariff's search references\n\n"
            + "Read are: " + string.Join("; ", ReferenceSource.All.Select(s => $"{s.Title} ({s.Publisher}; CSV with the columns {s.Header})")) + ".") { files, partial };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            var store = new ListFolder(DataFolders.Reference(arguments.GetValue(folder)));
            var named = InputFiles.Expand(arguments.GetValue(files)!).Select(path => (path, File.ReadAllBytes(path))).ToList();
            var isJson = arguments.GetValue(json);
            Action<int, int>? round = isJson || Console.IsErrorRedirected ? null : (done, of) => Console.Error.Write($"\rlearning: round {done} of {of}{(done == of ? "\n" : "")}");
            var result = new ImportReference(store, TimeProvider.System).RunAsync(named, arguments.GetValue(partial), round, cancellation).GetAwaiter().GetResult();
            foreach (var diagnostic in result.Diagnostics) Console.Error.WriteLine($"exportscreen: {diagnostic.ToSentence()}");
            if (!result.Succeeded) return ExitCodes.Failed;
            Write(result.Value, store.Place, isJson);
            return ExitCodes.Clear;
        })));
        return command;
    }

    private static Command Status(Option<string?> folder, Option<bool> json)
    {
        var command = new Command("status", "Which reference nomenclatures are in use, and which are not imported.");
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            var store = new ListFolder(DataFolders.Reference(arguments.GetValue(folder)));
            Write(ReferenceState.OfAsync(store, cancellation).GetAwaiter().GetResult(), store.Place, arguments.GetValue(json));
            return ExitCodes.Clear;
        })));
        return command;
    }

    private static void Write(ReferenceState state, string place, bool json)
    {
        if (json)
        {
            WriteJson(state);
            return;
        }

        foreach (var source in ReferenceSource.All)
        {
            var edition = state.Editions.FirstOrDefault(e => e.Feed == source.Id);
            Console.WriteLine(edition is null
                ? $"{source.Id,-12} not imported: {source.Title} ({source.Publisher})"
                : string.Create(CultureInfo.InvariantCulture, $"{source.Id,-12} {edition.Lists[0].Entries} texts, imported {edition.Fetched:yyyy-MM-dd}, {edition.Files[0].Name} {edition.Files[0].Sha256[..12]}{(edition.PartialReason is { } why ? $"; PARTIAL: {why}" : "")}"));
        }

        if (state.Trial.Tried > 0) Console.WriteLine($"trial: {state.Trial.Found} of {state.Trial.Tried} texts find their heading among the first five");
        Console.WriteLine($"reference {state.Id ?? "none: descriptions are not ranked against the code"}");
        Console.WriteLine($"Reference folder: {place}");
    }

    private static void WriteJson(ReferenceState state)
    {
        using var stream = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("referenceId", state.Id);
            writer.WriteNumber("headings", state.Headings);
            writer.WriteStartArray("sources");
            foreach (var source in ReferenceSource.All)
            {
                var edition = state.Editions.FirstOrDefault(e => e.Feed == source.Id);
                writer.WriteStartObject();
                writer.WriteString("id", source.Id);
                writer.WriteString("title", source.Title);
                writer.WriteString("publisher", source.Publisher);
                writer.WriteBoolean("imported", edition is not null);
                if (edition is not null)
                {
                    writer.WriteNumber("texts", edition.Lists[0].Entries);
                    writer.WriteString("sha256", edition.Files[0].Sha256);
                    writer.WriteString("partialReason", edition.PartialReason);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}

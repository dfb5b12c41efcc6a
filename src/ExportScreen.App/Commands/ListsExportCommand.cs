using System.CommandLine;
using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline.Lists.Archives;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen lists export</c>: lists in one file, for a machine without network.</summary>
internal static class ListsExportCommand
{
    public static Command Make(Option<string?> folder, Option<bool> azure)
    {
        var which = new Option<string?>("--as-of") { Description = "The lists of a past day (YYYY-MM-DD), or a snapshot by its id; default: the lists in use", HelpName = "DAY|SNAPSHOT" };
        var output = new Option<string>("--output", "-o") { Description = "The archive to write", HelpName = "FILE.zip", Required = true };
        var json = new Option<bool>("--json") { Description = "What was exported as JSON on standard output" };
        var command = new Command("export", "Writes a snapshot with everything it was made of into one archive: raw files by their SHA-256, what the log of editions says of them, the snapshot, and a manifest with the hash of each.\n\n"
            + "  exportscreen lists export -o lists.zip                      the lists in use\n"
            + "  exportscreen lists export --as-of 2026-08-10 -o august.zip  the lists of a past day\n"
            + "  exportscreen lists import lists.zip                         on the other machine: verified, checked, published\n\n"
            + "The same lists give the same file. Compare the SHA-256 of the manifest, shown at export and import, to know that nothing was altered on the way.") { which, output, json };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            using var chosen = ChosenLists.Open(arguments.GetValue(folder), arguments.GetValue(azure));
            var view = new ListsView(arguments.GetValue(json));
            var path = PathOf(arguments.GetValue(output)!);
            var journey = new ExportLists(chosen.Store, EngineLoader.RuleBook().Match);
            var result = view.WithProgress(progress => journey.RunAsync(Which(arguments.GetValue(which)), progress, cancellation).GetAwaiter().GetResult());
            if (!result.Succeeded) throw new UsageException(string.Join(' ', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToSentence())));
            OutputFiles.Replace(path, result.Value.Write);
            view.Exported(result.Value, path);
            return ExitCodes.Clear;
        })));
        return command;
    }

    private static string? Which(string? text) => text is null || ExportLists.IsSnapshotId(text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        ? text
        : throw new UsageException($"--as-of {text}: say a day such as 2026-08-01, or the id of a snapshot (exportscreen lists status shows it).");

    private static string PathOf(string path)
    {
        if (Directory.Exists(path)) throw new UsageException($"{path}: this is a folder; name a file in it.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent && !Directory.Exists(parent)) throw new UsageException($"{parent}: no such folder; make it first.");
        return path;
    }
}

using System.CommandLine;
using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Lists.Changes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Reports.Changes;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen lists diff</c>: what changed between two editions, field by field.</summary>
internal static class ListsDiffCommand
{
    private const int SnapshotIdLength = 32;

    public static Command Make(Option<string?> folder, Option<bool> azure)
    {
        var before = new Argument<string>("A") { Description = "The older lists: previous (before what was taken in last), a day (YYYY-MM-DD), the id of a snapshot, or a list file", DefaultValueFactory = _ => ListsDiff.Previous };
        var after = new Argument<string>("B") { Description = "The younger lists: current, a day, the id of a snapshot, or a list file", DefaultValueFactory = _ => ListsDiff.Current };
        var list = new Option<string?>("--list") { Description = "One list only", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "The changes as JSON on standard output" };
        var output = new Option<string?>("--output", "-o") { Description = "Write the changes to a workbook", HelpName = "FILE.xlsx" };
        var command = new Command("diff", "Shows which entries were added, removed and changed, field by field.\n\n"
            + "  exportscreen lists diff                              the last import against what was before\n"
            + "  exportscreen lists diff 2026-08-01 current -o changes.xlsx\n"
            + "  exportscreen lists diff old/consolidated.xml new/consolidated.xml") { before, after, list, json, output };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            using var chosen = ChosenLists.Open(arguments.GetValue(folder), arguments.GetValue(azure));
            string a = arguments.GetValue(before)!, b = arguments.GetValue(after)!;
            var result = new ListsDiff(chosen.Store).RunAsync(Side(a), Side(b), cancellation).GetAwaiter().GetResult();
            if (!result.Succeeded) throw new UsageException(string.Join(' ', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToSentence())));
            var changes = arguments.GetValue(list) is { } id ? new ListChanges([.. result.Value.Changes.Where(c => c.Entry.List == id)]) : result.Value;
            if (arguments.GetValue(output) is { } path) Write(changes, $"From {a} to {b}", path);
            new ChangesView(arguments.GetValue(json)).Show(changes, a, b);
            return ExitCodes.Clear;
        })));
        return command;
    }

    private static DiffSide Side(string text)
    {
        if (File.Exists(text) || Directory.Exists(text)) return new DiffSide(text, ImportFiles.Read([text]));
        return text is ListsDiff.Current or ListsDiff.Previous || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || (text.Length == SnapshotIdLength && text.All(char.IsAsciiHexDigitLower))
            ? DiffSide.Of(text)
            : throw new UsageException($"{text}: neither a file nor lists. Say previous, current, a day such as 2026-08-01, the id of a snapshot (exportscreen lists status shows it), or name a list file.");
    }

    private static void Write(ListChanges changes, string between, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        ChangesWriter.Write(between, [.. changes.ByList().Select(c => new ChangeCount(c.List, c.Added, c.Removed, c.Changed))], ChangesView.Rows(changes), stream);
    }
}

using System.CommandLine;
using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Evaluation;
using ExportScreen.Evaluation.Parts;
using ExportScreen.Evaluation.Report;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen evaluate</c>: the quality report.</summary>
internal static class EvaluateCommand
{
    private const int DefaultSeed = 20261122;

    private sealed record Choice(string? Lists, string? Data, string[] Parts, int Seed, int Share, string Output);

    public static Command Make()
    {
        var ids = string.Join(", ", EvaluationParts.All.Select(p => p.Id));
        var lists = new Option<string?>("--lists") { Description = "Folder of the lists; default: the user's data folder", HelpName = "DIR" };
        var data = new Option<string?>("--data") { Description = "Folder of labelled data; default: data/names in the folder that EXPORTSCREEN_SHARED names. Parts whose files are not there are not run, and the report says so", HelpName = "DIR" };
        var part = new Option<string[]>("--part") { Description = $"Run this part only, may be repeated: {ids}", HelpName = "ID" };
        part.AcceptOnlyFromAmong([.. EvaluationParts.All.Select(p => p.Id)]);
        var seed = new Option<int>("--seed") { Description = "Seed of everything that is drawn", DefaultValueFactory = _ => DefaultSeed, HelpName = "N" };
        var share = new Option<int>("--share") { Description = "Take every N-th case only, drawn by the seed: a quick look", DefaultValueFactory = _ => 1, HelpName = "N" };
        var output = new Option<string>("--output", "-o") { Description = "Folder for the report", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var command = new Command("evaluate", "Measures the matching on the imported lists and on labelled data and writes the quality report.\n\n"
            + "  exportscreen evaluate --lists DATA/lists --data labelled -o report\n"
            + "  exportscreen evaluate --part pairs --part clean --share 20 --seed 7\n\n"
            + "Written: evaluation.md for reading, evaluation.json with the same figures, evaluation-misses.tsv with the cases behind them (up to 200 of a kind;\n"
            + "it may hold names of people). Shares come with 95 % Wilson intervals, list editions and versions are stated. A full run takes many minutes.\n"
            + "Exit code 0 when the report was written, whatever it says, else 1.")
        {
            lists, data, part, seed, share, output,
        };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() => Run(
            new Choice(
                arguments.GetValue(lists), arguments.GetValue(data), arguments.GetValue(part) ?? [], arguments.GetValue(seed), arguments.GetValue(share), arguments.GetValue(output)!),
            cancellation))));
        return command;
    }

    private static int Run(Choice choice, CancellationToken cancellation)
    {
        if (choice.Share < 1) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--share {choice.Share}: a number from 1."));
        if (choice.Data is { } folder && !Directory.Exists(folder)) throw new UsageException($"--data {folder}: no such folder.");
        if (File.Exists(choice.Output)) throw new UsageException($"{choice.Output}: this is a file; name a folder for the report.");
        using var engine = EngineLoader.Load(choice.Lists, null, new ScreenView(quiet: true));
        var snapshot = engine.Lists.Snapshot;
        var book = engine.Engine.RuleBook;
        var progress = new RowProgress("cases");
        var run = new EvaluationRun
        {
            Settings = book.Match,
            Lists = Subject.Of(snapshot, book.Match),
            Data = new EvaluationData(DataFolders.Labelled(choice.Data)),
            Seed = choice.Seed,
            Share = choice.Share,
            Progress = progress,
            Cancel = cancellation,
        };
        var wanted = EvaluationParts.All.Where(p => choice.Parts.Length == 0 || choice.Parts.Contains(p.Id, StringComparer.Ordinal));
        var (sections, notRun) = EvaluationParts.Run(run, wanted, part =>
        {
            Console.Error.WriteLine($"exportscreen: {part.Title}");
            progress.Begin();
        });
        var report = ReportOf(run, snapshot, book, sections, notRun);
        ReportFiles.Write(choice.Output, report, run.Misses);
        Say(report, choice.Output);
        return ExitCodes.Clear;
    }

    private static QualityReport ReportOf(EvaluationRun run, ListSnapshot snapshot, RuleBook book, IReadOnlyList<Section> sections, IReadOnlyList<NotRun> notRun) => new()
    {
        Engine = MatchingVersion.Engine,
        Normaliser = MatchingVersion.Normaliser,
        Unicode = MatchingVersion.Unicode,
        RuleBook = book.Version,
        Lines = [run.Settings.NearMissLine, run.Settings.ReviewLine, run.Settings.StrongLine],
        Seed = run.Seed,
        Share = run.Share,
        SnapshotId = snapshot.Id,
        Lists = [.. snapshot.Lists.Select(l => new ReportedList(l.Id, l.AsOf is null ? null : Words.Date(l.AsOf), l.Entries, l.Names))],
        Data = run.Data.Used,
        Sections = sections,
        NotRun = notRun,
    };

    /// <summary>One line per figure that has a target: verdict, id, value, target, number of cases.</summary>
    private static void Say(QualityReport report, string folder)
    {
        foreach (var part in report.NotRun) Console.WriteLine($"not run: {part.Id}: {part.Reason}");
        foreach (var figure in report.Sections.SelectMany(s => s.Figures))
        {
            if (figure is not { Met: { } met, Value: { } value, Target: { } target }) continue;
            var verdict = met ? "met" : figure is { Floor: not null, Held: true } ? "floor" : "missed";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict,-6}  {figure.Id.Replace(' ', '-')}  {value:0.0000}  {(figure.AtMost ? "<=" : ">=")}{target:0.0000}  n={figure.Count}"));
        }

        Console.WriteLine($"Written: {Path.Combine(folder, ReportFiles.Markdown)}, {ReportFiles.Json}, {ReportFiles.Misses}");
    }
}

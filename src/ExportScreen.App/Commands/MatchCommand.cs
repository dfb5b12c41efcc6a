using System.CommandLine;
using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Evaluation;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen match</c>: a table of names against a table of listed names.</summary>
internal static class MatchCommand
{
    private sealed record Choice(string? List, string? Lists, string Queries, double? Threshold, int Top, bool Exhaustive);

    public static Command Make()
    {
        var list = new Option<string?>("--list") { Description = "Listed names: entry_id, kind, name; several rows of one entry_id are its aliases", HelpName = "FILE.tsv" };
        var lists = new Option<string?>("--lists") { Description = "In place of --list: the imported lists in this folder", HelpName = "DIR" };
        var queries = new Option<string>("--queries") { Description = "Names to look for: query_id, kind, name", HelpName = "FILE.tsv", Required = true };
        var threshold = new Option<double?>("--threshold") { Description = "Lowest score that is written, 0 to 1; default: the review line. Without --exhaustive the near-miss line is the lowest there is", HelpName = "T" };
        var top = new Option<int>("--top") { Description = "Most entries per name", DefaultValueFactory = _ => 10, HelpName = "K" };
        var exhaustive = new Option<bool>("--exhaustive") { Description = "Compare every name with every listed name instead of using the index: slow, the reference that the index is held against" };
        var command = new Command("match", "Looks a table of names up in a list, as a screening does, and writes the entries found.\n\n"
            + "  exportscreen match --list list.tsv --queries names.tsv > hits.tsv\n"
            + "  exportscreen match --list list.tsv --queries names.tsv --threshold 0.7 --top 3\n"
            + "  exportscreen match --list list.tsv --queries names.tsv --threshold 0 --exhaustive\n"
            + "  exportscreen match --lists DATA/lists --queries names.tsv\n\n"
            + "Tables are UTF-8 with tabs between the columns, a header row and no quoting; other columns are ignored. A kind may be person, company (organization,\n"
            + "entity), vessel (ship), aircraft, unknown or empty. Written to standard output: query_id, rank, entry_id, score, matched_name, in the order of the\n"
            + "queries, best first, an entry with its best name; scores 0 to 1 with four decimals, cut, not rounded. A name without an entry has no row.\n"
            + "Exit code 0 when all names were looked up, whatever was found, else 1: a wrong row ends the run there, after the rows before it were written.")
        {
            list, lists, queries, threshold, top, exhaustive,
        };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() => Run(
            new Choice(
                arguments.GetValue(list), arguments.GetValue(lists), arguments.GetValue(queries)!, arguments.GetValue(threshold), arguments.GetValue(top), arguments.GetValue(exhaustive)),
            cancellation))));
        return command;
    }

    private static int Run(Choice choice, CancellationToken cancellation)
    {
        if (choice.Threshold is { } asked && !(asked >= 0 && asked <= 1)) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--threshold {asked}: a score from 0 to 1, for instance 0.8."));
        if (choice.Top < 1) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--top {choice.Top}: a number from 1."));
        if (choice.List is null == choice.Lists is null) throw new UsageException("Say what is searched: --list FILE.tsv, or --lists DIR.");
        using var stream = TableFiles.Open("--queries", choice.Queries);
        var queries = QueryTable.Open(stream, Path.GetFileName(choice.Queries));
        TableFiles.Tell(queries.Diagnostics);
        var settings = EngineLoader.RuleBook().Match;
        if (choice.List is not null) return Search(Listed(choice.List, settings, cancellation), queries, choice, cancellation);
        using var engine = EngineLoader.Load(choice.Lists, null, new ScreenView(quiet: true));
        return Search(Subject.Of(engine.Lists.Snapshot, settings), queries, choice, cancellation);
    }

    private static Subject Listed(string path, MatchSettings settings, CancellationToken cancellation)
    {
        using var stream = TableFiles.Open("--list", path);
        var names = NameTable.Read(stream, Path.GetFileName(path), cancellation);
        TableFiles.Tell(names.Diagnostics);
        return Subject.Of(names.Value!, settings);
    }

    private static int Search(Subject subject, QueryTable queries, Choice choice, CancellationToken cancellation)
    {
        var line = choice.Threshold ?? subject.Settings.ReviewLine;
        if (!choice.Exhaustive && line < subject.Settings.NearMissLine)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"exportscreen: the index promises no name below the near-miss line {subject.Settings.NearMissLine:0.00}: scores from there up are written. --exhaustive goes lower."));
        }

        using var output = TableFiles.Output();
        var counts = new SearchRun(subject, line, choice.Top, choice.Exhaustive).Run(queries, output, new RowProgress("names"), cancellation);
        output.Flush();
        TableFiles.Tell(queries.Diagnostics);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"exportscreen: {counts.Queries:N0} names against {subject.EntryCount:N0} entries with {subject.Names.Count:N0} names: {counts.Answered:N0} found something, {counts.Rows:N0} rows."));
        return ExitCodes.Clear;
    }
}

using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen compare</c>: two names, or a table of pairs.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var names = new Argument<string[]>("NAME") { Description = "Two names in any script: the one to look for and the listed one", Arity = new ArgumentArity(0, 2) };
        var kind = new Option<string?>("--kind") { Description = "What both name: person, company, vessel, aircraft or unknown; default: unknown", HelpName = "K" };
        kind.AcceptOnlyFromAmong("person", "company", "vessel", "aircraft", "unknown");
        var pairs = new Option<string?>("--pairs") { Description = "Compare every pair of this table (id, kind, query_name, list_name; other columns are ignored)", HelpName = "FILE.tsv" };
        var command = new Command("compare", "Compares two names as a screening does and explains the score; or scores a table of pairs.\n\n"
            + "  exportscreen compare \"Алмаз-Антей\" \"ALMAZ-ANTEY CORP\" --kind company\n"
            + "  exportscreen compare --pairs pairs.tsv > scores.tsv\n\n"
            + "Scores are 0 to 1 with four decimals, cut, not rounded. Tables are UTF-8 with tabs between the columns, a header row and no quoting. With --pairs,\n"
            + "id and score of every pair go to standard output, in the order of the pairs; a kind may be person, company (organization, entity), vessel (ship),\n"
            + "aircraft, unknown or empty. Exit code 0 when the names were compared, whatever the score, else 1.")
        {
            names, kind, pairs,
        };
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() =>
        {
            var given = arguments.GetValue(names) ?? [];
            if (arguments.GetValue(pairs) is not { } table) return Compare(given, arguments.GetValue(kind));
            if (given.Length > 0) throw new UsageException("Give two names or --pairs, not both.");
            if (arguments.GetValue(kind) is not null) throw new UsageException("--kind goes with two names; in a table of pairs the column kind says it.");
            return ComparePairs(table, cancellation);
        })));
        return command;
    }

    private static int Compare(string[] names, string? kindWord)
    {
        if (names.Length != 2) throw new UsageException("Give two names, for instance: exportscreen compare \"Sergei Ivanov\" \"IVANOV, Sergey\" --kind person");
        var kind = kindWord is null ? EntryKind.Unknown : Enum.Parse<EntryKind>(kindWord, ignoreCase: true);
        if (names.FirstOrDefault(n => ComparisonForm.Of(n, kind).Length == 0) is { } bare) throw new UsageException($"“{bare}” has no letters or digits that could be compared.");
        var settings = EngineLoader.RuleBook().Match;
        var result = NameComparison.Compare(new NameQuery(names[0], kind), new IndexedName(names[1], kind, AliasStrength.Strong, null), settings);
        using var output = TableFiles.Output();
        ComparisonView.Write(output, names[0], names[1], kind, result.Score, result.Alignment, settings);
        return ExitCodes.Clear;
    }

    private static int ComparePairs(string path, CancellationToken cancellation)
    {
        using var stream = TableFiles.Open("--pairs", path);
        var table = PairTable.Open(stream, Path.GetFileName(path));
        TableFiles.Tell(table.Diagnostics);
        using var output = TableFiles.Output();
        new ComparisonRun(EngineLoader.RuleBook().Match).Run(table, output, new RowProgress("pairs"), cancellation);
        output.Flush();
        TableFiles.Tell(table.Diagnostics);
        return ExitCodes.Clear;
    }
}

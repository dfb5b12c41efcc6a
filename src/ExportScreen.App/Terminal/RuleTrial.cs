using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules;
using ExportScreen.Rules.Passes;

namespace ExportScreen.App.Terminal;

/// <summary>What one rule did to a manifest.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Hold">Rows that its findings hold.</param>
/// <param name="Review">Rows that they put up for review.</param>
/// <param name="NotScreened">Rows that they call not screened.</param>
/// <param name="Notes">Rows that bear only a note of it.</param>
/// <param name="FirstRows">Keys of the first rows, the gravest outcome first; at most five.</param>
/// <param name="Example">A sentence of its gravest finding, or null.</param>
/// <param name="Silent">Why it could not speak: switched off, a column that no table has, no history; null when it could.</param>
internal sealed record RuleTrialLine(string Rule, int Hold, int Review, int NotScreened, int Notes, IReadOnlyList<string> FirstRows, string? Example, string? Silent);

/// <summary>What every rule did to a manifest. Immutable.</summary>
/// <param name="RuleBook">Version of the RuleBook.</param>
/// <param name="Summary">Counts of the run.</param>
/// <param name="Lines">One per rule, in order of the tables.</param>
internal sealed record RuleTrial(string RuleBook, RunSummary Summary, IReadOnlyList<RuleTrialLine> Lines)
{
    private const int RowsShown = 5;

    /// <summary>Reads it off a finished screening.</summary>
    public static RuleTrial Of(ScreeningResult result, RuleBook book)
    {
        var seen = new Dictionary<string, List<(Outcome Outcome, string Row, string Evidence)>>(StringComparer.Ordinal);
        foreach (var (file, row) in result.NotableRows())
        {
            foreach (var rule in row.Findings.GroupBy(f => f.RuleId, StringComparer.Ordinal))
            {
                if (!seen.TryGetValue(rule.Key, out var rows)) seen.Add(rule.Key, rows = []);
                var worst = rule.MaxBy(f => f.Outcome)!;
                rows.Add((worst.Outcome, result.RowKey(file, row.Row), worst.Evidence));
            }
        }

        var coverage = result.Facts.Manifests.Select(m => Coverage.Of(m.Manifest)).ToList();
        IEnumerable<RuleFacts> rules = [.. RuleTable.Facts, new RuleFacts(CombinedFlags.Id, CombinedFlags.Title, "house", [], RuleScope.Consignment)];
        return new RuleTrial(book.Version, result.Summary, [.. rules.Select(rule => Line(rule, book, coverage, seen.GetValueOrDefault(rule.Id) ?? []))]);
    }

    private static RuleTrialLine Line(RuleFacts rule, RuleBook book, List<Coverage> coverage, List<(Outcome Outcome, string Row, string Evidence)> rows)
    {
        int Count(Outcome outcome) => rows.Count(r => r.Outcome == outcome);
        var gravest = rows.OrderByDescending(r => r.Outcome).ToList();
        return new RuleTrialLine(rule.Id, Count(Outcome.Hold), Count(Outcome.Review), Count(Outcome.NotScreened), Count(Outcome.Clear),
            [.. gravest.Take(RowsShown).Select(r => r.Row)], gravest.Count == 0 ? null : gravest[0].Evidence, SilentBecause(rule, book, coverage));
    }

    private static string? SilentBecause(RuleFacts rule, RuleBook book, List<Coverage> coverage)
    {
        if (book.Rules.FirstOrDefault(r => r.Rule == rule.Id) is { Enabled: false } off) return $"switched off: {off.Reason}";
        if (rule.Scope == RuleScope.History) return "no history in this run";
        var missing = coverage.Select(c => c.Missing(rule.Needs)).MinBy(m => m.Count) ?? [];
        return missing.Count == 0 ? null : $"no column for {string.Join(", ", missing.Select(m => m.Replace("|", " or ", StringComparison.Ordinal)))}";
    }
}

using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Spill;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Screening;

/// <summary>A finished screening whose rows lie on disk. Dispose it when the outputs are written.</summary>
public sealed class SpilledScreening : ScreeningResult, IDisposable
{
    private readonly RunState _run;
    private readonly Func<string, PreviousDecision?>? _previous;

    internal SpilledScreening(RunFacts facts, IReadOnlyList<Diagnostic> diagnostics, RunState run, int alerts, IReadOnlyDictionary<(int File, SkipReason Reason), int> skipped,
        Func<string, PreviousDecision?>? previous)
    {
        _previous = previous;
        Facts = facts;
        FileDiagnostics = diagnostics;
        _run = run;
        Summary = Count(alerts, skipped);
    }

    /// <inheritdoc/>
    public override RunFacts Facts { get; }

    /// <inheritdoc/>
    public override RunSummary Summary { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<PartyScreening> Parties => _run.Parties.Screenings;

    /// <inheritdoc/>
    public override IReadOnlyList<int> PartyRowCounts => _run.Parties.RowCounts;

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<string>> PartyFirstRows => _run.Parties.FirstRows;

    /// <inheritdoc/>
    public override IReadOnlyList<Diagnostic> FileDiagnostics { get; }

    /// <inheritdoc/>
    public override bool HasPreviousDecisions => _previous is not null;

    /// <inheritdoc/>
    public override PreviousDecision? PreviousDecisionOf(string decisionKey) => _previous?.Invoke(decisionKey);

    /// <inheritdoc/>
    public override IEnumerable<(int File, RowScreening Row)> Rows()
    {
        using var groups = new GroupCursor(_run.GroupFindings.Sorted());
        foreach (var (index, row) in _run.Rows.Rows(_ => true, 4 << 20)) yield return (index.File, With(row, groups.Of(index.File, index.Row)));
    }

    /// <inheritdoc/>
    public override IEnumerable<(int File, RowScreening Row)> NotableRows()
    {
        using var groups = new GroupCursor(_run.GroupFindings.Sorted());
        IReadOnlyList<GroupFinding> found = [];
        bool Wanted(RowIndex index) => (found = groups.Of(index.File, index.Row)).Count > 0 || index.Notable != 0;
        foreach (var (index, row) in _run.Rows.Rows(Wanted, 256 << 10)) yield return (index.File, With(row, found));
    }

    /// <summary>The rows about which pass 2 found something, in order, with only what it found.</summary>
    internal IEnumerable<RowScreening> GroupFlaggedRows()
    {
        (int File, int Row) last = (-1, -1);
        using var groups = new GroupCursor(_run.GroupFindings.Sorted());
        foreach (var group in _run.GroupFindings.Sorted())
        {
            if ((group.File, group.Row) == last) continue;
            last = (group.File, group.Row);
            var row = _run.Rows.Read(_run.Rows.Find(group.File, group.Row));
            var found = With(row with { Findings = [] }, groups.Of(group.File, group.Row));
            yield return found with { Findings = [.. found.Findings.Where(f => f.Outcome != Outcome.Clear)] };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    private RowScreening With(RowScreening row, IReadOnlyList<GroupFinding> groups)
    {
        if (groups.Count == 0) return row;
        var verdict = new Verdict(row.Outcome, row.ReasonCode);
        var findings = new List<Finding>(row.Findings);
        foreach (var group in groups)
        {
            var finding = ScreenManifest.Describe(group, Witness(group));
            findings.Add(finding);
            verdict = verdict.Or(finding.Outcome, finding.RuleId);
        }

        findings.Sort(static (a, b) => string.CompareOrdinal(a.RuleId, b.RuleId));
        return row with { Outcome = verdict.Outcome, ReasonCode = verdict.Reason, Findings = findings };
    }

    private string Witness(in GroupFinding group) => RowKey(group.WitnessFile, _run.Rows.Read(_run.Rows.Find(group.WitnessFile, group.WitnessRow)).Row);

    private RunSummary Count(int alerts, IReadOnlyDictionary<(int File, SkipReason Reason), int> skipped)
    {
        var counts = new int[Facts.Manifests.Count, 4];
        var rules = new HashSet<(int Rule, int File, int Row)>();
        using (var groups = new GroupCursor(_run.GroupFindings.Sorted()))
        {
            foreach (var index in _run.Rows.Index())
            {
                var outcome = index.Outcome;
                foreach (var group in groups.Of(index.File, index.Row))
                {
                    outcome = Outcomes.Worst(outcome, group.Outcome);
                    if (group.Outcome != Outcome.Clear) rules.Add((group.Rule, group.WitnessFile, group.WitnessRow));
                }

                counts[index.File, (int)outcome]++;
            }
        }

        var files = Facts.Manifests.Select((m, f) => new FileSummary(
            m.Manifest.FileName, Sum(counts, f), counts[f, (int)Outcome.Clear], counts[f, (int)Outcome.Review], counts[f, (int)Outcome.Hold], counts[f, (int)Outcome.NotScreened],
            skipped.Where(s => s.Key.File == f).Sum(s => s.Value))).ToList();
        return new RunSummary
        {
            Rows = files.Sum(f => f.Rows),
            Skipped = files.Sum(f => f.Skipped),
            SkippedByReason = skipped.GroupBy(s => s.Key.Reason).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Sum(s => s.Value)),
            Clear = files.Sum(f => f.Clear),
            Review = files.Sum(f => f.Review),
            Hold = files.Sum(f => f.Hold),
            NotScreened = files.Sum(f => f.NotScreened),
            Parties = Parties.Count,
            Alerts = alerts + rules.Count,
            Files = files,
        };
    }

    private static int Sum(int[,] counts, int file) => counts[file, 0] + counts[file, 1] + counts[file, 2] + counts[file, 3];
}

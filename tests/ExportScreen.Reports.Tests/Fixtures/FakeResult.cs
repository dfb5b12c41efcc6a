using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Tests.Fixtures;

/// <summary>A screening held in memory, or streamed from a function; counts how often its rows were enumerated.</summary>
internal sealed class FakeResult(RunFacts facts, IReadOnlyList<PartyScreening> parties, Func<IEnumerable<(int File, RowScreening Row)>> rows) : ScreeningResult
{
    private IReadOnlyList<IReadOnlyList<string>>? _firstRows;
    private IReadOnlyList<int>? _rowCounts;

    public int Enumerations { get; private set; }

    public override RunFacts Facts => facts;

    public RunSummary? GivenSummary { get; init; }

    public override RunSummary Summary => GivenSummary ?? Count();

    public override IReadOnlyList<PartyScreening> Parties => parties;

    public IReadOnlyList<int>? GivenRowCounts { get; init; }

    public override IReadOnlyList<int> PartyRowCounts => _rowCounts ??= GivenRowCounts ??
        [.. Enumerable.Range(0, parties.Count).Select(i => rows().Count(r => r.Row.Parties.Any(p => p.Party == i)))];

    public override IReadOnlyList<IReadOnlyList<string>> PartyFirstRows => _firstRows ??= GivenRowCounts is not null
        ? [.. parties.Select(_ => new[] { "2" })]
        : [.. Enumerable.Range(0, parties.Count).Select(i => rows().Where(r => r.Row.Parties.Any(p => p.Party == i)).Take(10).Select(r => RowKey(r.File, r.Row.Row)).ToArray())];

    public override IReadOnlyList<Diagnostic> FileDiagnostics => Remarks;

    public IReadOnlyList<Diagnostic> Remarks { get; init; } = [];

    public Func<string, PreviousDecision?>? Previous { get; init; }

    public override bool HasPreviousDecisions => Previous is not null;

    public override PreviousDecision? PreviousDecisionOf(string decisionKey) => Previous?.Invoke(decisionKey);

    public override IEnumerable<(int File, RowScreening Row)> Rows()
    {
        Enumerations++;
        return rows();
    }

    public override IEnumerable<(int File, RowScreening Row)> NotableRows() => rows().Where(r =>
        r.Row.Outcome != Outcome.Clear || r.Row.Findings.Count > 0 || r.Row.Goods?.Pointers.Count > 0 || r.Row.Parties.Any(p => parties[p.Party].Hits.Count > 0));

    private RunSummary Count()
    {
        var all = rows().ToList();
        int Of(Outcome outcome, int? file = null) => all.Count(r => r.Row.Outcome == outcome && (file is null || r.File == file));
        return new RunSummary
        {
            Rows = all.Count,
            Skipped = 3,
            Clear = Of(Outcome.Clear),
            Review = Of(Outcome.Review),
            Hold = Of(Outcome.Hold),
            NotScreened = Of(Outcome.NotScreened),
            SkippedByReason = new Dictionary<Model.Consignments.SkipReason, int> { [Model.Consignments.SkipReason.Title] = 2, [Model.Consignments.SkipReason.Total] = 1 },
            Parties = parties.Count,
            Alerts = parties.Sum(p => ListedPartyHits.Of(p.Hits).Count) + all.SelectMany(r => r.Row.Findings).Where(f => f.Outcome >= Outcome.Review).Distinct().Count(),
            Files = [.. facts.Manifests.Select((m, i) => new FileSummary(m.Manifest.FileName, all.Count(r => r.File == i), Of(Outcome.Clear, i), Of(Outcome.Review, i), Of(Outcome.Hold, i), Of(Outcome.NotScreened, i), 1))],
        };
    }
}

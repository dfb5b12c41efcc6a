using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Spill;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Screening;

/// <summary>What a run gathers during pass 1. Used by one thread, but for the parts that say otherwise.</summary>
internal sealed class RunState : IDisposable
{
    private readonly Dictionary<(int File, SkipReason Reason), int> _skipped = [];
    private readonly HashSet<int> _hitParties = [];
    private int _alertParties;
    private readonly HashSet<(string Rule, string Evidence)> _alertFindings = [];
    private readonly string _folder;

    private readonly GroupObserver _observer;

    /// <param name="options">Settings of the run.</param>
    /// <param name="observer">Says what pass 2 needs of the rows.</param>
    /// <param name="screenParty">Screens a party; called from several threads.</param>
    public RunState(ScreeningOptions options, GroupObserver observer, Func<Party, PartyScreening> screenParty)
    {
        Options = options;
        _observer = observer;
        _folder = TempFolder.Make(options.TempFolder);
        Rows = new RowFile(_folder);
        Observations = new SortedSpill<Observation>(Path.Combine(_folder, "observations"));
        GroupFindings = new SortedSpill<GroupFinding>(Path.Combine(_folder, "group-findings"));
        Parties = new PartyRegistry(screenParty, options.Threads);
    }

    public ScreeningOptions Options { get; }

    public RowFile Rows { get; }

    public SortedSpill<Observation> Observations { get; }

    public SortedSpill<GroupFinding> GroupFindings { get; }

    public PartyRegistry Parties { get; }

    public int RowCount { get; private set; }

    public void Skip(int file, SkipReason reason, int rows = 1) => _skipped[(file, reason)] = _skipped.GetValueOrDefault((file, reason)) + rows;

    /// <summary>Keeps one consignment's rows: spilled, observed, counted.</summary>
    public void Add(IReadOnlyList<ManifestFacts> manifests, int file, ConsignmentScreening screened)
    {
        var consignment = screened.Consignment;
        var parties = screened.Parties;
        var hit = Alert(parties);
        for (var i = 0; i < screened.Items.Count; i++)
        {
            var item = screened.Items[i];
            var source = consignment.Items[i].Row;
            Parties.CountRow(parties, RowKeys.Of(manifests, file, source));
            foreach (var finding in item.Findings)
                if (finding.Outcome != Outcome.Clear) _alertFindings.Add((finding.RuleId, finding.Evidence));
            var row = new RowScreening
            {
                Row = source,
                Outcome = item.Outcome,
                ReasonCode = item.ReasonCode,
                Reference = consignment.Bill ?? consignment.Reference,
                Date = consignment.Date,
                Parties = parties,
                Goods = item.Goods,
                Findings = item.Findings,
                Diagnostics = consignment.Diagnostics,
            };
            var notable = hit || item.Outcome != Outcome.Clear || item.Findings.Count > 0 || item.Goods.Pointers.Count > 0 || consignment.Diagnostics.Count > 0;
            Rows.Add(file, row, notable);
            RowCount++;
        }

        foreach (var observation in _observer.Of(file, screened, party => Parties.Screenings[party])) Observations.Add(observation);
    }

    /// <summary>The finished screening, which takes over the spill files.</summary>
    /// <param name="facts">What was known before the rows.</param>
    /// <param name="diagnostics">What there is to say about the files.</param>
    /// <param name="previous">The earlier decision under a decision key; null when the run has none to ask.</param>
    public SpilledScreening Finish(RunFacts facts, IReadOnlyList<Diagnostic> diagnostics, Func<string, PreviousDecision?>? previous = null) =>
        new(facts, diagnostics, this, _alertParties + _alertFindings.Count, _skipped, previous);

    public void Dispose()
    {
        Rows.Dispose();
        Observations.Dispose();
        GroupFindings.Dispose();
        TempFolder.Delete(_folder);
    }

    private bool Alert(IReadOnlyList<RowParty> parties)
    {
        var any = false;
        foreach (var party in parties)
        {
            if (Parties.Screenings[party.Party].Hits.Count == 0) continue;
            any = true;
            if (_hitParties.Add(party.Party)) _alertParties += ListedPartyHits.Of(Parties.Screenings[party.Party].Hits).Count;
        }

        return any;
    }
}

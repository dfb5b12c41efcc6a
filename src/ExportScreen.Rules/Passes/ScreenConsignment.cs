using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>
/// Pass 1: one consignment with its screened parties, alone. Looks at nothing else, so that chunks may run anywhere in any order. Thread-safe.
/// </summary>
public sealed class ScreenConsignment(ControlTables tables, RuleBook book, DateOnly asOf)
{
    private readonly HsReader _codes = new(tables);

    /// <summary>Screens a consignment.</summary>
    /// <param name="consignment">The consignment.</param>
    /// <param name="parties">Its parties and vessel in the run's numbering.</param>
    /// <param name="screened">The screening of a party by that numbering.</param>
    public ConsignmentScreening Run(Consignment consignment, IReadOnlyList<RowParty> parties, Func<int, PartyScreening> screened)
    {
        ArgumentNullException.ThrowIfNull(consignment);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(screened);
        var goods = new GoodsScreening[consignment.Items.Count];
        for (var i = 0; i < goods.Length; i++) goods[i] = Read(consignment.Items[i], consignment.Route);
        var findings = new List<LocalFinding>();
        var context = new RuleContext(consignment, goods, tables, book, asOf);
        foreach (var rule in RuleTable.All) rule.Evaluate(context, findings);

        var shared = Shared(consignment, parties, screened, findings);
        var items = new ItemScreening[goods.Length];
        for (var i = 0; i < items.Length; i++) items[i] = Combine(goods[i], i, findings, shared);
        return new ConsignmentScreening(consignment, parties, items, shared.Outcome, shared.Reason);
    }

    private GoodsScreening Read(GoodsItem item, Route route)
    {
        var codes = item.HsCodes.Count == 0 ? (IReadOnlyList<HsReading>)[] : [.. item.HsCodes.Select(_codes.Read)];
        var destination = route.Destination.IsNone ? null : route.Destination.ToString();
        return new GoodsScreening(item, codes, Pointers(codes), destination, null);
    }

    private IReadOnlyList<GoodsPointer> Pointers(IReadOnlyList<HsReading> codes)
    {
        List<GoodsPointer>? pointers = null;
        foreach (var code in codes)
        {
            for (var i = 0; i < code.Hs6.Count; i++)
            {
                foreach (var pointer in tables.PointersFor(code.Hs6[i], code.State == HsState.Mapped ? null : code.Digits))
                {
                    // A code that took over only some goods of the old one is a reason to look, never a ban.
                    var weighed = i < code.Direct ? pointer : pointer with { Partial = true };
                    if (pointers is null || !pointers.Contains(weighed)) (pointers ??= []).Add(weighed);
                }
            }
        }

        return pointers ?? (IReadOnlyList<GoodsPointer>)[];
    }

    private static Verdict Shared(Consignment consignment, IReadOnlyList<RowParty> parties, Func<int, PartyScreening> screened, List<LocalFinding> findings)
    {
        var verdict = Verdict.Clear;
        foreach (var party in parties)
        {
            var screening = screened(party.Party);
            foreach (var hit in screening.Hits) verdict = verdict.Or(hit.Outcome, "hit:" + hit.List);
            if (screening.NotScreenedReason is not null) verdict = verdict.Or(Outcome.NotScreened, "party-not-screened");
        }

        foreach (var local in findings)
            if (local.Item == LocalFinding.WholeConsignment) verdict = verdict.Or(local.Finding.Outcome, local.Finding.RuleId);
        foreach (var diagnostic in consignment.Diagnostics)
            if (diagnostic.Severity == DiagnosticSeverity.Error) verdict = verdict.Or(Outcome.NotScreened, diagnostic.Code);
        return verdict;
    }

    private static ItemScreening Combine(GoodsScreening goods, int item, List<LocalFinding> findings, Verdict shared)
    {
        var verdict = shared;
        var mine = new List<Finding>();
        foreach (var local in findings)
        {
            if (local.Item != item && local.Item != LocalFinding.WholeConsignment) continue;
            mine.Add(local.Finding);
            if (local.Item == item) verdict = verdict.Or(local.Finding.Outcome, local.Finding.RuleId);
        }

        mine.Sort(static (a, b) => string.CompareOrdinal(a.RuleId, b.RuleId) is var c and not 0 ? c : string.CompareOrdinal(a.Evidence, b.Evidence));
        return new ItemScreening(goods with { NextStep = NextSteps.Of(goods, mine) }, mine, verdict.Outcome, verdict.Reason);
    }
}

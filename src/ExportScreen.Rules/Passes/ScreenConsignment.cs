using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Ownership;

namespace ExportScreen.Rules.Passes;

/// <summary>
/// Pass 1: one consignment with its screened parties, alone. Looks at nothing else, so that chunks may run anywhere in any order. Thread-safe.
/// </summary>
public sealed class ScreenConsignment
{
    private readonly HsReader _codes;
    private readonly ControlTables _tables;
    private readonly RuleParts _parts;
    private readonly IRule[] _rules;
    private readonly DateOnly _asOf;

    /// <summary>Makes it for one run.</summary>
    /// <param name="tables">The control tables.</param>
    /// <param name="book">The RuleBook.</param>
    /// <param name="asOf">The run's date.</param>
    /// <param name="text">Reads descriptions of goods; null for one without imported reference texts.</param>
    /// <param name="owners">Who owns whom; null when no file says so. Consignments come with their owners already (<see cref="OwnershipBook.WithOwners"/>).</param>
    public ScreenConsignment(ControlTables tables, RuleBook book, DateOnly asOf, GoodsText? text = null, OwnershipBook? owners = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        _codes = new HsReader(tables);
        _tables = tables;
        _parts = new RuleParts(tables, book, text, owners);
        _rules = [.. RuleTable.All.Where(rule => _parts.For(rule.Id).Enabled)];
        _asOf = asOf;
    }

    /// <summary>Screens a consignment.</summary>
    /// <param name="consignment">The consignment.</param>
    /// <param name="parties">Its parties and vessel in the run's numbering.</param>
    /// <param name="screened">The screening of a party by that numbering.</param>
    /// <param name="coverage">Which fields its manifest has columns for; null when that is not known, and nothing is concluded from what is missing.</param>
    public ConsignmentScreening Run(Consignment consignment, IReadOnlyList<RowParty> parties, Func<int, PartyScreening> screened, Coverage? coverage = null)
    {
        ArgumentNullException.ThrowIfNull(consignment);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(screened);
        var goods = new GoodsScreening[consignment.Items.Count];
        for (var i = 0; i < goods.Length; i++) goods[i] = Read(consignment.Items[i], consignment.Route);
        var findings = new List<LocalFinding>();
        var context = new RuleContext(consignment, goods, _parts, _asOf, coverage ?? Coverage.None, parties, screened);
        foreach (var rule in _rules) rule.Evaluate(context, findings);

        var shared = Shared(consignment, parties, screened, findings);
        var items = new ItemScreening[goods.Length];
        for (var i = 0; i < items.Length; i++) items[i] = Combine(context, i, findings, shared);
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
                foreach (var pointer in _tables.PointersFor(code.Hs6[i], code.State == HsState.Mapped ? null : code.Digits))
                {
                    // A code that took over only some goods of the old one is a reason to look, never a ban.
                    var weighed = i < code.Direct ? pointer : pointer with { Partial = true, IsSideWay = true };
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

    private ItemScreening Combine(RuleContext context, int item, List<LocalFinding> findings, Verdict shared)
    {
        if (findings.Count == 0) return new ItemScreening(context.Goods[item] with { NextStep = NextSteps.Of(context.Goods[item], []) }, [], shared.Outcome, shared.Reason);
        var verdict = shared;
        var mine = new List<LocalFinding>();
        foreach (var local in findings)
        {
            if (local.Item != item && local.Item != LocalFinding.WholeConsignment) continue;
            mine.Add(local);
            if (local.Item == item) verdict = verdict.Or(local.Finding.Outcome, local.Finding.RuleId);
        }

        var said = mine.ConvertAll(local => local.Finding);
        if (CombinedFlags.Of(_parts.Book, mine, context.Destination, context.TierOf(item), verdict.Outcome) is { } together)
        {
            said.Add(together);
            verdict = verdict.Or(together.Outcome, together.RuleId);
        }

        said.Sort(static (a, b) => string.CompareOrdinal(a.RuleId, b.RuleId) is var c and not 0 ? c : string.CompareOrdinal(a.Evidence, b.Evidence));
        var goods = context.Goods[item];
        return new ItemScreening(goods with { NextStep = NextSteps.Of(goods, said) }, said, verdict.Outcome, verdict.Reason);
    }
}

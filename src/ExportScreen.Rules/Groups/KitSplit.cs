using System.Globalization;
using System.Numerics;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>Each part may be ordinary; together they weigh like priority goods. One receiver takes several part families of an unmanned aircraft on different lines or bills within some weeks: a kit split up.</summary>
internal sealed class KitSplit : IGroupRule
{
    public string Id => "kit-split";

    public string Title => "Parts of an unmanned aircraft split over lines";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => ["hs_code", "consignee|end_user|importer"];

    public ObservationKind Kind => ObservationKind.Kit;

    public void Observe(GroupRow row, ICollection<Observation> observations)
    {
        string? receiver = null;
        foreach (var code in row.Hs6)
        {
            if (KitFamilies.Of(code) is not (> 0 and var family)) continue;
            receiver ??= row.PartyKey(PartyRole.EndUser, PartyRole.Consignee, PartyRole.Importer);
            if (receiver is null) return;
            observations.Add(row.Observe(Kind, receiver, facet: family));
        }
    }

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var (days, least) = ((int)scope.Setting.Number("days"), (int)scope.Setting.Number("families"));
        foreach (var row in group.DistinctBy(o => (o.File, o.Row)))
        {
            var set = 0;
            var witness = row;
            foreach (var other in group)
            {
                if (Math.Abs(other.Day - row.Day) > days) continue;
                set |= 1 << other.Facet;
                if (witness == row && other.Facet != row.Facet) witness = other;
            }

            if (BitOperations.PopCount((uint)set) >= least && Enumerable.Range(1, 9).Any(f => (set & (1 << f)) != 0 && KitFamilies.IsTelling(f)))
                scope.Find(row, witness, set, days, goods: GoodsTier.Priority);
        }
    }

    public string Sentence(in GroupFinding finding, string witness) => string.Create(CultureInfo.InvariantCulture,
        $"Within {finding.First:0} days one receiver takes {BitOperations.PopCount((uint)finding.Count)} part families of an unmanned aircraft ({KitFamilies.InWords(finding.Count)}), another on row {witness}");
}

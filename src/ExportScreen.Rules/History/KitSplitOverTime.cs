using System.Globalization;
using System.Numerics;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Groups;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>As the rule over one manifest, over the runs before: part families of an unmanned aircraft to one receiver, in this run and in earlier ones, which add a family at least.</summary>
internal sealed class KitSplitOverTime : IHistoryRule
{
    public string Id => "kit-split-over-time";

    public string Title => "Parts of an unmanned aircraft split over several manifests";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => ["hs_code", "date", "consignee|end_user|importer"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        var (days, least) = ((int)scope.Setting.Number("days"), (int)scope.Setting.Number("families"));
        var now = past.Current.Where(c => RuleContext.IsReceiver(c.Line.Role)).Select(c => (Current: c, Set: Set(c.Line.Hs6))).Where(c => c.Set > 0).ToList();
        foreach (var day in now.GroupBy(c => c.Current.Day))
        {
            var (from, to) = (day.Key.AddDays(-days), day.Key.AddDays(days));
            var own = now.Where(c => c.Current.Day >= from && c.Current.Day <= to).Aggregate(0, (set, c) => set | c.Set);
            var earlier = past.Between(from, to).Where(l => RuleContext.IsReceiver(l.Role)).Aggregate(0, (set, l) => set | Set(l.Hs6));
            // What this run shows alone, its own rule says.
            if ((earlier & ~own) == 0 || !KitFamilies.IsKit(own | earlier, least)) continue;
            foreach (var (current, _) in day) scope.Find(current.Row, current.Row, own | earlier, days, goods: GoodsTier.Priority);
        }
    }

    public string Sentence(in GroupFinding finding) => string.Create(CultureInfo.InvariantCulture,
        $"With earlier manifests one receiver takes {BitOperations.PopCount((uint)finding.Count)} part families of an unmanned aircraft within {finding.First:0} days ({KitFamilies.InWords(finding.Count)})");

    private static int Set(IEnumerable<string> codes)
    {
        var set = 0;
        foreach (var code in codes)
            if (KitFamilies.Of(code) is > 0 and var family) set |= 1 << family;
        return set;
    }
}

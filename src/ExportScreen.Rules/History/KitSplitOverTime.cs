using System.Globalization;
using System.Numerics;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Groups;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>As the rule over one manifest, over the runs before: part families of an unmanned aircraft to one receiver.</summary>
internal sealed class KitSplitOverTime : IHistoryRule
{
    public string Id => "kit-split-over-time";

    public string Title => "Parts of an unmanned aircraft split over several manifests";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => ["hs_code", "date", "consignee|end_user|importer"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        var (days, least) = ((int)scope.Setting.Number("days"), (int)scope.Setting.Number("families"));
        foreach (var current in past.Current)
        {
            if (!RuleContext.IsReceiver(current.Line.Role) || Set(current.Line.Hs6) is not (> 0 and var own)) continue;
            var earlier = past.Between(current.Day.AddDays(-days), current.Day.AddDays(days)).Where(l => RuleContext.IsReceiver(l.Role)).Aggregate(0, (set, l) => set | Set(l.Hs6));
            var all = own | earlier;
            // What this manifest shows alone, its own rule says.
            if ((earlier & ~own) == 0 || BitOperations.PopCount((uint)all) < least || !Enumerable.Range(1, 9).Any(f => (all & (1 << f)) != 0 && KitFamilies.IsTelling(f))) continue;
            scope.Find(current.Row, current.Row, all, days, goods: GoodsTier.Priority);
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

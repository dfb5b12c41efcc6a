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
            receiver ??= row.Named(PartyRole.EndUser, PartyRole.Consignee, PartyRole.Importer);
            if (receiver is null) return;
            observations.Add(row.Observe(Kind, receiver, facet: family));
        }
    }

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var (days, least) = ((int)scope.Setting.Number("days"), (int)scope.Setting.Number("families"));
        var members = group.OrderBy(o => o.Day).ToList();
        var seen = new HashSet<(int, int)>();
        var window = new KitWindow();
        var (first, end) = (0, 0);
        // What lies within the days of a row is a window that moves on with it.
        foreach (var row in members)
        {
            while (end < members.Count && members[end].Day <= row.Day + days) window.Add(members[end++]);
            while (members[first].Day < row.Day - days) window.Remove(members[first++]);
            if (KitFamilies.IsKit(window.Families, least) && seen.Add((row.File, row.Row))) scope.Find(row, window.OtherThan(row), window.Families, days, goods: GoodsTier.Priority);
        }
    }

    public string Sentence(in GroupFinding finding, string witness) => string.Create(CultureInfo.InvariantCulture,
        $"Within {finding.First:0} days one receiver takes {BitOperations.PopCount((uint)finding.Count)} part families of an unmanned aircraft ({KitFamilies.InWords(finding.Count)}), another on row {witness}");
}

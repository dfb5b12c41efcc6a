using System.Globalization;
using ExportScreen.Model.Codes;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>A weight per unit many times, or a small part of, that of the other lines of the same code and unit.</summary>
internal sealed class UnitWeight : IGroupRule
{
    public string Id => "unit-weight";

    public string Title => "Weight per unit far from the others";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "quantity", "net_weight|gross_weight"];

    public ObservationKind Kind => ObservationKind.Weight;

    public void Observe(GroupRow row, ICollection<Observation> observations)
    {
        var item = row.Item.Goods.Item;
        var kilograms = item.NetKg ?? item.GrossKg ?? 0;
        if (row.Goods < GoodsTier.Listed || item.Quantity is not > 0 || kilograms <= 0) return;
        foreach (var code in row.Hs6.Take(1))
            observations.Add(row.Observe(Kind, $"{code}\n{FoldedText.Of(item.Unit)}", value: Math.Log10((double)(kilograms / item.Quantity.Value))));
    }

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        if (group.Count < scope.Setting.Number("lines")) return;
        var median = RobustSpread.Of(group.Select(o => o.Value), 0).Median;
        var limit = Math.Log10(scope.Setting.Number("factor"));
        foreach (var row in group)
            if (Math.Abs(row.Value - median) > limit) scope.Find(row, row, group.Count, Math.Pow(10, row.Value), Math.Pow(10, median));
    }

    public string Sentence(in GroupFinding finding, string witness) => string.Create(CultureInfo.InvariantCulture,
        $"{finding.First:0.#####} kg a unit, against a median of {finding.Second:0.#####} kg on {finding.Count} lines of the same code and unit");
}

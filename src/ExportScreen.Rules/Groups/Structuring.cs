using System.Globalization;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>Several shipments of one listed code to one receiver within days, each below a threshold and together above it. Values in major currencies alone: the threshold is in euros.</summary>
internal sealed class Structuring : IGroupRule
{
    public string Id => "structuring";

    public string Title => "Shipments split below a threshold";

    public string Authority => "FinCEN and BIS FIN-2023-GLOBALEXPORT (6 November 2023); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "value", "currency", "consignee|end_user|importer"];

    public ObservationKind Kind => ObservationKind.SmallValue;

    public void Observe(GroupRow row, ICollection<Observation> observations)
    {
        var item = row.Item.Goods.Item;
        if (row.Goods < GoodsTier.Listed || item.Value is not > 0 || !MajorCurrency.Is(item.Currency)) return;
        if (row.Named(PartyRole.EndUser, PartyRole.Consignee, PartyRole.Importer) is not { } receiver) return;
        var shipment = row.Screening.Consignment.BillKey ?? string.Create(CultureInfo.InvariantCulture, $"row {row.File} {item.Row.Ordinal}");
        foreach (var code in row.Hs6.Take(1))
            observations.Add(row.Observe(Kind, $"{receiver}\n{code}\n{item.Currency}", Observation.MarkOf(shipment), value: (double)item.Value));
    }

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var (days, least, limit) = ((int)scope.Setting.Number("days"), (int)scope.Setting.Number("shipments"), scope.Setting.Number("threshold"));
        var shipments = group.GroupBy(o => o.Mark).Select(s => (Day: s.Min(o => o.Day), Sum: s.Sum(o => o.Value), Rows: s.ToList())).Where(s => s.Sum < limit).OrderBy(s => s.Day).ThenBy(s => s.Rows[0].Row).ToList();
        // They are in order of their days, so those near one of them are a window that moves on with it.
        var sums = new decimal[shipments.Count + 1];
        for (var i = 0; i < shipments.Count; i++) sums[i + 1] = sums[i] + (decimal)shipments[i].Sum;
        var (first, end) = (0, 0);
        for (var i = 0; i < shipments.Count; i++)
        {
            while (shipments[first].Day < shipments[i].Day - days) first++;
            while (end < shipments.Count && shipments[end].Day <= shipments[i].Day + days) end++;
            var (near, sum) = (end - first, (double)(sums[end] - sums[first]));
            if (near < Math.Max(2, least) || sum <= limit) continue;
            var witness = shipments[first == i ? first + 1 : first].Rows[0];
            foreach (var row in shipments[i].Rows.DistinctBy(o => (o.File, o.Row))) scope.Find(row, witness, near, sum, limit);
        }
    }

    public string Sentence(in GroupFinding finding, string witness) => string.Create(CultureInfo.InvariantCulture,
        $"{finding.Count} shipments of one code to one receiver within days, each below {finding.Second:0} in the currency of the manifest and together {finding.First:0}; another is row {witness}");
}

using System.Globalization;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>
/// A unit price far above or below those of the same part and unit, or of the same exporter, code and unit. Prices of a code over all exporters say nothing (they vary by a factor of
/// two and a half), so there is no such comparison; with too few prices it says "no reference" where the goods give cause to ask.
/// </summary>
internal sealed class UnitValue : IGroupRule
{
    private const byte OfPart = 1;
    private const byte OfExporter = 2;

    public string Id => "unit-value";

    public string Title => "Unit price far from the others";

    public string Authority => "FinCEN and BIS FIN-2022-Alert003 (28 June 2022); EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["value|unit_price", "quantity|unit_price"];

    public ObservationKind Kind => ObservationKind.Price;

    public void Observe(GroupRow row, ICollection<Observation> observations)
    {
        var item = row.Item.Goods.Item;
        if (PriceOf(item) is not { } price) return;
        var measure = Math.Log10((double)price);
        if (item.Model is { } model && Identifiers.Compact(model) is { Length: >= 4 } part)
        {
            observations.Add(row.Observe(Kind, $"part\n{part}\n{Unit(item)}", facet: OfPart, value: measure));
            return;
        }

        if (row.Goods < GoodsTier.Listed || row.Named(PartyRole.Exporter, PartyRole.Consignor) is not { } exporter) return;
        foreach (var code in row.Hs6.Take(1)) observations.Add(row.Observe(Kind, $"exporter\n{exporter}\n{code}\n{Unit(item)}", facet: OfExporter, value: measure));
    }

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var spread = RobustSpread.Of(group.Select(o => o.Value), scope.Setting.Number("floor"));
        var enough = spread.Count >= scope.Setting.Number(group[0].Facet == OfPart ? "prices" : "exporterPrices");
        foreach (var row in group)
        {
            if (!enough)
            {
                if (row.Goods >= GoodsTier.Priority && row.Destination >= DestinationGroup.Diversion) scope.Find(row, row, spread.Count, severity: FindingSeverity.Note);
                continue;
            }

            if (Math.Abs(spread.Distance(row.Value)) <= scope.Setting.Number("distance")) continue;
            scope.Find(row, row, spread.Count, Math.Pow(10, row.Value), Math.Pow(10, spread.Median), row.Facet == OfPart ? null : FindingSeverity.Low);
        }
    }

    public string Sentence(in GroupFinding finding, string witness) => finding.First == 0
        ? string.Create(CultureInfo.InvariantCulture, $"No reference for the unit price: {finding.Count} of this kind {(finding.Count == 1 ? "is" : "are")} too few to compare")
        : string.Create(CultureInfo.InvariantCulture, $"The unit price {finding.First:0.####} lies far {(finding.First > finding.Second ? "above" : "below")} the median {finding.Second:0.####} of {finding.Count} prices of the same part or exporter and code");

    private static decimal? PriceOf(GoodsItem item) =>
        item.UnitPrice is > 0 ? item.UnitPrice : item is { Value: > 0, Quantity: > 0 } ? item.Value / item.Quantity : null;

    private static string Unit(GoodsItem item) => $"{FoldedText.Of(item.Unit)} {item.Currency}";
}

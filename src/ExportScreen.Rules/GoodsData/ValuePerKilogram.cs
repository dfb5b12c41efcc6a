using System.Globalization;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.GoodsData;

/// <summary>Semiconductors that are worth less per kilogram than scrap: the goods, the weight or the value are not what is written.</summary>
/// <remarks>The bound is red_flags.csv, row G35: 20 US dollars a kilogram, an analyst's figure.</remarks>
internal sealed class ValuePerKilogram : IRule
{
    public string Id => "value-per-kilogram";

    public string Title => "Value does not fit the weight";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "value", "net_weight|gross_weight"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is not { } setting) return;
        var least = (decimal)setting.Number("perKilogram");
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var item = context.Goods[i].Item;
            var kilograms = item.NetKg ?? item.GrossKg ?? 0;
            if (kilograms <= 0 || item is not { Value: > 0 and var value, Currency: "USD" or "EUR" or "GBP" or "CHF" }) continue;
            if (!context.Goods[i].Codes.Any(c => c.Hs6.Take(c.Direct).Any(code => code.StartsWith("8541", StringComparison.Ordinal) || code.StartsWith("8542", StringComparison.Ordinal)))) continue;
            // Solar cells and modules (8541.42, 8541.43) are heavy and cheap.
            if (context.Goods[i].Codes.Any(c => c.Hs6.Any(code => code is "854142" or "854143" or "854149"))) continue;
            if (value / kilograms < least)
                findings.Add(context.Find(this, i, string.Create(CultureInfo.InvariantCulture, $"{value / kilograms:0.##} {item.Currency} a kilogram is too little for semiconductors (bound: {least})"),
                    severity: context.Destination < DestinationGroup.Diversion ? FindingSeverity.Low : null));
        }
    }
}

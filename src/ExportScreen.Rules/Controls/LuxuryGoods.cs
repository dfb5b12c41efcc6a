using System.Globalization;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Destinations;

namespace ExportScreen.Rules.Controls;

/// <summary>Luxury goods to Russia above the unit value of Annex XVIII. The value counts in euros; in another currency, or without one, it is for review like any code of the annex.</summary>
internal sealed class LuxuryGoods : IRule
{
    public string Id => "luxury-goods";

    public string Title => "Luxury goods to Russia above the value limit";

    public string Authority => "Regulation (EU) No 833/2014, Annex XVIII; UK SI 2019/855";

    public IReadOnlyList<string> Needs => ["hs_code", "unit_price|value", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is not { } setting) return;
        foreach (var (pointer, because) in Restricted.Destinations(context))
            if (pointer.Code == "RU") Evaluate(context, setting, because, findings);
    }

    private void Evaluate(RuleContext context, RuleSetting setting, string because, ICollection<LocalFinding> findings)
    {
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var goods = context.Goods[i];
            if (goods.Pointers.FirstOrDefault(p => p.Table == "eu-833-xviii") is not { } pointer || PriceOf(goods.Item) is not { } price) continue;
            var limit = pointer.Threshold?.Amount ?? (decimal)setting.Number("generalLimit");
            if (goods.Item.Currency != "EUR" || price <= limit) continue;
            findings.Add(context.Find(this, i, string.Create(CultureInfo.InvariantCulture, $"Code {pointer.Entry} stands in Annex XVIII; the unit value of {price:0.##} EUR is above {limit:0} EUR; {because} is Russia"),
                pointer.Authority, severity: pointer.Threshold is null || pointer.Partial ? FindingSeverity.High : null, effect: LegalEffect.Prohibited));
        }
    }

    private static decimal? PriceOf(GoodsItem item) => item.UnitPrice ?? (item is { Value: { } value, Quantity: > 0 and var quantity } ? value / quantity : null);
}

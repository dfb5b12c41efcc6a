using ExportScreen.Model.Consignments;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Rules.Destinations;

/// <summary>Goods for another country that pass a place in Russia or Belarus, with a code whose transit the EU forbids.</summary>
internal sealed class TransitThroughRestricted : IRule
{
    public string Id => "transit-through-restricted";

    public string Title => "Transit through Russia or Belarus";

    public string Authority => "Regulation (EU) No 833/2014, Articles 2(1a), 2a(1a), 3c(1a), 3k(1a)";

    public IReadOnlyList<string> Needs => ["port_discharge"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var port in context.Ports)
        {
            if (port.Kind is not (PortCallKind.Transit or PortCallKind.Loading or PortCallKind.Receipt)) continue;
            var passed = context.CountryOf(port);
            // Goods that stay there are another rule's matter; goods for the other of the two countries pass it like any.
            if (Restricted.Pointer(context, passed) is not { } country || context.Touched.Any(t => t.Country == passed)) continue;
            for (var i = 0; i < context.Goods.Count; i++) AddForGoods(context, findings, i, port, country);
        }
    }

    private void AddForGoods(RuleContext context, ICollection<LocalFinding> findings, int item, PortCall port, JurisdictionPointer country)
    {
        var banned = context.Goods[item].Pointers.FirstOrDefault(p => p.Direction == ControlDirection.Transit && p.AppliesTo.Any(c => c.ToString() == country.Code));
        if (banned is null) return;
        findings.Add(context.Find(this, item, $"The goods pass “{port.Text}” in {country.Name} and their code {banned.Entry} stands in {banned.Table}", banned.Authority, effect: LegalEffect.Prohibited));
    }
}

using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Destinations;

/// <summary>Goods to, or a receiving party in, a country under comprehensive embargo.</summary>
internal sealed class EmbargoedDestination : IRule
{
    public string Id => "embargoed-destination";

    public string Title => "Destination or receiving party in a country under comprehensive embargo";

    public string Authority => "15 CFR 746.2, 746.4, 746.7, 746.9";

    public IReadOnlyList<string> Needs => ["country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.Destination < DestinationGroup.Embargoed) return;
        foreach (var touched in context.Touched.DistinctBy(t => t.Country))
        {
            foreach (var pointer in context.Tables.Destinations.ForCountry(touched.Country))
            {
                if (pointer.Class != RiskClass.Embargo) continue;
                findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"{pointer.Name} is under comprehensive embargo ({touched.Because})", pointer.Authority, effect: LegalEffect.Prohibited));
                break;
            }
        }
    }
}

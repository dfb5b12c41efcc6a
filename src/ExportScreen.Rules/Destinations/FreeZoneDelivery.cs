using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.Destinations;

/// <summary>Listed goods delivered into a free zone of a diversion jurisdiction: ordinary trade for most, and the place where goods change papers.</summary>
internal sealed class FreeZoneDelivery : IRule
{
    public string Id => "free-zone-delivery";

    public string Title => "Delivery into a free zone of a diversion jurisdiction";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023); FinCEN and BIS FIN-2022-Alert003 (28 June 2022)";

    public IReadOnlyList<string> Needs => ["place_delivery|port_discharge|consignee.address|end_user.address"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary || context.Destination < DestinationGroup.Diversion) return;
        foreach (var port in context.Ports)
        {
            if (port.Kind is not (PortCallKind.Discharge or PortCallKind.Delivery) || context.Word(port.Text, WordClass.FreeZone) is not { } word) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"“{port.Text}” is a free zone (“{word}”)"));
            return;
        }

        foreach (var party in context.Receivers)
        {
            if ((context.Word(party.Address, WordClass.FreeZone) ?? context.Word(party.Name, WordClass.FreeZone)) is not { } word) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The address of the {RoleName.Of(party.Role)} lies in a free zone (“{word}”)", column: party.SourceColumn));
            return;
        }
    }
}

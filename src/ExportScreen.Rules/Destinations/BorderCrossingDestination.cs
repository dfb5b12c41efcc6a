using ExportScreen.Model.Consignments;
using ExportScreen.Model.Goods;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Destinations;

/// <summary>Goods whose journey ends at a land crossing toward Russia. A crossing that is only passed on the way is ordinary trade with Central Asia, and is not looked at.</summary>
internal sealed class BorderCrossingDestination : IRule
{
    public string Id => "border-crossing-destination";

    public string Title => "Final destination is a land crossing toward Russia";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023); FinCEN and BIS FIN-2022-Alert003 (28 June 2022)";

    public IReadOnlyList<string> Needs => ["port_discharge|place_delivery|consignee.address"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary) return;
        var ports = context.Ports;
        var last = ports.LastOrDefault(p => p.Kind == PortCallKind.Delivery) ?? ports.LastOrDefault(p => p.Kind == PortCallKind.Discharge);
        if (last is not null && Known(context.Places(last.UnLocode, last.Text, last.Country)) is { } crossing) findings.Add(Find(context, crossing, $"“{last.Text}”"));
        else if (context.FinalReceiver is { Address: { } address } receiver && Known(context.PlacesIn(address, receiver.Country)) is { } pointer)
            findings.Add(Find(context, pointer, $"address of the {RoleName.Of(receiver.Role)}"));
    }

    private static JurisdictionPointer? Known(IReadOnlyList<JurisdictionPointer> pointers)
    {
        foreach (var pointer in pointers)
            if (pointer.Class == RiskClass.BorderCrossing) return pointer;
        return null;
    }

    private LocalFinding Find(RuleContext context, JurisdictionPointer pointer, string where) =>
        context.Find(this, LocalFinding.WholeConsignment, $"{pointer.Name} is a land crossing, and the goods end there ({where})");
}

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
        var ports = context.Consignment.Route.Ports;
        var last = ports.LastOrDefault(p => p.Kind == PortCallKind.Delivery) ?? ports.LastOrDefault(p => p.Kind == PortCallKind.Discharge);
        if (last is not null && Look(context, findings, last.UnLocode, last.Text, last.Country, $"“{last.Text}”")) return;
        if (context.FinalReceiver is not { Address: { } address } receiver) return;
        foreach (var part in address.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Look(context, findings, null, part, receiver.Country, $"address of the {RoleName.Of(receiver.Role)}")) return;
    }

    private bool Look(RuleContext context, ICollection<LocalFinding> findings, string? unlocode, string text, Model.Codes.CountryCode country, string where)
    {
        foreach (var pointer in context.Places(unlocode, text, country))
        {
            if (pointer.Class != RiskClass.BorderCrossing) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"{pointer.Name} is a land crossing, and the goods end there ({where})"));
            return true;
        }

        return false;
    }
}

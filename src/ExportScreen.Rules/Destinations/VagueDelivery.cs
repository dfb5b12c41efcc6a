using ExportScreen.Model.Consignments;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.Destinations;

/// <summary>A place of delivery that is no place ("to be advised").</summary>
internal sealed class VagueDelivery : IRule
{
    public string Id => "vague-delivery";

    public string Title => "Place of delivery not named";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3";

    public IReadOnlyList<string> Needs => ["place_delivery|port_discharge"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var port in context.Ports)
        {
            if (port.Kind is not (PortCallKind.Discharge or PortCallKind.Delivery) || context.Word(port.Text, WordClass.NoPlace) is null || !context.CountryOf(port).IsNone) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"“{port.Text}” does not say where the goods are delivered"));
            return;
        }
    }
}

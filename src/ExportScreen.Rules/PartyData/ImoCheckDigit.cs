using ExportScreen.Model.Codes;

namespace ExportScreen.Rules.PartyData;

/// <summary>An IMO number whose check digit does not fit names no ship: mistyped or made up.</summary>
internal sealed class ImoCheckDigit : IRule
{
    public string Id => "imo-check-digit";

    public string Title => "IMO number with a wrong check digit";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => ["imo"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.Consignment.Route.Vessel?.Imo is not { Check: ChecksumState.Invalid } imo) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The check digit of IMO {imo.Value} does not fit: no ship has this number; ask for the right one"));
    }
}

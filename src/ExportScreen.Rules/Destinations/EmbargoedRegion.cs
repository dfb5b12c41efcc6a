using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Destinations;

/// <summary>A port, place or party address in an embargoed region (Crimea and Sevastopol, the other occupied regions of Ukraine).</summary>
internal sealed class EmbargoedRegion : IRule
{
    public string Id => "embargoed-region";

    public string Title => "Place in an embargoed region";

    public string Authority => "15 CFR 746.6; Regulation (EU) 2022/263; UK SI 2019/855";

    public IReadOnlyList<string> Needs => ["port_discharge"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var port in context.Consignment.Route.Ports)
            Look(context, findings, port.UnLocode, port.Text, port.Country, $"“{port.Text}”");
        foreach (var text in context.Consignment.Route.UnreadCountries) Look(context, findings, null, text, default, $"given as a country: “{text}”");
        foreach (var party in context.Consignment.Parties)
        {
            if (party.Name.Contains(',', StringComparison.Ordinal) && Look(context, findings, null, party.Name, party.Country, $"name cell of the {RoleName.Of(party.Role)}")) continue;
            if (party.Address is null) continue;
            foreach (var part in party.Address.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (Look(context, findings, null, part, party.Country, $"address of the {RoleName.Of(party.Role)}")) break;
        }
    }

    private bool Look(RuleContext context, ICollection<LocalFinding> findings, string? unlocode, string text, CountryCode country, string where)
    {
        foreach (var pointer in context.Places(unlocode, text, country))
        {
            if (pointer.Class is not (RiskClass.EmbargoedRegion or RiskClass.RegionToReview)) continue;
            var review = pointer.Class == RiskClass.RegionToReview;
            var status = review ? "lies in a region partly under embargo: look its status up" : "lies in an embargoed region";
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"{pointer.Name} ({pointer.MatchedOn}) {status}; {where}", pointer.Authority,
                severity: review ? FindingSeverity.High : null, effect: review ? LegalEffect.RedFlag : LegalEffect.Prohibited));
            return true;
        }

        return false;
    }
}

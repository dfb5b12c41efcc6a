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
        foreach (var port in context.Ports)
            if (Known(context.Places(port.UnLocode, port.Text, port.Country)) is { } pointer) findings.Add(Find(context, pointer, $"“{port.Text}”"));
        foreach (var text in context.Consignment.Route.UnreadCountries)
            if (Known(context.Places(null, text, default)) is { } pointer) findings.Add(Find(context, pointer, $"given as a country: “{text}”"));
        foreach (var party in context.Parties)
        {
            if (party.Name.Contains(',', StringComparison.Ordinal) && Known(context.Places(null, party.Name, party.Country)) is { } named)
                findings.Add(Find(context, named, $"name cell of the {RoleName.Of(party.Role)}"));
            else if (party.Address is not null && Known(context.PlacesIn(party.Address, party.Country)) is { } pointer)
                findings.Add(Find(context, pointer, $"address of the {RoleName.Of(party.Role)}"));
        }
    }

    private static JurisdictionPointer? Known(IReadOnlyList<JurisdictionPointer> pointers)
    {
        foreach (var pointer in pointers)
            if (pointer.Class is RiskClass.EmbargoedRegion or RiskClass.RegionToReview) return pointer;
        return null;
    }

    private LocalFinding Find(RuleContext context, JurisdictionPointer pointer, string where)
    {
        var review = pointer.Class == RiskClass.RegionToReview;
        var status = review ? "lies in a region partly under embargo: look its status up" : "lies in an embargoed region";
        return context.Find(this, LocalFinding.WholeConsignment, $"{pointer.Name} ({pointer.MatchedOn}) {status}; {where}", pointer.Authority,
            severity: review ? FindingSeverity.High : null, effect: review ? LegalEffect.RedFlag : LegalEffect.Prohibited);
    }
}

using ExportScreen.Model.Goods;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>A receiving party's name speaks of armed forces or makers of arms. Listed goods to such a party in a country under an arms embargo (China among them), or in Russia or Belarus, are for review; elsewhere it weighs with the goods.</summary>
internal sealed class MilitaryEndUser : IRule
{
    public string Id => "military-end-user";

    public string Title => "Receiving party with military words";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3; 15 CFR 744.21";

    public IReadOnlyList<string> Needs => ["consignee|end_user|importer|notify"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var party in context.Receivers)
        {
            if (context.Word(party.Name, WordClass.Military) is not { } word) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The name of the {RoleName.Of(party.Role)} speaks of armed forces or arms (“{word}”)", column: party.SourceColumn,
                severity: SeverityOf(context)));
            return;
        }
    }

    // Ministries of friendly states buy much that stands in some table; the guidance is about countries under an arms embargo.
    private static FindingSeverity? SeverityOf(RuleContext context)
    {
        if (context.WorstTier <= GoodsTier.Ordinary) return FindingSeverity.Low;
        return context.Touched.Any(t => context.Tables.Destinations.ForCountry(t.Country).Any(p => p.Class is RiskClass.ArmsEmbargo or RiskClass.Restricted)) ? null : FindingSeverity.Medium;
    }
}

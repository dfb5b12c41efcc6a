using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>A receiving party is an institute or a design bureau. The words are broad (研究所, НИИ): they ask for a look at the lists and never act alone.</summary>
internal sealed class ResearchEndUser : IRule
{
    public string Id => "research-end-user";

    public string Title => "Receiving party with words of research or design bureaus";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3; 15 CFR 744.21";

    public IReadOnlyList<string> Needs => ["consignee|end_user|importer|notify"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary) return;
        foreach (var party in context.Receivers)
        {
            if (context.Word(party.Name, WordClass.Research) is not { } word) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The {RoleName.Of(party.Role)} looks like an institute or design bureau (“{word}”)", column: party.SourceColumn));
            return;
        }
    }
}

using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>The goods are consigned to a bank, as under a letter of credit, and no end user is named.</summary>
internal sealed class BankAsConsignee : IRule
{
    public string Id => "bank-as-consignee";

    public string Title => "Consigned to a bank without an end user";

    public string Authority => "FinCEN and BIS FIN-2022-Alert003 (28 June 2022); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["consignee"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary) return;
        var parties = context.Parties;
        if (parties.Any(p => p is { Role: PartyRole.EndUser, Name.Length: > 0 })) return;
        foreach (var party in parties)
        {
            var order = party.Role == PartyRole.Bank && parties.Any(p => p.Role == PartyRole.Consignee && p.Marks.HasFlag(PartyMarks.ToOrder));
            if (!order && (party.Role != PartyRole.Consignee || context.Word(party.Name, WordClass.Bank) is null)) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, "The goods are consigned to a bank, and no end user is named", column: party.SourceColumn));
            return;
        }
    }
}

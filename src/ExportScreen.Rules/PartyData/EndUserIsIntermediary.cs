using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>The end user is said to be the consignee itself, and the consignee forwards or trades for a living.</summary>
internal sealed class EndUserIsIntermediary : IRule
{
    public string Id => "end-user-is-intermediary";

    public string Title => "End user equals a consignee that forwards or trades";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023); FinCEN and BIS FIN-2022-Alert003 (28 June 2022); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["end_user", "consignee"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary) return;
        var user = context.Parties.FirstOrDefault(p => p is { Role: PartyRole.EndUser, Name.Length: > 0 });
        var consignee = context.Parties.FirstOrDefault(p => p is { Role: PartyRole.Consignee, Name.Length: > 0 });
        if (user is null || consignee is null || FoldedText.Of(user.Name) != FoldedText.Of(consignee.Name)) return;
        if (context.Word(consignee.Name, WordClass.Forwarder | WordClass.Trader) is not { } word) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"End user and consignee are the same company, and it forwards or trades (“{word}”)", column: user.SourceColumn));
    }
}

using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>A freight forwarder or a mailbox is the last receiver named. Ordinary in consolidated cargo: looked at for goods that point to a control, or whose code is not known.</summary>
internal sealed class ForwarderAsFinalConsignee : IRule
{
    public string Id => "forwarder-as-final-consignee";

    public string Title => "Freight forwarder as final consignee";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3; FinCEN and BIS FIN-2022-Alert003 (28 June 2022); FinCEN and BIS FIN-2023-GLOBALEXPORT (6 November 2023)";

    public IReadOnlyList<string> Needs => ["consignee|end_user|importer"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary || context.FinalReceiver is not { } receiver) return;
        if (context.Word(receiver.Name, WordClass.Forwarder) is not { } word) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment,
            $"The last receiver named, the {RoleName.Of(receiver.Role)}, looks like a forwarder (“{word}”); nobody behind it is named", column: receiver.SourceColumn));
    }
}

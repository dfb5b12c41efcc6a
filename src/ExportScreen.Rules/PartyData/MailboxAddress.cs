using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>The last receiver has a box, or is reached in care of another: no place where goods are used. Usual in the Gulf, so it is a weak sign.</summary>
internal sealed class MailboxAddress : IRule
{
    public string Id => "mailbox-address";

    public string Title => "Final consignee at a mailbox";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3; FinCEN and BIS FIN-2022-Alert003 (28 June 2022)";

    public IReadOnlyList<string> Needs => ["consignee.address|end_user.address|importer.address"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary || context.FinalReceiver is not { } receiver) return;
        if (context.Word(receiver.Address, WordClass.Mailbox) is not { } word) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The address of the {RoleName.Of(receiver.Role)} is a box or in care of somebody (“{word}”)", column: receiver.SourceColumn));
    }
}

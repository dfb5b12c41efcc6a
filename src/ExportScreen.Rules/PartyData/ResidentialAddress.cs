using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>A company that takes Common High Priority goods in a flat. The "flat" and "room" of Hong Kong and the 室 of China are offices and are not among the words.</summary>
internal sealed class ResidentialAddress : IRule
{
    public string Id => "residential-address";

    public string Title => "Company with a residential address";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "consignee.address|end_user.address|importer.address"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier < GoodsTier.Priority || context.FinalReceiver is not { } receiver || receiver.Kind == EntryKind.Person) return;
        if (context.Word(receiver.Address, WordClass.Residential) is not { } word) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The address of the {RoleName.Of(receiver.Role)} is a flat (“{word}”)", column: receiver.SourceColumn));
    }
}

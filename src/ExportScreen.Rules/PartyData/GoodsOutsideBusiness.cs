using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>The last receiver's name tells of a trade that has no use for such goods (textiles, food, furniture, tourism), and they are on the Common High Priority List. A guess from a name: a weak sign.</summary>
internal sealed class GoodsOutsideBusiness : IRule
{
    public string Id => "goods-outside-business";

    public string Title => "Goods do not fit the buyer's line of business";

    public string Authority => "BIS red flag indicators, 15 CFR part 732 Supplement No. 3; FinCEN and BIS FIN-2022-Alert003 (28 June 2022); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "consignee|end_user|importer"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier < GoodsTier.Priority || context.FinalReceiver is not { } receiver) return;
        if (context.Word(receiver.Name, WordClass.UnrelatedBusiness) is not { } word) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment,
            $"The name of the {RoleName.Of(receiver.Role)} tells of another business (“{word}”) than these goods are for", column: receiver.SourceColumn));
    }
}

using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>
/// A trading company is the last receiver of Common High Priority goods. The Turkish "Ticaret" stands in the legal name of every other Turkish company and is not among the words; a weak sign
/// wherever it is found (name_word_rates_listed_entities.csv).
/// </summary>
internal sealed class TraderAsFinalConsignee : IRule
{
    public string Id => "trader-as-final-consignee";

    public string Title => "Trading company as final consignee of Common High Priority goods";

    public string Authority => "FinCEN and BIS FIN-2022-Alert003 (28 June 2022); FinCEN and BIS FIN-2023-GLOBALEXPORT (6 November 2023); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "consignee|end_user|importer"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier < GoodsTier.Priority || context.FinalReceiver is not { } receiver) return;
        if (context.Word(receiver.Name, WordClass.Trader) is not { } word) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment,
            $"The last receiver named, the {RoleName.Of(receiver.Role)}, buys to sell (“{word}”): who will use the goods is not said", column: receiver.SourceColumn));
    }
}

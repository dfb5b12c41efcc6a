using ExportScreen.Goods.Descriptions;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Descriptions;

/// <summary>The text names goods that the control lists are about, or a part family found in weapons. Evidence for the reviewer, not a violation: weak alone.</summary>
internal sealed class SensitiveGoodsWords : IRule
{
    public string Id => "sensitive-goods-words";

    public string Title => "Controlled goods or battlefield parts named in the text";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023); G7 Sub-Working Group industry guidance (24 September 2024)";

    public IReadOnlyList<string> Needs => ["description|brand_model"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (context.ReadingOf(i) is not { } reading) continue;
            if (reading.Terms.FirstOrDefault(t => t.Term.Strength == TermStrength.High) is { } term)
            {
                var hint = term.Term.AnnexI.Count == 0 ? "" : $"; compare Annex I {string.Join(", ", term.Term.AnnexI)}";
                findings.Add(context.Find(this, i, $"“{term.Written}” names goods that control lists are about{hint}", severity: SeverityOf(context, i)));
            }
            else if (reading.Parts.Count > 0)
            {
                findings.Add(context.Find(this, i, $"“{reading.Parts[0].Number}” is of a part family ({reading.Parts[0].Family.Maker}, {reading.Parts[0].Family.What}) of code {reading.Parts[0].Family.Hs6}", severity: SeverityOf(context, i)));
            }
        }
    }

    // Words that say what the declared code says already are no further sign.
    private static FindingSeverity? SeverityOf(RuleContext context, int item) => context.TierOf(item) >= GoodsTier.Priority ? FindingSeverity.Note : null;
}

using ExportScreen.Goods.Contradictions;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Descriptions;

/// <summary>
/// The description reads like other goods than the code. It ranks and doubts, it never assigns: where the text points to a controlled code that the declared one hides, the destination decides;
/// otherwise it is a note.
/// </summary>
internal sealed class DescriptionContradictsCode : IRule
{
    public string Id => "description-contradicts-code";

    public string Title => "Description does not fit the HS code";

    public string Authority => "G7 Sub-Working Group industry guidance (24 September 2024); EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "description"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (context.ReadingOf(i)?.Contradictions.FirstOrDefault(c => c.Basis != ContradictionBasis.PartNumber && c.Distance > CodeDistance.Subheading) is not { } found) continue;
            var tier = context.TierOf(found.Expected.Take(1));
            var hides = found.HidesControl || (tier >= GoodsTier.Priority && context.TierOf(i) < GoodsTier.Priority);
            // Controlled goods under a code that hides them weigh like priority goods: the declared code is ordinary because somebody chose it.
            findings.Add(context.Find(this, i, found.Sentence(), severity: hides ? null : FindingSeverity.Note, goods: hides && tier < GoodsTier.Priority ? GoodsTier.Priority : tier));
        }
    }
}

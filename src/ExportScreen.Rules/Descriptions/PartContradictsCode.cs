using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Parts;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Descriptions;

/// <summary>
/// A part number of a known family stands under another code. Strong when the family's code is of the first two tiers of the Common High Priority List and the declared one is of none: chips
/// declared as something else. Weaker where the code of the family is our own judgement. A slip between codes that stand in no control table is a note, and so is one between the headings of components
/// (red_flags.csv, row G07).
/// </summary>
internal sealed class PartContradictsCode : IRule
{
    public string Id => "part-contradicts-code";

    public string Title => "Part number does not fit the HS code";

    public string Authority => "G7 Sub-Working Group industry guidance (24 September 2024)";

    public IReadOnlyList<string> Needs => ["hs_code", "description|brand_model"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (context.ReadingOf(i)?.Contradictions.FirstOrDefault(c => c.Basis == ContradictionBasis.PartNumber) is not { } found) continue;
            var tier = context.TierOf(found.Expected.Take(1));
            var hidesPriority = tier >= GoodsTier.Priority && context.TierOf(i) < GoodsTier.Priority;
            FindingSeverity? severity = IsAmongComponents(found) ? FindingSeverity.Note : hidesPriority && tier == GoodsTier.TopPriority && found.Confidence > PartConfidence.Low ? null : hidesPriority || found.HidesControl ? FindingSeverity.Medium : FindingSeverity.Note;
            findings.Add(context.Find(this, i, found.Sentence(), severity: severity, goods: found.HidesControl && tier < GoodsTier.Priority ? GoodsTier.Priority : tier));
        }
    }

    private static bool IsAmongComponents(CodeContradiction found) => found.Expected[0].StartsWith("85", StringComparison.Ordinal) && found.Declared.Any(code => code[..4] is "8541" or "8542" or "8532" or "8536" or "8504" or "8517" or "8526");
}

using ExportScreen.Model.Goods;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Codes;

/// <summary>A chapter or heading only: a note, unless codes under it are on the Common High Priority List; then for review.</summary>
internal sealed class HsCodeShort : IRule
{
    public string Id => "hs-code-short";

    public string Title => "HS code of a chapter or heading only";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => ["hs_code"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            foreach (var code in context.Goods[i].Codes)
            {
                if (code.State != HsState.TooShort) continue;
                var priority = code.Digits is { } digits && context.Tables.HasPriorityCodeUnder(digits);
                findings.Add(context.Find(this, i,
                    priority ? $"“{code.Raw}” is a chapter or heading that holds Common High Priority codes; six digits are needed to tell" : $"“{code.Raw}” is a chapter or heading only",
                    severity: priority ? null : FindingSeverity.Note));
            }
        }
    }
}

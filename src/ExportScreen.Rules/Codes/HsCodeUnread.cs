using ExportScreen.Model.Goods;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Codes;

/// <summary>An HS code that no edition knows is for review; text that is no code at all was not screened.</summary>
internal sealed class HsCodeUnread : IRule
{
    public string Id => "hs-code-unread";

    public string Title => "HS code could not be read";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => ["hs_code"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            foreach (var code in context.Goods[i].Codes)
            {
                if (code.State == HsState.Unknown)
                    findings.Add(context.Find(this, i, $"“{code.Raw}” stands in no edition of the Harmonised System; the code cannot rule out a control"));
                else if (code.State == HsState.NotACode)
                    findings.Add(context.Find(this, i, $"“{code.Raw}” is no HS code: expected six or more digits", outcome: Outcome.NotScreened));
            }
        }
    }
}

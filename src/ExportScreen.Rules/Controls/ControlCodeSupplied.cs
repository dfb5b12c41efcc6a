using ExportScreen.Goods.Controls;
using ExportScreen.Model.Lists;

namespace ExportScreen.Rules.Controls;

/// <summary>The manifest itself names a control code (ECCN, Annex I, munitions): a licence has to be determined; without a licence number that is for review.</summary>
internal sealed class ControlCodeSupplied : IRule
{
    public string Id => "control-code-supplied";

    public string Title => "Control code supplied by the manifest";

    public string Authority => "15 CFR part 774 Supplement No. 1; Regulation (EU) 2021/821, Annex I";

    public IReadOnlyList<string> Needs => ["eccn"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var item = context.Goods[i].Item;
            if (item.ControlCode is not { } text || !ControlCode.TryParse(text, out var code) || code.Kind == ControlCodeKind.Ear99) continue;
            var known = context.Tables.EntriesOf(code).Count > 0 ? "listed in the control lists" : "not found in the loaded control lists: check it";
            var licence = item.Licence is null ? "no licence number on the line" : "licence on the line: check that it covers the goods, the parties and the day";
            findings.Add(context.Find(this, i, $"Control code {code} ({known}); {licence}", effect: LegalEffect.Licence));
        }
    }
}

using ExportScreen.Goods.Controls;
using ExportScreen.Model.Lists;
using ExportScreen.Rules.Destinations;

namespace ExportScreen.Rules.Controls;

/// <summary>Any control code other than EAR99 to Russia or Belarus needs a licence.</summary>
internal sealed class ControlCodeRestrictedDestination : IRule
{
    public string Id => "control-code-restricted-destination";

    public string Title => "Control code other than EAR99 to Russia or Belarus";

    public string Authority => "15 CFR 746.8";

    public IReadOnlyList<string> Needs => ["eccn", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || Restricted.Destination(context) is not { } restricted) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (context.Goods[i].Item.ControlCode is not { } text || !ControlCode.TryParse(text, out var code) || code.Kind == ControlCodeKind.Ear99) continue;
            findings.Add(context.Find(this, i, $"Control code {code}; {restricted.Because} is {restricted.Pointer.Name}", effect: LegalEffect.Licence));
        }
    }
}

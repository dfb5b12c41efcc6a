using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Destinations;

namespace ExportScreen.Rules.Controls;

/// <summary>Common High Priority goods to Russia or Belarus.</summary>
internal sealed class ChplRestrictedDestination : IRule
{
    public string Id => "chpl-restricted-destination";

    public string Title => "Common High Priority goods to Russia or Belarus";

    public string Authority => "15 CFR 746.8; Common High Priority List";

    public IReadOnlyList<string> Needs => ["hs_code", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || Restricted.Destination(context) is not { } restricted) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var pointers = context.Goods[i].Pointers;
            if ((Chpl.Of(pointers) ?? Chpl.SideWayOf(pointers)) is not { } pointer) continue;
            var which = pointer.IsSideWay ? $"Code {pointer.Entry} took over some goods of the old code and is" : $"Code {pointer.Entry} is";
            findings.Add(context.Find(this, i, $"{which} on the Common High Priority List, {pointer.Detail}; {restricted.Because} is {restricted.Pointer.Name}", severity: pointer.Partial ? FindingSeverity.High : null, effect: LegalEffect.Licence));
        }
    }
}

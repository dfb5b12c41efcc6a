using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Controls;

/// <summary>Integrated circuits of tier 1 with an origin that has no maker of them: the papers are wrong, or the origin was changed on the way.</summary>
/// <remarks>The countries are those that red_flags.csv names in row G43.</remarks>
internal sealed class OriginWithoutFab : IRule
{
    public string Id => "origin-without-maker";

    public string Title => "Origin has no maker of such goods";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "country_origin"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var goods = context.Goods[i];
            if (!HasNone(goods.Item.Origin)) continue;
            if (context.ReadingOf(i) is { Makers: [var maker, ..] } && context.TierOf(i) > GoodsTier.Ordinary)
            {
                findings.Add(context.Find(this, i, $"The text names {maker.Maker}, and the origin given is {goods.Item.Origin}"));
                continue;
            }

            if (Chpl.Of(goods.Pointers) is not { } pointer || Chpl.Tier(pointer) > 1) continue;
            findings.Add(context.Find(this, i, $"Code {pointer.Entry} is of integrated circuits, and the origin given is {goods.Item.Origin}, which makes none",
                severity: context.Destination == DestinationGroup.Unknown ? FindingSeverity.Low : null));
        }
    }

    /// <summary>Whether a country is named as without a maker of semiconductors.</summary>
    internal static bool HasNone(Model.Codes.CountryCode country) => country.ToString() is "KG" or "AM" or "UZ" or "TJ";
}

using ExportScreen.Model.Codes;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Controls;

/// <summary>Western or Taiwanese Common High Priority goods sent on from one diversion jurisdiction to a neighbour of Russia: the last leg of a diversion.</summary>
internal sealed class ReexportNearRussia : IRule
{
    public string Id => "reexport-near-russia";

    public string Title => "Re-export from a diversion jurisdiction toward Russia's neighbours";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "country_origin", "country_destination"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        var route = context.Consignment.Route;
        if (context.SettingOf(this) is null || !IsNear(route.Destination)) return;
        var from = route.Dispatch.IsNone ? context.Parties.FirstOrDefault(p => p.Role is Model.Consignments.PartyRole.Consignor or Model.Consignments.PartyRole.Exporter)?.Country ?? default : route.Dispatch;
        if (context.GroupOf(from) != DestinationGroup.Diversion || from == route.Destination) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var origin = context.Goods[i].Item.Origin;
            if (context.TierOf(i) < GoodsTier.Priority || origin.IsNone || origin == from || !IsMaker(context, origin)) continue;
            findings.Add(context.Find(this, i, $"Goods of {origin} origin on the Common High Priority List go on from {from} to {route.Destination}"));
        }
    }

    // Neighbours and members of the customs union: red_flags.csv, row G24.
    private static bool IsNear(CountryCode country) => country.ToString() is "KZ" or "KG" or "GE" or "AM" or "UZ" or "TJ" or "MN" or "AZ" or "TM";

    // The United States, Japan and Taiwan, and the Union by its privilege groups; row G43 says "US/EU/JP/TW".
    private static bool IsMaker(RuleContext context, CountryCode country) =>
        country.ToString() is "US" or "JP" or "TW" || (context.Tables.Destinations.GroupsOf(country).Contains("us-ear-a1") && country.ToString() is not ("TR" or "RU" or "MX" or "AR" or "IN" or "ZA" or "UA"));
}

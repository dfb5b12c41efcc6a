using System.Globalization;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Controls;

/// <summary>Goods of China's unmanned-aircraft announcements, as they were in force on the day, that leave China without a licence number. Six digits that agree are a reason to look closer: the control is of ten.</summary>
internal sealed class CnUavLicence : IRule
{
    private static readonly CountryCode China = CountryCode.Of("CN");

    public string Id => "cn-uav-licence";

    public string Title => "Chinese unmanned-aircraft goods without a licence";

    public string Authority => "MOFCOM Announcement 2024 No. 31";

    public IReadOnlyList<string> Needs => ["hs_code", "country_origin|country_dispatch|shipper.country"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || !LeavesChina(context)) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            var goods = context.Goods[i];
            if (goods.Item.Licence is not null) continue;
            var pointers = goods.Pointers.Where(p => p.Table == "cn-uav" && p.AppliesOn(context.Day)).ToList();
            if (pointers.Count == 0) continue;
            var full = pointers.FirstOrDefault(p => goods.Codes.Any(c => c.Digits is { Length: >= 8 } digits && p.Entry.StartsWith(digits[..Math.Min(digits.Length, p.Entry.Length)], StringComparison.Ordinal)));
            var pointer = full ?? pointers[0];
            var how = full is null ? "six digits agree, the control is of ten: look closer" : "no licence number on the line";
            findings.Add(context.Find(this, i, string.Create(CultureInfo.InvariantCulture, $"Code {pointer.Entry} ({pointer.Detail}; {pointer.Condition}) leaves China; {how}"), pointer.Authority,
                severity: full is null ? FindingSeverity.Medium : null, effect: full is null ? null : LegalEffect.Licence));
        }
    }

    private static bool LeavesChina(RuleContext context)
    {
        var route = context.Consignment.Route;
        if (route.Destination == China) return false;
        if (!route.Dispatch.IsNone) return route.Dispatch == China;
        return context.Parties.Any(p => p.Role is Model.Consignments.PartyRole.Consignor or Model.Consignments.PartyRole.Exporter && p.Country == China);
    }
}

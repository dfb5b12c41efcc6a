using System.Globalization;
using System.Text.RegularExpressions;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Ownership;

/// <summary>
/// The manifest names owners, and listed ones hold half of a party or more, alone or together. A share that is not given is asked for. Under a rule that binds on the day it stops the goods;
/// while the rule is suspended or its state is not verified, and for publishers' guidance, it is for review.
/// </summary>
internal sealed partial class OwnedByListed : IRule
{
    public string Id => "owned-by-listed";

    public string Title => "Owned by listed parties";

    public string Authority => "BIS Affiliates rule (50 %)";

    public IReadOnlyList<string> Needs => ["owner"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || !context.Parties.Any(p => p.Role == PartyRole.Owner)) return;
        foreach (var owners in context.Screened(PartyRole.Owner).SelectMany(o => Listed(o, context.Day)).GroupBy(o => o.Period))
        {
            var shares = owners.Select(o => o.Share).ToList();
            var known = shares.Sum(s => s ?? 0);
            if (known < owners.Key.Share && !shares.Contains(null)) continue;
            var enough = known >= owners.Key.Share;
            var what = enough ? string.Create(CultureInfo.InvariantCulture, $"listed owners hold {known:0.##} %") : "an owner is listed and its share is not given";
            findings.Add(context.Find(this, LocalFinding.WholeConsignment,
                string.Create(CultureInfo.InvariantCulture, $"By the owners that the manifest names, {what} ({string.Join(", ", owners.Select(o => o.List).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}); from {owners.Key.Share:0} % on the party counts as listed: {owners.Key.State}"),
                owners.Key.Authority, severity: enough && owners.Key.Binds ? null : FindingSeverity.High, effect: EffectOf(enough, owners.Key)));
        }
    }

    private static LegalEffect? EffectOf(bool enough, OwnershipPeriod period) => period.Authority == "house" ? null : enough && period.Binds ? LegalEffect.Licence : LegalEffect.RedFlag;

    private static IEnumerable<(OwnershipPeriod Period, string List, decimal? Share)> Listed(PartyScreening owner, DateOnly day)
    {
        foreach (var hit in owner.Hits)
        {
            if (hit.Band != MatchBand.Strong || OwnershipRules.Of(hit.List, day) is not { } period) continue;
            yield return (period, hit.List, ShareOf(owner.Party));
            yield break;
        }
    }

    /// <summary>The share in percent that stands with the owner's name ("IVANOV I. (60 %)"), or null.</summary>
    internal static decimal? ShareOf(Party owner)
    {
        foreach (var text in owner.OtherNames.Prepend(owner.Name).Append(owner.Address ?? ""))
            if (Percent().Match(text) is { Success: true } match && decimal.TryParse(match.Groups[1].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100)
                return share;
        return null;
    }

    [GeneratedRegex(@"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|％|percent|проц)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Percent();
}

using System.Globalization;
using System.Text.RegularExpressions;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ownership;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Ownership;

/// <summary>
/// Listed owners hold half of a party or more, alone or together, by the manifest or by the customer's file of owners. A share that is not given is asked for. Under a rule that binds on the day it
/// stops the goods; while the rule is suspended or its state is not verified, and for publishers' guidance, it is for review.
/// </summary>
internal sealed partial class OwnedByListed : IRule
{
    public string Id => "owned-by-listed";

    public string Title => "Owned by listed parties";

    public string Authority => "BIS Affiliates rule (50 %)";

    public IReadOnlyList<string> Needs => ["owner"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || !Array.Exists(context.Parties, p => p.Role == PartyRole.Owner)) return;
        foreach (var owners in Listed(context, ofFile: false).GroupBy(o => o.Period))
        {
            var shares = owners.Select(o => ShareOf(o.Owner)).ToList();
            var known = shares.Sum(s => s ?? 0);
            if (known < owners.Key.Share && !shares.Contains(null)) continue;
            var what = known >= owners.Key.Share ? Hold(known, "") : "an owner is listed and its share is not given";
            Add(context, findings, owners.Key, known, $"By the owners that the manifest names, {what}", owners.Select(o => o.List));
        }

        foreach (var owners in Listed(context, ofFile: true).GroupBy(o => o.Period)) OfFile(context, findings, [.. owners]);
    }

    private void OfFile(RuleContext context, ICollection<LocalFinding> findings, List<ListedOwner> owners)
    {
        var period = owners[0].Period;
        var keys = owners.Select(o => context.Owners.KeyOf(o.Owner.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var party in context.Parties)
        {
            if (party.Role == PartyRole.Owner) continue;
            var held = party.OtherNames.Prepend(party.Name).Select(name => context.Owners.HeldOf(name, context.Day, keys, period.Share)).MaxBy(h => (h.Percent, h.IsOpen))!;
            if (held.Percent < period.Share && !held.IsOpen) continue;
            var role = RoleName.Of(party.Role);
            var through = held.Through.Count == 0 ? "" : $" through {string.Join(", ", held.Through)}";
            var what = held.IsOpen ? $"a listed owner stands above the {role}, and a share is not given" : Hold(held.Percent, $" of the {role}{through}");
            Add(context, findings, period, held.Percent, $"By the file of owners, {what}", owners.Select(o => o.List), party.SourceColumn);
        }
    }

    private void Add(RuleContext context, ICollection<LocalFinding> findings, OwnershipPeriod period, decimal known, string what, IEnumerable<string> lists, string? column = null)
    {
        var enough = known >= period.Share;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment,
            string.Create(CultureInfo.InvariantCulture, $"{what} ({string.Join(", ", lists.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}); from {period.Share:0} % on the party counts as listed: {period.State}"),
            period.Authority, column, enough && period.Binds ? null : FindingSeverity.High, effect: EffectOf(enough, period)));
    }

    private static string Hold(decimal percent, string of) => string.Create(CultureInfo.InvariantCulture, $"listed owners hold {percent:0.##} %{of}");

    private static LegalEffect? EffectOf(bool enough, OwnershipPeriod period) => period.Authority == "house" ? null : enough && period.Binds ? LegalEffect.Licence : LegalEffect.RedFlag;

    private static IEnumerable<ListedOwner> Listed(RuleContext context, bool ofFile)
    {
        foreach (var (row, owner) in context.Screened())
        {
            if (row.Role != PartyRole.Owner || row.RoleText == OwnersFile.RoleText != ofFile) continue;
            foreach (var hit in owner.Hits)
            {
                if (hit.Band != MatchBand.Strong || OwnershipRules.Of(hit.List, context.Day) is not { } period) continue;
                yield return new ListedOwner(period, hit.List, owner.Party);
                // The manifest's shares stand with the owner: counted once. Those of the file are looked up by name under each rule.
                if (!ofFile) break;
            }
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

    private sealed record ListedOwner(OwnershipPeriod Period, string List, Party Owner);
}

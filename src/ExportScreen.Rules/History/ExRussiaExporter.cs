using System.Globalization;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>
/// An exporter that sold to Russia or Belarus before 24 February 2022 sells goods of the same heading to a diversion jurisdiction it did not serve then. Shares are of the value in one major
/// currency: amounts in several do not add up.
/// </summary>
internal sealed class ExRussiaExporter : IHistoryRule
{
    private static readonly DateOnly Invasion = new(2022, 2, 24);

    public string Id => "ex-russia-exporter";

    public string Title => "Exporter that formerly supplied Russia serves a new country";

    public string Authority => "G7 Sub-Working Group industry guidance (24 September 2024); DOJ, BIS and OFAC Tri-Seal note (2 March 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "shipper|exporter", "country_destination", "value", "currency"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        var least = scope.Setting.Number("share");
        var before = past.Past.Where(l => l.Date < Invasion && IsSender(l.Role)).ToList();
        var russian = before.Where(l => past.GroupOf(l.Destination) == DestinationGroup.Restricted).ToList();
        var sold = russian.Select(l => l.Currency).Distinct(StringComparer.Ordinal).Select(currency => Share(russian, before, currency)).DefaultIfEmpty().Max();
        if (sold < least || sold == 0) return;
        var headings = russian.SelectMany(l => l.Hs6).Select(c => c[..4]).ToHashSet(StringComparer.Ordinal);
        var after = past.Past.Where(l => l.Date >= Invasion && IsSender(l.Role)).Concat(past.Current.Where(c => c.Day >= Invasion && IsSender(c.Line.Role)).Select(c => c.Line)).ToList();
        foreach (var current in past.Current)
        {
            var line = current.Line;
            if (!IsSender(line.Role) || current.Day < Invasion || line.Destination is null || past.GroupOf(line.Destination) != DestinationGroup.Diversion) continue;
            if (before.Exists(l => l.Destination == line.Destination) || !line.Hs6.Any(c => headings.Contains(c[..4]))) continue;
            var share = Share(after.Where(l => l.Destination == line.Destination), after, line.Currency);
            if (share >= least && share > 0) scope.Find(current.Row, current.Row, 0, sold, share);
        }
    }

    public string Sentence(in GroupFinding finding) => string.Create(CultureInfo.InvariantCulture,
        $"Before 2022-02-24 the exporter sent {finding.First:0%} of its value to Russia or Belarus; goods of the same heading now go to a country it did not serve then ({finding.Second:0%} of its value since)");

    private static bool IsSender(PartyRole role) => role is PartyRole.Consignor or PartyRole.Exporter;

    /// <summary>The share of some lines in the value of all, in one currency; 0 when it is none of the major ones.</summary>
    private static double Share(IEnumerable<HistoryLine> some, List<HistoryLine> all, string? currency)
    {
        if (!MajorCurrency.Is(currency)) return 0;
        var total = all.Sum(Value);
        return total == 0 ? 0 : (double)(some.Sum(Value) / total);

        decimal Value(HistoryLine line) => line.Currency == currency ? line.Value ?? 0 : 0;
    }
}

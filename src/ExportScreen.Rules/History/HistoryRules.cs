using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>Runs the rules over history. Thread-safe.</summary>
public sealed class HistoryRules
{
    private readonly RuleParts _parts;

    /// <summary>Makes it for one run.</summary>
    public HistoryRules(Goods.Controls.ControlTables tables, RuleBook book) => _parts = new RuleParts(tables, book);

    /// <summary>Whether any of them is switched on.</summary>
    public bool Any => RuleTable.History.Any(rule => _parts.For(rule.Id).Enabled);

    /// <summary>The group of a destination as a history line gives it: a country code; anything else is not known.</summary>
    public DestinationGroup GroupOf(string? destination) => CountryCode.TryParse(destination, out var country) ? _parts.GroupOf(country) : DestinationGroup.Unknown;

    /// <summary>The riskiest group of the countries that a consignment touches.</summary>
    public DestinationGroup DestinationOf(Consignment consignment) => RuleContext.DestinationOf(consignment, _parts);

    /// <summary>The tier of a line of goods.</summary>
    public static GoodsTier TierOf(GoodsScreening goods) => RuleParts.TierOf(goods);

    /// <summary>Looks at one party or address.</summary>
    /// <param name="past">Its lines of this run and of earlier ones.</param>
    /// <param name="emit">Receives each finding.</param>
    public void Run(HistoryCase past, Action<GroupFinding> emit)
    {
        ArgumentNullException.ThrowIfNull(emit);
        var found = new List<GroupFinding>();
        for (var i = 0; i < RuleTable.History.Count; i++)
        {
            var rule = RuleTable.History[i];
            if (_parts.For(rule.Id) is { Enabled: true } setting) rule.Evaluate(past, new GroupScope(_parts.Book, RuleTable.Groups.Count + i, setting, found));
        }

        foreach (var finding in found.Distinct()) emit(finding);
    }
}

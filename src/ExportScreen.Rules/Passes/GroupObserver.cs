using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>Takes from the rows, in order, what the group rules need of them. Remembers how many parties it has seen; one per run, not thread-safe.</summary>
public sealed class GroupObserver
{
    private readonly RuleParts _parts;
    private readonly DateOnly _asOf;
    private readonly IGroupRule[] _observers;
    private readonly List<Observation> _found = [];
    private int _known;

    /// <summary>Makes one for a run.</summary>
    /// <param name="tables">The control tables.</param>
    /// <param name="book">The RuleBook.</param>
    /// <param name="asOf">The run's date.</param>
    /// <param name="manifests">Manifests of the run: documents are compared only when there are several.</param>
    /// <param name="text">Reads descriptions of goods; null for one without imported reference texts.</param>
    public GroupObserver(ControlTables tables, RuleBook book, DateOnly asOf, int manifests = 1, GoodsText? text = null)
    {
        _parts = new RuleParts(tables, book, text);
        _asOf = asOf;
        _observers = [.. RuleTable.Groups.GroupBy(r => r.Kind).Where(kind => (manifests > 1 || kind.Key != ObservationKind.Document) && kind.Any(r => book.For(r.Id).Enabled)).Select(kind => kind.First())];
    }

    /// <summary>The observations of one consignment's rows; valid until the next call.</summary>
    /// <param name="file">Index of the manifest.</param>
    /// <param name="screened">The consignment, its parties numbered in order of first appearance.</param>
    /// <param name="party">The screening of a party by its number.</param>
    public IReadOnlyList<Observation> Of(int file, ConsignmentScreening screened, Func<int, PartyScreening> party)
    {
        ArgumentNullException.ThrowIfNull(screened);
        ArgumentNullException.ThrowIfNull(party);
        _found.Clear();
        var destination = RuleContext.DestinationOf(screened.Consignment, _parts);
        var declared = _parts.GroupOf(screened.Consignment.Route.Destination);
        var day = (screened.Consignment.Date ?? _asOf).DayNumber;
        for (var i = 0; i < screened.Items.Count; i++)
        {
            var row = new GroupRow(file, screened, i, destination, declared, day, party, _known);
            foreach (var rule in _observers) rule.Observe(row, _found);
            foreach (var one in screened.Parties) _known = Math.Max(_known, one.Party + 1);
        }

        return _found;
    }
}

using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>A row as pass 1 left it, for the rules of pass 2 that say what they need of it. Not thread-safe.</summary>
public sealed class GroupRow
{
    private readonly Func<int, PartyScreening> _screened;
    private readonly int _known;
    private IReadOnlyList<string>? _hs6;

    internal GroupRow(int file, ConsignmentScreening screening, int item, DestinationGroup destination, DestinationGroup declared, int day, Func<int, PartyScreening> screened, int known)
    {
        File = file;
        Screening = screening;
        Item = screening.Items[item];
        Destination = destination;
        Declared = declared;
        Goods = RuleParts.TierOf(Item.Goods);
        Day = day;
        _screened = screened;
        _known = known;
    }

    /// <summary>Index of the manifest.</summary>
    public int File { get; }

    /// <summary>Its consignment.</summary>
    public ConsignmentScreening Screening { get; }

    /// <summary>Its item.</summary>
    public ItemScreening Item { get; }

    /// <summary>Destination of the consignment: the riskiest of all countries that it touches.</summary>
    public DestinationGroup Destination { get; }

    /// <summary>The group of the country of destination itself; unknown when none is given.</summary>
    public DestinationGroup Declared { get; }

    /// <summary>Tier of the goods.</summary>
    public GoodsTier Goods { get; }

    /// <summary>Day number of the shipment date, else of the run's date.</summary>
    public int Day { get; }

    /// <summary>Six digits of HS 2022 that the codes mean, side ways left out; empty when there are none.</summary>
    public IReadOnlyList<string> Hs6 => _hs6 ??= Item.Goods.Codes switch
    {
        [] => [],
        [var one] when one.Direct == one.Hs6.Count => one.Hs6,
        var codes => [.. codes.SelectMany(c => c.Hs6.Take(c.Direct)).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>
    /// The first party with one of the roles, in the order of the roles, by its name in comparison form and its country; null when there is none. Where its country is not given, the country of
    /// destination (for senders: of dispatch) stands for it. Telephone numbers, e-mail and identifiers differ from row to row of one party and are left out.
    /// </summary>
    public string? Named(params ReadOnlySpan<PartyRole> roles)
    {
        foreach (var role in roles)
        {
            foreach (var party in With(role))
            {
                var route = Screening.Consignment.Route;
                var elsewhere = role is PartyRole.Consignor or PartyRole.Exporter ? route.Dispatch : route.Destination;
                return $"{party.Normalised}\n{(party.Party.Country.IsNone ? elsewhere : party.Party.Country)}";
            }
        }

        return null;
    }

    /// <summary>The parties with a role that have a name.</summary>
    public IEnumerable<PartyScreening> With(PartyRole role)
    {
        foreach (var party in Screening.Parties)
            if (party.Role == role && party.RoleText != "Vessel" && _screened(party.Party) is { Normalised.Length: > 0 } screened) yield return screened;
    }

    /// <summary>Parties that no row before this one had, each once.</summary>
    public IEnumerable<PartyScreening> NewParties
    {
        get
        {
            var last = _known - 1;
            foreach (var party in Screening.Parties)
            {
                if (party.Party <= last || party.RoleText == "Vessel") continue;
                last = party.Party;
                yield return _screened(party.Party);
            }
        }
    }

    /// <summary>Makes an observation of this row.</summary>
    public Observation Observe(ObservationKind kind, string key, ulong mark = 0, byte facet = 0, double value = 0) =>
        Observation.Of(kind, key, File, Item.Goods.Item.Row.Ordinal, Screening.Shared) with { Destination = Destination, Goods = Goods, Day = Day, Mark = mark, Facet = facet, Value = value };
}

using ExportScreen.Model.Consignments;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>What documents of one shipment say of it, facet by facet, so that they can be compared. Pure.</summary>
internal static class DocumentFacets
{
    public const byte Consignee = 1;
    public const byte Destination = 2;
    public const byte Origin = 3;
    public const byte Goods = 4;
    public const byte Notify = 5;

    /// <summary>Words for a facet.</summary>
    public static string Name(byte facet) => facet switch
    {
        Consignee => "the consignee",
        Destination => "the destination",
        Origin => "the country of origin",
        Goods => "the HS codes",
        _ => "the notify party",
    };

    /// <summary>The observations of a row.</summary>
    public static void Observe(GroupRow row, ICollection<Observation> into)
    {
        if (row.Screening.Consignment.BillKey is not { } bill) return;
        Add(Consignee, row.PartyKey(PartyRole.Consignee));
        Add(Notify, row.PartyKey(PartyRole.NotifyParty));
        var destination = row.Screening.Consignment.Route.Destination;
        Add(Destination, destination.IsNone ? null : destination.ToString());
        var origin = row.Item.Goods.Item.Origin;
        Add(Origin, origin.IsNone ? null : origin.ToString());
        foreach (var code in row.Hs6) Add(Goods, code);

        void Add(byte facet, string? value)
        {
            if (value is not null) into.Add(row.Observe(ObservationKind.Document, bill, Observation.MarkOf(value), facet));
        }
    }

    /// <summary>
    /// The facets in which two documents (files of the run) disagree: both speak of it and say different things. Goods are compared only when neither document has all of the other's
    /// codes and both have the same number of rows: a second sheet of one bill goes on, it does not contradict.
    /// </summary>
    public static IEnumerable<(byte Facet, Observation Row, Observation Witness)> Disagreements(IReadOnlyList<Observation> group)
    {
        var files = group.Select(o => o.File).Distinct().ToList();
        for (var later = 1; later < files.Count; later++)
        {
            foreach (var facet in (byte[])[Consignee, Destination, Origin, Goods, Notify])
            {
                var mine = group.Where(o => o.File == files[later] && o.Facet == facet).ToList();
                var other = group.Where(o => o.File == files[0] && o.Facet == facet).ToList();
                if (mine.Count == 0 || other.Count == 0) continue;
                var (a, b) = (mine.Select(o => o.Mark).ToHashSet(), other.Select(o => o.Mark).ToHashSet());
                if (a.SetEquals(b) || (facet == Goods && (a.IsSubsetOf(b) || b.IsSubsetOf(a) || Rows(mine) != Rows(other)))) continue;
                foreach (var row in mine.Where(o => !b.Contains(o.Mark)).DistinctBy(o => o.Row)) yield return (facet, row, other[0]);
            }
        }
    }

    private static int Rows(List<Observation> rows) => rows.Select(o => o.Row).Distinct().Count();
}

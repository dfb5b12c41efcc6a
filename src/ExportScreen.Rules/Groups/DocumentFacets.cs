using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>
/// What documents of one shipment say of it, facet by facet, so that they can be compared. A party is compared by its name in comparison form; its country and its numbers only where both
/// documents give them: a packing list says less of a consignee than an invoice, and does not contradict it. Pure.
/// </summary>
internal static class DocumentFacets
{
    public const byte Consignee = 1;
    public const byte Destination = 2;
    public const byte Origin = 3;
    public const byte Goods = 4;
    public const byte Notify = 5;
    public const byte ConsigneeCountry = 6;
    public const byte NotifyCountry = 7;

    /// <summary>The group of the country of destination, as mark; never compared.</summary>
    public const byte GoesTo = 8;

    /// <summary>From here on the consignee's numbers, one facet for each kind.</summary>
    private const byte ConsigneeNumbers = 64;

    /// <summary>From here on those of the notify party.</summary>
    private const byte NotifyNumbers = 128;

    /// <summary>Value of an observation whose document gives the shipment date.</summary>
    private const double Dated = 1;

    /// <summary>Words for a facet.</summary>
    public static string Name(byte facet) => facet switch
    {
        Consignee => "the consignee",
        Destination => "the destination",
        Origin => "the country of origin",
        Goods => "the HS codes",
        Notify => "the notify party",
        ConsigneeCountry => "the country of the consignee",
        NotifyCountry => "the country of the notify party",
        >= NotifyNumbers => "a registration number of the notify party",
        _ => "a registration number of the consignee",
    };

    /// <summary>Whether a facet says where the goods go or who gets them; a number of a party says it no better than its name.</summary>
    public static bool IsOfReceiver(byte facet) => facet is Consignee or ConsigneeCountry or Destination or Notify or NotifyCountry;

    /// <summary>Whether the document of an observation gives the shipment date; without one its day is the run's.</summary>
    public static bool IsDated(in Observation observation) => observation.Value == Dated;

    /// <summary>The observations of a row.</summary>
    public static void Observe(GroupRow row, ICollection<Observation> into)
    {
        var consignment = row.Screening.Consignment;
        if (consignment.BillKey is not { } bill) return;
        var dated = consignment.Date is null ? 0 : Dated;
        AddParty(PartyRole.Consignee, Consignee, ConsigneeCountry, ConsigneeNumbers);
        AddParty(PartyRole.NotifyParty, Notify, NotifyCountry, NotifyNumbers);
        AddCountry(Destination, consignment.Route.Destination);
        if (!consignment.Route.Destination.IsNone) AddMark(GoesTo, (ulong)row.Declared);
        AddCountry(Origin, row.Item.Goods.Item.Origin);
        foreach (var code in row.Hs6) AddMark(Goods, Observation.MarkOf(code));

        void AddParty(PartyRole role, byte name, byte country, byte numbers)
        {
            foreach (var party in row.With(role))
            {
                AddMark(name, Observation.MarkOf(party.Normalised));
                AddCountry(country, party.Party.Country);
                foreach (var number in party.Party.Identifiers)
                    if (IsNumber(number.Kind)) AddMark((byte)(numbers + (byte)number.Kind), Observation.MarkOf(number.Value));
            }
        }

        void AddCountry(byte facet, CountryCode country)
        {
            if (!country.IsNone) AddMark(facet, Observation.MarkOf(country.ToString()));
        }

        void AddMark(byte facet, ulong mark) => into.Add(row.Observe(ObservationKind.Document, bill, mark, facet, dated));
    }

    /// <summary>
    /// The facets in which two documents (files of the run) disagree: both speak of it and say different things. Each is compared with the first document that speaks of the facet. Goods are compared
    /// only when neither document has all of the other's codes and both have the same number of rows: a second sheet of one bill goes on, it does not contradict.
    /// </summary>
    public static IEnumerable<(byte Facet, Observation Row, Observation Witness)> Disagreements(IReadOnlyList<Observation> group)
    {
        foreach (var facet in group.Where(o => o.Facet != GoesTo).GroupBy(o => o.Facet).OrderBy(g => g.Key))
        {
            var documents = facet.GroupBy(o => o.File).Select(g => g.ToList()).ToList();
            var first = documents[0];
            var said = first.Select(o => o.Mark).ToHashSet();
            foreach (var mine in documents.Skip(1))
            {
                var marks = mine.Select(o => o.Mark).ToHashSet();
                if (marks.SetEquals(said) || (facet.Key == Goods && (marks.IsSubsetOf(said) || said.IsSubsetOf(marks) || Rows(mine) != Rows(first)))) continue;
                foreach (var row in mine.Where(o => !said.Contains(o.Mark)).DistinctBy(o => o.Row)) yield return (facet.Key, row, first[0]);
            }
        }
    }

    /// <summary>Numbers that stand for the party itself; not those of its ships and people, nor how to reach it.</summary>
    private static bool IsNumber(IdentifierKind kind) => kind is IdentifierKind.Lei or IdentifierKind.Uscc or IdentifierKind.Inn or IdentifierKind.Ogrn or IdentifierKind.Tax or IdentifierKind.Registration;

    private static int Rows(List<Observation> rows) => rows.Select(o => o.Row).Distinct().Count();
}

using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>One version of a shipment's documents has a destination in Russia or Belarus, another has not: the shipment was re-addressed.</summary>
internal sealed class ReaddressedFromRussia : IGroupRule
{
    public string Id => "readdressed-from-russia";

    public string Title => "Shipment once addressed to Russia or Belarus";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023); FinCEN and BIS FIN-2022-Alert003 (28 June 2022)";

    public IReadOnlyList<string> Needs => ["bl_number|declaration_no|invoice_no", "country_destination"];

    public ObservationKind Kind => ObservationKind.Document;

    public void Observe(GroupRow row, ICollection<Observation> observations) => DocumentFacets.Observe(row, observations);

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var rows = group.Where(o => o.Facet == DocumentFacets.GoesTo).ToList();
        var restricted = rows.FindIndex(IsRestricted);
        if (restricted < 0) return;
        var witness = rows[restricted];
        foreach (var row in rows.Where(o => !IsRestricted(o) && o.File != witness.File).DistinctBy(o => (o.File, o.Row))) scope.Find(row, witness);
    }

    public string Sentence(in GroupFinding finding, string witness) => $"Row {witness} of another document has the same bill number and a destination in Russia or Belarus; here the goods go elsewhere";

    private static bool IsRestricted(Observation row) => row.Mark == (ulong)DestinationGroup.Restricted;
}

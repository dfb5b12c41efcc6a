using System.Globalization;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>Two documents of one shipment, both dated, that lie a few days apart name another destination, consignee or notify party.</summary>
internal sealed class LateChange : IGroupRule
{
    public string Id => "late-change";

    public string Title => "Destination or receiver changed at the last minute";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023); FinCEN and BIS FIN-2022-Alert003 (28 June 2022)";

    public IReadOnlyList<string> Needs => ["bl_number|declaration_no|invoice_no", "date"];

    public ObservationKind Kind => ObservationKind.Document;

    public void Observe(GroupRow row, ICollection<Observation> observations) => DocumentFacets.Observe(row, observations);

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var most = scope.Setting.Number("days");
        foreach (var (facet, row, witness) in DocumentFacets.Disagreements(group))
        {
            if (!DocumentFacets.IsOfReceiver(facet) || !DocumentFacets.IsDated(row) || !DocumentFacets.IsDated(witness)) continue;
            var days = Math.Abs(row.Day - witness.Day);
            if (days > 0 && days <= most) scope.Find(row, witness, facet, days);
        }
    }

    public string Sentence(in GroupFinding finding, string witness) => string.Create(CultureInfo.InvariantCulture,
        $"Row {witness} of another document has the same bill number and a date {finding.First:0} days apart, and {DocumentFacets.Name((byte)finding.Count)} has changed since");
}

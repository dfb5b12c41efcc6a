using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>Two documents of one shipment, screened together, say different things of it: falsified or altered documents, or a slip.</summary>
internal sealed class DocumentsDisagree : IGroupRule
{
    public string Id => "documents-disagree";

    public string Title => "Documents of one shipment disagree";

    public string Authority => "Quint-Seal note “Know Your Cargo” (11 December 2023); EU Commission guidance on enhanced due diligence (7 September 2023)";

    public IReadOnlyList<string> Needs => ["bl_number|declaration_no|invoice_no"];

    public ObservationKind Kind => ObservationKind.Document;

    public void Observe(GroupRow row, ICollection<Observation> observations) => DocumentFacets.Observe(row, observations);

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        foreach (var (facet, row, witness) in DocumentFacets.Disagreements(group))
            scope.Find(row, witness, facet, severity: facet is DocumentFacets.Origin or DocumentFacets.Goods ? FindingSeverity.Medium : null);
    }

    public string Sentence(in GroupFinding finding, string witness) =>
        $"Row {witness} of another document has the same bill number and gives {DocumentFacets.Name((byte)finding.Count)} differently: ask which is right before anything moves";
}

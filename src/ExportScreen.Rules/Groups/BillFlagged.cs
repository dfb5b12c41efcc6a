using System.Globalization;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>
/// The rows of one bill are one consignment: what its parties, vessel and route make of one row they make of all. Goods stay with their own row.
/// </summary>
internal sealed class BillFlagged : IGroupRule
{
    public string Id => "bill-flagged";

    public string Title => "Another row of the same bill is flagged for its parties, vessel or route";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => ["bl_number|declaration_no|invoice_no"];

    public ObservationKind Kind => ObservationKind.Bill;

    public void Observe(GroupRow row, ICollection<Observation> observations)
    {
        if (row.Screening.Consignment.BillKey is { } bill) observations.Add(row.Observe(Kind, string.Create(CultureInfo.InvariantCulture, $"{row.File}\n{bill}")));
    }

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var witness = group[0];
        foreach (var row in group)
            if (row.Outcome > witness.Outcome) witness = row;
        if (witness.Outcome < Outcome.Review) return;
        foreach (var row in group)
            if (row.Outcome < witness.Outcome) scope.Add(new GroupFinding(row.File, row.Row, 0, witness.Outcome, witness.File, witness.Row));
    }

    public string Sentence(in GroupFinding finding, string witness) => $"Row {witness} has the same bill number and is flagged for its parties, vessel or route; a bill is decided as a whole";
}

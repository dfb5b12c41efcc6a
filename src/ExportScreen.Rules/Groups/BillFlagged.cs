using ExportScreen.Model.RuleBooks;
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

    public ObservationKind Kind => ObservationKind.Bill;

    public void Evaluate(IReadOnlyList<Observation> group, int rule, RuleSetting setting, ICollection<GroupFinding> findings)
    {
        if (!setting.Enabled || group.Count < 2) return;
        var witness = group[0];
        foreach (var row in group)
            if (row.Outcome > witness.Outcome) witness = row;
        if (witness.Outcome < Outcome.Review) return;
        foreach (var row in group)
            if (row.Outcome < witness.Outcome) findings.Add(new GroupFinding(row.File, row.Row, rule, witness.Outcome, witness.File, witness.Row));
    }

    public string Sentence(string witness) => $"Row {witness} has the same bill number and is flagged for its parties, vessel or route; a bill is decided as a whole";
}

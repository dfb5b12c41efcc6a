using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.PartyData;

/// <summary>
/// A consignee "to order" hides who receives. A note for ordinary goods; for review when the goods point to a control, or nobody else on the receiving side is named.
/// </summary>
internal sealed class ConsigneeToOrder : IRule
{
    public string Id => "consignee-to-order";

    public string Title => "Consignee to order";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023); FinCEN and BIS FIN-2022-Alert003 (28 June 2022)";

    public IReadOnlyList<string> Needs => ["consignee"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        var parties = context.Parties;
        var order = parties.FirstOrDefault(p => p.Role == PartyRole.Consignee && p.Marks.HasFlag(PartyMarks.ToOrder));
        if (order is null) return;
        var named = parties.Any(p => p.Role is PartyRole.NotifyParty or PartyRole.EndUser or PartyRole.Importer && p.Name.Length > 0);
        var pointed = context.Goods.Any(g => g.Pointers.Count > 0);
        var why = pointed ? "and the goods point to a control" : named ? "the other receiving parties were screened" : "and no notify party, importer or end user is named";
        findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The bill is made out to order, so that it does not say who receives the goods; {why}",
            column: order.SourceColumn, severity: pointed || !named ? null : FindingSeverity.Note));
    }
}

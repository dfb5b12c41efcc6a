using System.Globalization;
using ExportScreen.Model.Consignments;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>A receiver that took no Common High Priority goods for two years takes some now. Says nothing while the history is younger than a year.</summary>
internal sealed class FirstPriorityPurchase : IHistoryRule
{
    public string Id => "first-priority-purchase";

    public string Title => "New importer of Common High Priority goods";

    public string Authority => "G7 Sub-Working Group industry guidance (24 September 2024)";

    public IReadOnlyList<string> Needs => ["hs_code", "consignee|end_user|importer"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        var (months, least) = ((int)scope.Setting.Number("months"), (int)scope.Setting.Number("historyMonths"));
        foreach (var current in past.Current)
        {
            if (!HistoryCase.IsPriority(current.Line) || !RuleContext.IsReceiver(current.Line.Role) || current.Line.Role == PartyRole.NotifyParty) continue;
            if (past.Since > current.Day.AddMonths(-least)) continue;
            if (past.Between(current.Day.AddMonths(-months), current.Day).Any(HistoryCase.IsPriority)) continue;
            scope.Find(current.Row, current.Row, months);
        }
    }

    public string Sentence(in GroupFinding finding) => string.Create(CultureInfo.InvariantCulture,
        $"The receiver took no Common High Priority goods in the {finding.Count} months before, as far as the history shows");
}

using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>As the rule over one manifest, over the runs before: small values of one code to one receiver within days that together pass a threshold.</summary>
internal sealed class StructuringOverTime : IHistoryRule
{
    public string Id => "structuring-over-time";

    public string Title => "Shipments split below a threshold, over several manifests";

    public string Authority => "FinCEN and BIS FIN-2023-GLOBALEXPORT (6 November 2023); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "value", "date", "consignee|end_user|importer"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        var (days, least, limit) = ((int)scope.Setting.Number("days"), (int)scope.Setting.Number("shipments"), (decimal)scope.Setting.Number("threshold"));
        foreach (var current in past.Current)
        {
            var line = current.Line;
            if (!RuleContext.IsReceiver(line.Role) || line is not { Value: > 0, Hs6.Count: > 0, Date: not null } || line.Value >= limit || !HistoryCase.IsPriority(line)) continue;
            bool Same(HistoryLine other) => other.Role == line.Role && other.Currency == line.Currency && other.Hs6.Count > 0 && other.Hs6[0] == line.Hs6[0] && other.Value is > 0 && other.Value < limit;
            var near = past.Between(current.Day.AddDays(-days), current.Day.AddDays(days)).Where(Same).ToList();
            var sum = line.Value!.Value + near.Sum(l => l.Value ?? 0);
            if (near.Count > 0 && near.Count + 1 >= least && sum > limit) scope.Find(current.Row, current.Row, near.Count + 1, (double)sum, (double)limit);
        }
    }

    public string Sentence(in GroupFinding finding) => string.Create(CultureInfo.InvariantCulture,
        $"With earlier manifests {finding.Count} shipments of one code to one receiver within days, each below {finding.Second:0} in the currency of the manifest and together {finding.First:0}");
}

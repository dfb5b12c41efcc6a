using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>
/// What a party takes of a code in twelve months is a multiple of the mean of the years before. Values are compared within one currency, and only in major ones; others are not judged.
/// </summary>
internal sealed class VolumeSurge : IHistoryRule
{
    private const int Years = 3;

    public string Id => "volume-surge";

    public string Title => "Sudden increase in value";

    public string Authority => "G7 Sub-Working Group industry guidance (24 September 2024); FinCEN and BIS FIN-2022-Alert003 (28 June 2022); EU test of economically critical goods";

    public IReadOnlyList<string> Needs => ["hs_code", "value", "currency"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        foreach (var group in past.Current.Where(c => c.Line is { Value: > 0, Hs6.Count: > 0 } && MajorCurrency.Is(c.Line.Currency)).GroupBy(c => (c.Line.Hs6[0], c.Line.Currency, c.Line.Role)))
        {
            var latest = group.MaxBy(c => c.Day)!;
            bool Same(HistoryLine line) => line.Hs6.Count > 0 && line.Hs6[0] == group.Key.Item1 && line.Currency == group.Key.Currency && line.Role == group.Key.Role;
            var sum = group.Sum(c => c.Line.Value ?? 0) + Sum(past.Between(latest.Day.AddYears(-1).AddDays(1), latest.Day), Same);
            var years = Enumerable.Range(1, Years).Where(y => past.Since <= latest.Day.AddYears(-y - 1).AddDays(1)).ToList();
            if (years.Count == 0) continue;
            var mean = years.Sum(y => Sum(past.Between(latest.Day.AddYears(-y - 1).AddDays(1), latest.Day.AddYears(-y)), Same)) / years.Count;
            if (mean > 0 && IsSurge(scope, (double)sum, (double)(sum / mean))) scope.Find(latest.Row, latest.Row, years.Count, (double)sum, (double)mean);
        }
    }

    public string Sentence(in GroupFinding finding) => string.Create(CultureInfo.InvariantCulture,
        $"In twelve months the party moved goods of this code for {finding.First:0}, {finding.First / finding.Second:0.0} times the mean of {finding.Second:0} in the {finding.Count} {(finding.Count == 1 ? "year" : "years")} before");

    private static bool IsSurge(GroupScope scope, double sum, double ratio) =>
        (ratio >= scope.Setting.Number("ratio") && sum >= scope.Setting.Number("value")) || (ratio >= scope.Setting.Number("partyRatio") && sum >= scope.Setting.Number("partyValue"));

    private static decimal Sum(IEnumerable<HistoryLine> lines, Func<HistoryLine, bool> same) => lines.Where(same).Sum(l => l.Value ?? 0);
}

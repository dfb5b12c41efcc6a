using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>
/// As the rule over one manifest, over the runs before: small values of one code to one receiver within days that together pass a threshold. It counts shipments, those of this run among them; one
/// at least is of an earlier run.
/// </summary>
internal sealed class StructuringOverTime : IHistoryRule
{
    public string Id => "structuring-over-time";

    public string Title => "Shipments split below a threshold, over several manifests";

    public string Authority => "FinCEN and BIS FIN-2023-GLOBALEXPORT (6 November 2023); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "value", "currency", "date", "consignee|end_user|importer"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        foreach (var current in past.Current.Where(c => IsJudged(c.Line) && HistoryCase.IsPriority(c.Line)).GroupBy(c => KeyOf(c.Line)))
            Evaluate([.. current], [.. past.Past.Where(l => IsJudged(l) && KeyOf(l) == current.Key)], scope);
    }

    private static void Evaluate(IReadOnlyList<CurrentLine> current, IReadOnlyList<HistoryLine> earlier, GroupScope scope)
    {
        var (days, least, limit) = ((int)scope.Setting.Number("days"), (int)scope.Setting.Number("shipments"), (decimal)scope.Setting.Number("threshold"));
        var rows = current.ToDictionary<CurrentLine, object, Observation>(c => c.Line, c => c.Row, ReferenceEqualityComparer.Instance);
        var shipments = Shipments(current.Select(c => c.Line), limit, past: false).Concat(Shipments(earlier, limit, past: true)).OrderBy(s => s.Day).ToList();
        var (first, end, past, sum) = (0, 0, 0, 0m);
        // In order of their days, those near one of them are a window that moves on with it.
        foreach (var shipment in shipments)
        {
            for (; end < shipments.Count && shipments[end].Day <= shipment.Day + days; end++) Count(shipments[end], 1);
            for (; shipments[first].Day < shipment.Day - days; first++) Count(shipments[first], -1);
            if (shipment.IsPast || past == 0 || end - first < Math.Max(2, least) || sum <= limit) continue;
            foreach (var line in shipment.Lines) scope.Find(rows[line], rows[line], end - first, (double)sum, (double)limit);
        }

        void Count(Shipment shipment, int times)
        {
            sum += times * shipment.Value;
            if (shipment.IsPast) past += times;
        }
    }

    public string Sentence(in GroupFinding finding) => string.Create(CultureInfo.InvariantCulture,
        $"With earlier manifests {finding.Count} shipments of one code to one receiver within days, each below {finding.Second:0} in the currency of the manifest and together {finding.First:0}");

    /// <summary>The shipments below the limit. Lines without the mark of a shipment are one each: nothing says what they belong to.</summary>
    private static IEnumerable<Shipment> Shipments(IEnumerable<HistoryLine> lines, decimal limit, bool past) =>
        lines.Select((line, at) => (Line: line, Key: line.Shipment ?? at.ToString(CultureInfo.InvariantCulture))).GroupBy(l => (l.Line.JobId, l.Key))
            .Select(s => new Shipment([.. s.Select(l => l.Line)], s.Min(l => l.Line.Date!.Value.DayNumber), s.Sum(l => l.Line.Value ?? 0), past)).Where(s => s.Value < limit);

    private static bool IsJudged(HistoryLine line) => RuleContext.IsReceiver(line.Role) && line is { Value: > 0, Hs6.Count: > 0, Date: not null } && MajorCurrency.Is(line.Currency);

    private static (string, string?, Model.Consignments.PartyRole) KeyOf(HistoryLine line) => (line.Hs6[0], line.Currency, line.Role);

    private sealed record Shipment(IReadOnlyList<HistoryLine> Lines, int Day, decimal Value, bool IsPast);
}

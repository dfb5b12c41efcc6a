using System.Globalization;
using System.Text;

namespace ExportScreen.Evaluation.Report;

/// <summary>The quality report for reading. Pure.</summary>
public static class ReportMarkdown
{
    /// <summary>What a score is and what it is not; stands under every table.</summary>
    public const string Caution =
        "The labelled pairs are tuning data. How far a score can be read as the share of pairs that are one party, on those pairs, stands under Calibration; in the field, where most parties are on no list, a score is no probability.";

    /// <summary>The whole report.</summary>
    public static string Whole(QualityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder("# Quality report\n\n");
        text.Append(MadeWith(report)).Append("\n\n").Append(Caution).Append('\n');
        foreach (var section in report.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n\n{section.Note}\n\n");
            Table(text, section.Figures);
            if (section.Map is { } map) text.Append("\nMap from score to share: ").AppendJoin(", ", map.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Score:0.000} → {p.Share:0.000}"))).Append(".\n");
        }

        if (report.NotRun.Count > 0) text.Append("\n## Not run\n\n");
        foreach (var part in report.NotRun) text.Append(CultureInfo.InvariantCulture, $"- {part.Id}: {part.Reason}\n");
        if (report.Lists.Count > 0) text.Append("\n## Lists\n\n| list | as of | entries | names |\n|---|---|---|---|\n");
        foreach (var list in report.Lists) text.Append(CultureInfo.InvariantCulture, $"| {list.Id} | {list.AsOf ?? "not dated"} | {list.Entries:N0} | {list.Names:N0} |\n");
        if (report.Data.Count > 0) text.Append("\n## Labelled data\n\n| file | SHA-256 |\n|---|---|\n");
        foreach (var file in report.Data) text.Append(CultureInfo.InvariantCulture, $"| {file.Name} | {file.Sha256}… |\n");
        return text.ToString();
    }

    /// <summary>The table for a README: the figures that matter most.</summary>
    public static string Summary(QualityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder(MadeWith(report)).Append("\n\n");
        Table(text, [.. report.Sections.SelectMany(s => s.Figures).Where(f => f.Headline)]);
        return text.Append('\n').Append(Caution).Append('\n').ToString();
    }

    private static string MadeWith(QualityReport report)
    {
        var lists = report.SnapshotId is null
            ? "no lists"
            : string.Create(CultureInfo.InvariantCulture, $"{report.Lists.Count} lists ({report.Lists.Sum(l => l.Entries):N0} entries, {report.Lists.Sum(l => l.Names):N0} names; snapshot {report.SnapshotId[..8]}…)");
        var share = report.Share == 1 ? "all cases" : string.Create(CultureInfo.InvariantCulture, $"every {report.Share}th case");
        return string.Create(CultureInfo.InvariantCulture,
            $"Engine {report.Engine}, normaliser {report.Normaliser}, RuleBook {report.RuleBook}; near-miss, review and strong line {string.Join(" / ", report.Lines.Select(l => l.ToString("0.00", CultureInfo.InvariantCulture)))}; {lists}; {share}, seed {report.Seed}.");
    }

    private static void Table(StringBuilder text, IReadOnlyList<Figure> figures)
    {
        string[] peers = [.. figures.SelectMany(f => f.Peers?.Keys ?? []).Distinct(StringComparer.Ordinal)];
        text.Append("| figure | n | measured | 95 % interval | target | |");
        foreach (var peer in peers) text.Append(CultureInfo.InvariantCulture, $" {peer} |");
        text.Append("\n|---|---|---|---|---|---|").Append(string.Concat(Enumerable.Repeat("---|", peers.Length))).Append('\n');
        foreach (var figure in figures)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {figure.Title} | {(figure.Count is { } n ? n.ToString("N0", CultureInfo.InvariantCulture) : "")} | {Value(figure, figure.Value)} | {Interval(figure)} | {Target(figure)} | {Verdict(figure)} |");
            foreach (var peer in peers) text.Append(' ').Append(figure.Peers is not null && figure.Peers.TryGetValue(peer, out var value) ? Value(figure, value) : "").Append(" |");
            text.Append('\n');
        }
    }

    private static string Value(Figure figure, double? value) => value is not { } number ? "-" : figure.Unit switch
    {
        FigureUnit.Share => (number * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %",
        FigureUnit.Score => number.ToString("0.0000", CultureInfo.InvariantCulture),
        _ => number.ToString("N0", CultureInfo.InvariantCulture),
    };

    private static string Interval(Figure figure) => figure is { Low: { } low, High: { } high, Value: not null }
        ? string.Create(CultureInfo.InvariantCulture, $"{low * 100:0.00} to {high * 100:0.00}")
        : "";

    private static string Target(Figure figure)
    {
        if (figure.Target is not { } target) return "";
        var sign = figure.AtMost ? "≤ " : "≥ ";
        return figure.Floor is { } floor ? $"{sign}{Value(figure, target)} (floor {Value(figure, floor)})" : sign + Value(figure, target);
    }

    private static string Verdict(Figure figure) => figure.Met switch
    {
        null => "",
        true => "met",
        _ when figure.Floor is not null && figure.Held == true => "floor held",
        _ => "missed",
    };
}

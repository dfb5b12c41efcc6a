using System.Globalization;
using ExportScreen.App.Commands;
using ExportScreen.Model.Screenings;
using Spectre.Console;

namespace ExportScreen.App.Terminal;

/// <summary>The summary as tables with colour and word.</summary>
internal static class RichSummary
{
    public static void Write(ScreeningResult result, OutputFiles outputs, TimeSpan elapsed)
    {
        var alerts = Alerts.Of(result, Alerts.Shown);
        if (alerts.Count > 0) AnsiConsole.Write(AlertTable(alerts));
        if (result.Summary.Alerts > Alerts.Shown) AnsiConsole.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"and more: the Action list of the workbook holds all {result.Summary.Alerts:N0} alerts"));
        AnsiConsole.Write(CountTable(result.Summary));
        AnsiConsole.Write(ListTable(result.Facts));
        AnsiConsole.MarkupLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Summary.Parties:N0} parties, {result.Summary.Alerts:N0} alerts, {elapsed.TotalSeconds:0.0} s, {result.Summary.Rows / Math.Max(0.001, elapsed.TotalSeconds):N0} rows/s"));
        foreach (var path in outputs.All()) AnsiConsole.MarkupLine($"Written [bold]{path.EscapeMarkup()}[/]");
        AnsiConsole.MarkupLine($"[italic]{Words.Disclaimer.EscapeMarkup()}[/]");
    }

    private static Table AlertTable(IReadOnlyList<Alerts.Line> alerts)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Look at these first").AddColumns("Outcome", "What", "Against", "Score", "Rows");
        foreach (var line in alerts)
            table.AddRow($"[{Words.Colour(line.Outcome)}]{Words.Of(line.Outcome)}[/]", line.Subject.EscapeMarkup(), line.Against.EscapeMarkup(), line.Score, line.Rows.EscapeMarkup());
        return table;
    }

    private static Table CountTable(RunSummary summary)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("File", "Rows", "Clear", "Review", "Hold", "Not screened", "Skipped");
        for (var column = 1; column < 7; column++) table.Columns[column].RightAligned();
        foreach (var f in summary.Files) Add(table, f.File, f.Rows, f.Clear, f.Review, f.Hold, f.NotScreened, f.Skipped);
        if (summary.Files.Count > 1) Add(table, "Total", summary.Rows, summary.Clear, summary.Review, summary.Hold, summary.NotScreened, summary.Skipped);
        return table;
    }

    private static void Add(Table table, string name, int rows, int clear, int review, int hold, int notScreened, int skipped) =>
        table.AddRow(name.EscapeMarkup(), Number(rows), Coloured(clear, "green"), Coloured(review, "yellow"), Coloured(hold, "red"), Coloured(notScreened, "grey"), Number(skipped));

    private static Table ListTable(RunFacts facts)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("List", "As of", "Entries", "State");
        table.Columns[2].RightAligned();
        foreach (var list in facts.Lists)
            table.AddRow(list.Title.EscapeMarkup(), Words.Date(list.AsOf), Number(list.Entries), list.State == "current" ? "current" : $"[yellow]{list.State.EscapeMarkup()}[/]");
        table.Caption($"Not covered: {facts.NotCovered.Count} lists and tables, named in the workbook");
        return table;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Coloured(int value, string colour) => value == 0 ? "0" : $"[{colour}]{Number(value)}[/]";
}

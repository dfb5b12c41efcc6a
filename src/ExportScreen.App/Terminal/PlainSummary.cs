using System.Globalization;
using ExportScreen.App.Commands;
using ExportScreen.Model.Screenings;

namespace ExportScreen.App.Terminal;

/// <summary>The summary as plain lines, for pipes and logs.</summary>
internal sealed class PlainSummary(TextWriter output)
{
    public void Write(ScreeningResult result, OutputFiles outputs, TimeSpan elapsed)
    {
        var s = result.Summary;
        foreach (var line in Alerts.Of(result, Alerts.Shown))
            Say($"{Words.Of(line.Outcome),-12} {line.Subject} | {line.Against}{(line.Score.Length > 0 ? " | " + line.Score : "")} | rows {line.Rows}\n             {line.Why}");
        if (s.Alerts > Alerts.Shown) Say($"and more: the Action list of the workbook holds all {s.Alerts} alerts");
        if (s.Files.Count > 1)
            foreach (var f in s.Files) Say($"{f.File}: {f.Rows} rows = {f.Clear} clear + {f.Review} review + {f.Hold} hold + {f.NotScreened} not screened; {f.Skipped} skipped");
        Say($"Rows {s.Rows} = {s.Clear} clear + {s.Review} review + {s.Hold} hold + {s.NotScreened} not screened; {s.Skipped} skipped");
        Say($"Parties {s.Parties}, alerts {s.Alerts}, {elapsed.TotalSeconds:0.0} s, {s.Rows / Math.Max(0.001, elapsed.TotalSeconds):0} rows/s");
        foreach (var list in result.Facts.Lists) Say($"List {list.Id}: {list.Entries} entries as of {Words.Date(list.AsOf)}, {list.State}");
        Say($"Not covered: {result.Facts.NotCovered.Count} lists and tables, named in the workbook");
        foreach (var path in outputs.All()) Say($"Written {path}");
        Say(Words.Disclaimer);
    }

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private void Say(string line) => output.WriteLine(line);
}

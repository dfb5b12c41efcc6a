using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.Pipeline.Retention;

namespace ExportScreen.App.Terminal;

/// <summary>A retention run in lines. Pure.</summary>
internal static class RetentionView
{
    /// <summary>A heading and a line per class.</summary>
    public static IReadOnlyList<string> Lines(RetentionReport report)
    {
        if (report.Busy) return ["Nothing was done: another import, build or refresh of the lists is at work. Try again later."];
        var lines = new List<string> { report.DryRun ? "Nothing is deleted: this is a dry run." : "Deleted what was past its time.", $"{"class",-12}{"kept for",-12}{"stays",24}{(report.DryRun ? "would go" : "gone"),24}  oldest that stays" };
        lines.AddRange(report.Classes.Select(Line));
        lines.Add("Kept for ever: audit log, decisions, parties ever screened, history of goods, the log of list editions with its hashes.");
        return lines;
    }

    /// <summary>What was deleted, for the audit log.</summary>
    public static string Detail(RetentionReport report) =>
        string.Join(", ", report.Classes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{RetentionConfiguration.NameOf(c.Class)} {c.Deleted}")));

    private static string Line(RetentionLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{RetentionConfiguration.NameOf(line.Class),-12}{RetentionSettings.Word(line.Days),-12}{Amount(line.Kept, line.KeptBytes),24}{Amount(line.Deleted, line.DeletedBytes),24}  {line.Oldest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}");

    private static string Amount(long count, long bytes) => string.Create(CultureInfo.InvariantCulture, $"{count:N0}{(bytes > 0 ? $" ({bytes / 1048576.0:N1} MiB)" : "")}");
}

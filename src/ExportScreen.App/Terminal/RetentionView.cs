using System.Globalization;
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
        if (report.Classes.Sum(c => c.Waiting) is > 0 and var waiting) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{waiting:N0} jobs past their time stay for now: stored parties are being screened again. Run it once more."));
        lines.Add("Kept for ever: audit log, decisions, parties ever screened, history of goods, the log of list editions with its hashes.");
        return lines;
    }

    private static string Line(RetentionLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{RetentionSettings.NameOf(line.Class),-12}{RetentionSettings.Word(line.Days),-12}{Amount(line.Kept, line.KeptBytes),24}{Amount(line.Deleted, line.DeletedBytes),24}  {line.Oldest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}");

    private static string Amount(long count, long bytes) => string.Create(CultureInfo.InvariantCulture, $"{count:N0}{(bytes > 0 ? $" ({bytes / 1048576.0:N1} MiB)" : "")}");
}

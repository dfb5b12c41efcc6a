using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Pipeline.Rescreening;
using Spectre.Console;

namespace ExportScreen.App.Terminal;

/// <summary>What the user sees of a re-screening: a bar, then the findings that changed and a line of counts; or JSON.</summary>
internal sealed class RescreenView(bool json)
{
    /// <summary>Findings shown on a terminal; JSON has up to a thousand.</summary>
    private const int Shown = 50;

    /// <summary>Runs work with its progress shown.</summary>
    public async Task<T> WithProgressAsync<T>(Func<IProgress<RescreenProgress>?, Task<T>> work)
    {
        if (json || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) return await work(null);
        return await AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => work(new Bar(context.AddTask("Parties"))));
    }

    /// <summary>What was done.</summary>
    public void Show(RescreenResult result)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(RescreenReportJson.Of(result), RescreenReportJson.Default.RescreenReport));
            return;
        }

        foreach (var finding in result.Findings.Take(Shown))
            Console.WriteLine($"{finding.State.ToString().ToLowerInvariant(),-6} {finding.FileName} row {finding.RowKey}: {finding.Because}");
        var more = result.Counts.Opened + result.Counts.Closed - Math.Min(Shown, result.Findings.Count);
        if (more > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {more} more; --json has up to a thousand"));
        Console.WriteLine(Summary(result));
    }

    private static string Summary(RescreenResult result) => result.Outcome switch
    {
        RescreenOutcome.UpToDate => $"Nothing to do: what was screened has been screened with the lists in use ({result.To}).",
        RescreenOutcome.Busy => "Another re-screening is at work; try again when it is over.",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{(result.Outcome == RescreenOutcome.Tried ? "Would do, nothing written: " : "")}{result.Added} entries added, {result.Removed} removed, {result.Changed} changed{(result.IsFull ? " (all parties in full)" : "")}; "
            + $"{result.Counts.Parties} parties, {result.Counts.Touched} screened again, {result.Counts.Opened} findings opened, {result.Counts.Closed} closed."),
    };

    private sealed class Bar(ProgressTask task) : IProgress<RescreenProgress>
    {
        public void Report(RescreenProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }
}

/// <summary>A re-screening as JSON, for scripts.</summary>
internal sealed record RescreenReport(
    string Tenant, string Outcome, string? From, string To, bool Full, int Added, int Removed, int Changed, long Parties, int ScreenedAgain, int Opened, int Closed, IReadOnlyList<RescreenedFinding> Findings);

/// <summary>Source-generated JSON of a re-screening.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RescreenReport))]
internal sealed partial class RescreenReportJson : JsonSerializerContext
{
    public static RescreenReport Of(RescreenResult r) => new(
        r.Tenant, JsonNamingPolicy.CamelCase.ConvertName(r.Outcome.ToString()), r.From, r.To, r.IsFull, r.Added, r.Removed, r.Changed, r.Counts.Parties, r.Counts.Touched, r.Counts.Opened, r.Counts.Closed, r.Findings);
}

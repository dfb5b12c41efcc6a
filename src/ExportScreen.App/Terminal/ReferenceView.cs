using System.Globalization;
using System.Text.Json;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.References;

namespace ExportScreen.App.Terminal;

/// <summary>What the user sees of references: a line per source; or JSON.</summary>
/// <param name="json">Whether as JSON.</param>
/// <param name="place">Where the references are.</param>
internal sealed class ReferenceView(bool json, string place)
{
    private const int DiagnosticsShown = 10;

    /// <summary>Progress of the learning; null where nobody looks.</summary>
    public Action<int, int>? Round => json || Console.IsErrorRedirected ? null : (done, of) => Console.Error.Write($"\rlearning: round {done} of {of}{(done == of ? "\n" : "")}");

    /// <summary>What is in use.</summary>
    public void State(ReferenceState state)
    {
        var report = ReferenceReport.Of(state, TimeProvider.System.GetUtcNow());
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, ReferenceReportJson.Default.ReferenceReport));
            return;
        }

        foreach (var source in report.Sources)
        {
            Console.WriteLine($"{source.Id,-24} {Line(source)}");
            if (source.Fault is { } fault) Console.WriteLine($"{"",-24} last refresh failed: {fault}");
            if (source.NextStep is { } step) Console.WriteLine($"{"",-24} next: {step}");
        }

        if (state.Trial.Tried > 0) Console.WriteLine($"trial: {state.Trial.Found} of {state.Trial.Tried} texts find their heading among the first five");
        if (report.Problem is { } problem) Console.WriteLine(problem);
        Console.WriteLine(report.ReferenceId is null ? "reference none: what is bundled is used, and descriptions are not ranked against the code" : $"reference {report.ReferenceId}{(report.Headings == 0 ? ": without texts, so that descriptions are not ranked against the code" : "")}");
        Console.WriteLine($"Reference folder: {place}");
    }

    /// <summary>What a refresh did.</summary>
    public void Refreshed(RefreshResult result, string? referenceId)
    {
        foreach (var diagnostic in result.Diagnostics) Console.Error.WriteLine($"exportscreen: {diagnostic.ToSentence()}");
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ReferenceRefreshReport.Of(result, referenceId), ReferenceReportJson.Default.ReferenceRefreshReport));
            return;
        }

        foreach (var source in result.Feeds)
        {
            Console.WriteLine($"{RefreshReport.Word(source.Outcome),-10} {source.Feed}: {What(source)}");
            foreach (var diagnostic in source.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info).Take(DiagnosticsShown)) Console.WriteLine($"  {diagnostic.Code} {diagnostic.Severity}: {diagnostic.ToSentence()}");
        }

        Console.WriteLine($"reference {referenceId ?? "none"}");
        Console.WriteLine($"Reference folder: {place}");
    }

    private static string Line(ReferenceReport.Source source) => !source.Imported
        ? $"not imported: {source.Title} ({source.Publisher})"
        : string.Create(CultureInfo.InvariantCulture, $"{source.Entries} entries{(source.AsOf is { } month ? $", as of {month}" : "")}, {(source.Origin is null ? "imported" : "fetched")} {source.Fetched:yyyy-MM-dd}, {string.Join(", ", source.Files.Select(f => $"{f.Name} {f.Sha256[..12]}"))}{(source.PartialReason is { } why ? $"; PARTIAL: {why}" : "")}");

    private static string What(RefreshedFeed source) => source.Outcome switch
    {
        RefreshOutcome.Updated => string.Create(CultureInfo.InvariantCulture, $"{source.Edition!.Lists[0].Entries} entries, now in use"),
        RefreshOutcome.Unchanged => "the publisher has nothing new",
        _ => "not refreshed; what is in use stays in use",
    };
}

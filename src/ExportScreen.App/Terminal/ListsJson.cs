using System.Globalization;
using System.Text.Json.Serialization;
using ExportScreen.Lists.Changes;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.App.Terminal;

/// <summary>An import as JSON, for scripts.</summary>
internal sealed record ImportReport(IReadOnlyList<ImportReport.Set> Sets, bool Published, string? SnapshotId, string? SelfMatch, int SelfMatchFailures)
{
    /// <summary>One file or set of files.</summary>
    public sealed record Set(
        IReadOnlyList<string> Files, string Outcome, int Entries, int Names, string? AsOf, IReadOnlyList<string> Supplies, int Errors, int Warnings, IReadOnlyList<string> Diagnostics);

    public static ImportReport Of(ImportResult result) => new(
        [.. result.Sets.Select(s => new Set(s.Files, Word(s.Outcome), s.Entries, s.Names, s.Edition?.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s.SuppliesLists,
            s.Diagnostics.Count(d => d.Severity == Model.Diagnostics.DiagnosticSeverity.Error), s.Diagnostics.Count(d => d.Severity == Model.Diagnostics.DiagnosticSeverity.Warning),
            [.. s.Diagnostics.Select(d => $"{d.Code} {d.Severity} {d.ToSentence()}")]))],
        result.Build?.Published ?? false, result.Build?.SnapshotId, result.Build?.Report?.SelfMatch.ToString(), result.Build?.Report?.SelfMatch.Failures.Count ?? 0);

    /// <summary>The outcome in the words of the contract.</summary>
    public static string Word(EditionOutcome outcome) => outcome switch
    {
        EditionOutcome.Accept => "accept",
        EditionOutcome.AcceptPartial => "accept-partial",
        EditionOutcome.NotAList => "not-a-list",
        _ => "refuse",
    };
}

/// <summary>A list in use as JSON: an element of <c>lists[]</c> of a JSON result, with the counts by kind and script, and what is known of its refreshes, beside.</summary>
internal sealed record StatusReport(
    string Id, string Title, string Feed, string Publisher, string? AsOf, DateTimeOffset? Fetched, long? AgeHours, int Entries, int Names, string State,
    IReadOnlyDictionary<string, int> EntriesByKind, IReadOnlyDictionary<string, int> NamesByScript, DateTimeOffset? Attempted, DateTimeOffset? Confirmed, DateTimeOffset? Changed, DateTimeOffset? NextRefresh, string? RefreshError)
{
    public static StatusReport[] Of(ListsStatusResult status) =>
        [.. status.Lists.Select(l => new StatusReport(l.Facts.Id, l.Facts.Title, l.Facts.Feed, l.Facts.Publisher, l.Facts.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), l.Facts.Fetched, l.Facts.AgeHours,
            l.Facts.Entries, l.Facts.Names, l.Facts.State, l.EntriesByKind.ToDictionary(k => k.Key.ToString().ToLowerInvariant(), k => k.Value), l.NamesByScript,
            Of(status, l)?.Attempted, Of(status, l)?.Confirmed, Of(status, l)?.Changed, Of(status, l)?.Next, Of(status, l)?.Fault is { } fault ? $"{fault.Code} {fault.Text}" : null))];

    private static FeedRefresh? Of(ListsStatusResult status, ListStatus list) => status.Refreshes.FirstOrDefault(r => r.Feed == list.Facts.Feed);
}

/// <summary>What changed between two sets of lists, as JSON.</summary>
internal sealed record ChangesReport(string Before, string After, IReadOnlyList<ChangesReport.Count> Lists, IReadOnlyList<ChangesReport.Entry> Changes)
{
    /// <summary>How much changed in a list.</summary>
    public sealed record Count(string List, int Added, int Removed, int Changed);

    /// <summary>One entry that came, went or changed.</summary>
    public sealed record Entry(string Change, string List, string Id, string Name, IReadOnlyList<Field> Fields);

    /// <summary>One value.</summary>
    public sealed record Field(string Name, string? Before, string? After);

    public static ChangesReport Of(ListChanges changes, string before, string after) => new(
        before, after, [.. changes.ByList().Select(c => new Count(c.List, c.Added, c.Removed, c.Changed))],
        [.. changes.Changes.Select(c => new Entry(c.Kind.ToString().ToLowerInvariant(), c.Entry.List, c.Entry.Id, c.Entry.Caption, [.. c.Fields.Select(f => new Field(f.Field, f.Before, f.After))]))]);
}

/// <summary>Source-generated JSON of the list commands.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(StatusReport[]))]
[JsonSerializable(typeof(ChangesReport))]
[JsonSerializable(typeof(ExportReport))]
internal sealed partial class ListsJson : JsonSerializerContext;

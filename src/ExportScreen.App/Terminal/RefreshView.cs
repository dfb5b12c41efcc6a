using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline.Lists;
using Spectre.Console;

namespace ExportScreen.App.Terminal;

/// <summary>What the user sees of a refresh: a bar per download and one for the snapshot, then a line per feed; or JSON.</summary>
internal sealed class RefreshView(bool json)
{
    private const int DiagnosticsShown = 10;

    /// <summary>Runs work with its progress shown.</summary>
    public async Task<T> WithProgressAsync<T>(Func<IProgress<RefreshProgress>?, Task<T>> work)
    {
        if (json || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) return await work(null);
        return await AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    /// <summary>What a refresh did.</summary>
    public void Refreshed(RefreshResult result, string place)
    {
        foreach (var diagnostic in result.Diagnostics) Console.Error.WriteLine($"exportscreen: {diagnostic.ToSentence()}");
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(RefreshReport.Of(result), RefreshReportJson.Default.RefreshReport));
            return;
        }

        foreach (var feed in result.Feeds)
        {
            Console.WriteLine($"{RefreshReport.Word(feed.Outcome),-10} {feed.Feed}: {What(feed)}");
            foreach (var diagnostic in feed.Diagnostics.OrderByDescending(d => d.Severity).Take(DiagnosticsShown)) Console.WriteLine($"  {diagnostic.Code} {diagnostic.Severity}: {diagnostic.ToSentence()}");
        }

        if (result.Build is { Published: true, Report: { } report })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Snapshot {report.SnapshotId}: {report.Entries} entries, {report.Names} names, {report.SelfMatch}. It is the one in use."));
        else if (result.Build is { Published: false }) Console.WriteLine("NOT published: the snapshot in use stays in use.");
        Console.WriteLine($"List folder: {place}");
    }

    private static string What(RefreshedFeed feed)
    {
        var next = feed.Next is { } at ? string.Create(CultureInfo.InvariantCulture, $"; next {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "";
        return feed.Outcome switch
        {
            RefreshOutcome.Updated => string.Create(CultureInfo.InvariantCulture, $"{feed.Edition!.Lists.Sum(l => l.Entries)} entries, {feed.Edition.Lists.Sum(l => l.Names)} names, as of {Words.Date(feed.Edition.AsOf)}") + next,
            RefreshOutcome.Unchanged => "the publisher has nothing new" + next,
            RefreshOutcome.Differs => "the publisher has something else than the edition in use",
            RefreshOutcome.Postponed => "left for the next run",
            _ => "not refreshed; what is in use stays in use" + next,
        };
    }

    private sealed class Bars(ProgressContext context) : IProgress<RefreshProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

        public void Report(RefreshProgress value)
        {
            var name = value.Build is { } build ? build.Stage.ToString() : $"{value.Feed} {value.Fetch.File}";
            var (done, total) = value.Build is { } stage ? (stage.Done, stage.Total) : (value.Fetch.Bytes, (double)(value.Fetch.Total ?? 0));
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(name, out var task)) _tasks.Add(name, task = context.AddTask(name.EscapeMarkup()));
                task.IsIndeterminate = total <= 0;
                task.MaxValue = Math.Max(1, Math.Max(total, done));
                task.Value = done;
            }
        }
    }
}

/// <summary>A refresh as JSON, for scripts.</summary>
internal sealed record RefreshReport(IReadOnlyList<RefreshReport.Feed> Feeds, bool Published, string? SnapshotId, IReadOnlyList<string> Diagnostics)
{
    /// <summary>One feed.</summary>
    public sealed record Feed(string Id, IReadOnlyList<string> Lists, string Outcome, string? AsOf, int? Entries, int? Names, DateTimeOffset? Next, IReadOnlyList<string> Diagnostics);

    public static RefreshReport Of(RefreshResult result) => new(
        [.. result.Feeds.Select(f => new Feed(
            f.Feed, f.Lists, Word(f.Outcome), f.Edition?.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), f.Edition?.Lists.Sum(l => l.Entries), f.Edition?.Lists.Sum(l => l.Names), f.Next, Sentences(f.Diagnostics)))],
        result.Build?.Published ?? false, result.Build?.SnapshotId, Sentences(result.Diagnostics));

    /// <summary>The outcome in a word.</summary>
    public static string Word(RefreshOutcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>Diagnostics as lines.</summary>
    public static string[] Sentences(IReadOnlyList<Diagnostic> diagnostics) => [.. diagnostics.Select(d => $"{d.Code} {d.Severity} {d.ToSentence()}")];
}

/// <summary>Source-generated JSON of a refresh.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RefreshReport))]
internal sealed partial class RefreshReportJson : JsonSerializerContext;

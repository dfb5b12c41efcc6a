using System.Globalization;
using System.Text.Json;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Lists.Archives;
using Spectre.Console;

namespace ExportScreen.App.Terminal;

/// <summary>What the user sees of the lists: a progress bar on a terminal, plain lines or JSON otherwise.</summary>
internal sealed class ListsView(bool json)
{
    private const int DiagnosticsShown = 20;
    private readonly StageClock _clock = new();

    /// <summary>Runs work with its progress shown.</summary>
    public T WithProgress<T>(Func<IProgress<ImportProgress>?, T> work)
    {
        if (json || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) return work(_clock);
        var answer = default(T)!;
        AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                _clock.Also = new Bar(context);
                answer = work(_clock);
            });
        return answer;
    }

    /// <summary>What an import did.</summary>
    public void Imported(ImportResult result, string place)
    {
        foreach (var diagnostic in result.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info)) Console.Error.WriteLine($"exportscreen: {diagnostic.ToSentence()}");
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ImportReport.Of(result), ListsJson.Default.ImportReport));
            return;
        }

        foreach (var set in result.Sets)
        {
            var what = set.Outcome is EditionOutcome.Accept or EditionOutcome.AcceptPartial
                ? string.Create(CultureInfo.InvariantCulture, $"{set.Entries} entries, {set.Names} names, as of {Words.Date(set.Edition?.AsOf)}; supplies {(set.SuppliesLists.Count == 0 ? "nothing: a better or newer edition is in use" : string.Join(", ", set.SuppliesLists))}")
                : "not taken";
            Console.WriteLine($"{ImportReport.Word(set.Outcome),-15} {string.Join(" ", set.Files)}: {what}");
            Say(set.Diagnostics);
        }

        if (result.Build is not null) Built(result.Build);
        Console.WriteLine($"List folder: {place}");
    }

    /// <summary>What became of an archive.</summary>
    public void Imported(ArchiveImport import, string place)
    {
        if (!json && import.Archive is { } archive)
            Console.WriteLine($"Archive of snapshot {archive.SnapshotId}, SHA-256 of its manifest {archive.ManifestSha256}{(import.IsSameSnapshot ? "; the snapshot built here is the one in it, to the byte" : "")}");
        foreach (var remark in import.Result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Info && !json)) Console.WriteLine(remark.ToSentence());
        Imported(import.Result, place);
    }

    /// <summary>What was exported.</summary>
    public void Exported(ListArchive archive, string path)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ExportReport.Of(archive, path), ListsJson.Default.ExportReport));
            return;
        }

        foreach (var edition in archive.Editions)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edition.Feed}: as of {Words.Date(edition.AsOf)}, {edition.Lists.Sum(l => l.Entries)} entries of {string.Join(", ", edition.Lists.Select(l => l.List))}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Snapshot {archive.SnapshotId}, {archive.Raw.Count} raw files, written to {path}"));
        Console.WriteLine($"SHA-256 of the manifest: {archive.ManifestSha256}");
    }

    /// <summary>What a build did.</summary>
    public void Built(BuildResult build)
    {
        Say(build.Diagnostics);
        if (build.Report is { } report)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Snapshot {report.SnapshotId}: {report.Entries} entries, {report.Names} names, {report.SelfMatch}"));
            Console.WriteLine($"Seconds: {_clock.Words()}");
            foreach (var group in report.SelfMatch.Exceptions.GroupBy(e => e.Reason, StringComparer.Ordinal)) Console.WriteLine($"  excepted {group.Count()}: {group.Key}");
        }

        Console.WriteLine(build.Published ? "Published: it is the snapshot in use." : "NOT published: the snapshot in use stays in use.");
    }

    /// <summary>Which lists are in use.</summary>
    public void Status(ListsStatusResult status)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(StatusReport.Of(status), ListsJson.Default.StatusReportArray));
            return;
        }

        foreach (var warning in status.Warnings) Console.Error.WriteLine($"exportscreen: warning: {warning}");
        if (Console.IsOutputRedirected) Plain(status);
        else AnsiConsole.Write(Table(status));
        foreach (var refresh in status.Refreshes)
            Console.WriteLine($"Refreshed from {refresh.Feed}: last confirmed {Moment(refresh.Confirmed)}, last tried {Moment(refresh.Attempted)}, next {Moment(refresh.Next)}{(refresh.Fault is { } fault ? $", fails with {fault.Code} since {Moment(fault.Since)}" : "")}");
        Console.WriteLine($"Snapshot {status.SnapshotId} in {status.Place}");
        if (status.NotCovered.Count > 0) Console.WriteLine($"Not covered: {string.Join(", ", status.NotCovered)}");
    }

    private static void Plain(ListsStatusResult status)
    {
        foreach (var list in status.Lists)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{list.Facts.Id}: {list.Facts.Publisher}, as of {Words.Date(list.Facts.AsOf)}, {Age(list)}, {list.Facts.Entries} entries ({Counts(list.EntriesByKind)}), {list.Facts.Names} names ({Counts(list.NamesByScript)}), {list.Facts.State}, feed {list.Facts.Feed}"));
    }

    private static Table Table(ListsStatusResult status)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("List", "Publisher", "As of", "Age", "Entries", "By kind", "Names by script", "State");
        foreach (var list in status.Lists)
        {
            var state = list.Facts.State == "current" ? "current" : $"[yellow]{list.Facts.State.EscapeMarkup()}[/]";
            table.AddRow(list.Facts.Id.EscapeMarkup(), list.Facts.Publisher.EscapeMarkup(), Words.Date(list.Facts.AsOf), Age(list), list.Facts.Entries.ToString("N0", CultureInfo.InvariantCulture),
                Counts(list.EntriesByKind).EscapeMarkup(), Counts(list.NamesByScript).EscapeMarkup(), state);
        }

        return table;
    }

    private static string Age(ListStatus list) => list.Facts.AgeHours is { } hours ? string.Create(CultureInfo.InvariantCulture, $"{hours / 24} d {hours % 24} h") : "unknown age";

    private static string Moment(DateTimeOffset? time) => time is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "never";

    private static string Counts<T>(IReadOnlyDictionary<T, int> counts)
        where T : notnull =>
        string.Join(", ", counts.OrderByDescending(c => c.Value).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}")));

    private static void Say(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.OrderByDescending(d => d.Severity).Take(DiagnosticsShown)) Console.WriteLine($"  {diagnostic.Code} {diagnostic.Severity}: {diagnostic.ToSentence()}");
        if (diagnostics.Count > DiagnosticsShown) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {diagnostics.Count - DiagnosticsShown} more of {diagnostics.GroupBy(d => d.Code, StringComparer.Ordinal).Count()} kinds"));
    }

    private sealed class Bar(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<ImportStage, ProgressTask> _tasks = [];

        public void Report(ImportProgress value)
        {
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task))
                {
                    foreach (var earlier in _tasks.Values) earlier.Value = earlier.MaxValue;
                    _tasks.Add(value.Stage, task = context.AddTask(value.Stage.ToString(), maxValue: Math.Max(1, value.Total)));
                }

                task.Value = value.Done;
            }
        }
    }
}

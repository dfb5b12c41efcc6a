using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Starter;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Reports.Excel;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Pipeline.Tests.Screening;

/// <summary>Runs the journey over texts against the starter list.</summary>
internal sealed class JourneyRun : IDisposable
{
    private readonly ListSnapshot _snapshot;
    private readonly ScreeningEngine _engine;

    /// <param name="lists">The lists; null for the starter list.</param>
    public JourneyRun(IReadOnlyList<EditionEntries>? lists = null)
    {
        var build = SnapshotBuilder.Build(lists ?? [new EditionEntries(StarterList.Edition, StarterList.Read().Value!.Entries, Starter: true)]);
        _snapshot = ListSnapshot.Open(build.Bytes).Value!;
        _engine = new ScreeningEngine(_snapshot, ControlTables.Bundled, RuleBookFile.Shipped, [], ["STARTER LIST"]);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("exportscreen-journey-").FullName;

    public ReadResult<SpilledScreening> Screen(string manifest, int batch = 2000, int threads = 2, Stream? stream = null) => Screen([("manifest.csv", manifest)], batch, threads, stream);

    public ReadResult<SpilledScreening> Screen(IReadOnlyList<(string Name, string Text)> manifests, int batch = 2000, int threads = 2, Stream? stream = null)
    {
        var options = new ScreeningOptions { AsOf = new DateOnly(2026, 11, 22), TempFolder = Folder, BatchSize = batch, Threads = threads };
        var sources = manifests.Select(m => new ManifestSource(m.Name, () => stream ?? new MemoryStream(Encoding.UTF8.GetBytes(m.Text)))).ToList();
        return ScreenManifestJourney.Run(sources, _engine, options, null, TestContext.Current.CancellationToken);
    }

    public ReadResult<SpilledScreening> Screen(string manifest, DecisionLookup? decisions)
    {
        var options = new ScreeningOptions { AsOf = new DateOnly(2026, 11, 22), TempFolder = Folder, Decisions = decisions };
        return ScreenManifestJourney.Run([new ManifestSource("manifest.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(manifest)))], _engine, options, null, TestContext.Current.CancellationToken);
    }

    public byte[] Workbook(string manifest, int batch, int threads)
    {
        using var result = Screen(manifest, batch, threads).Value!;
        using var stream = new MemoryStream();
        WorkbookWriter.Write(result, stream, WorkbookOptions.Default, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    /// <summary>Each row's outcome by its cell in a column.</summary>
    public Dictionary<string, Outcome> OutcomesBy(string manifest, int column)
    {
        using var result = Screen(manifest).Value!;
        return result.Rows().ToDictionary(r => r.Row.Row.Cells[column]!, r => r.Row.Outcome, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

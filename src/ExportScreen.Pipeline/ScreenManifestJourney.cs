using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Rules;
using ExportScreen.Rules.Parties;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline;

/// <summary>
/// The main journey: manifests in, a finished screening out. Opens and hashes every file, runs pass 1 consignment by consignment (reading ahead, parties and rules in parallel,
/// results spilled in order), then pass 2 over the sorted observations. Thread-safe; each run has its own state.
/// </summary>
public static class ScreenManifestJourney
{
    /// <summary>
    /// Screens the manifests as one run. Refused when any of them cannot be opened: the diagnostics name the file and what to do. The result holds files under
    /// <see cref="ScreeningOptions.TempFolder"/> until it is disposed.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The temporary folder or a manifest cannot be read or written.</exception>
    public static ReadResult<SpilledScreening> Run(
        IReadOnlyList<ManifestSource> sources, ScreeningEngine engine, ScreeningOptions options, IProgress<ScreeningProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(options);
        using var opened = OpenedManifests.Open(sources, options.Manifest, cancellation);
        if (opened.Refused.Count > 0) return ReadResult.Refused<SpilledScreening>(opened.Refused);

        var run = new RunState(options, new GroupObserver(engine.Tables, engine.RuleBook, options.AsOf, sources.Count, engine.Goods), new PartyScreener(engine.Snapshot, engine.RuleBook, options.AsOf).Screen);
        try
        {
            var batches = new PassOneBatches(run.Parties, new ScreenConsignment(engine.Tables, engine.RuleBook, options.AsOf, engine.Goods, engine.Owners), options.Threads);
            for (var file = 0; file < opened.Manifests.Count; file++)
                PassOne(run, engine, batches, opened, file, progress, cancellation);
            run.Rows.Complete();
            progress?.Report(new ScreeningProgress("", run.RowCount, run.Parties.Count, 0, 0, ScreeningStage.Grouping));
            ScreenManifest.Run(run.Observations.Sorted(), engine.RuleBook, run.GroupFindings.Add);
            var runKey = RunKeys.Of(opened.Facts.Select(f => f.Sha256), options.Manifest, engine, options.AsOf, decisions: options.Decisions?.Stamp ?? RunKeys.NoStamp);
            Func<string, PreviousDecision?>? previous = options.Decisions is { } decisions ? key => decisions.Find(key, options.AsOf) : null;
            return ReadResult.Of(run.Finish(RunFactsOf.Make(opened.Facts, runKey, engine, options.AsOf), opened.Diagnostics, previous));
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    private static void PassOne(
        RunState run, ScreeningEngine engine, PassOneBatches screener, OpenedManifests opened, int file, IProgress<ScreeningProgress>? progress, CancellationToken cancellation)
    {
        var manifest = opened.Manifests[file];
        var bytes = opened.Facts[file].Bytes;
        var coverage = Coverage.Of(manifest.Manifest);
        var batches = manifest.Records(cancellation).Chunk(run.Options.BatchSize);
        foreach (var batch in Prefetch.Ahead(batches, 3, cancellation))
        {
            var consignments = new List<Consignment>(batch.Length);
            foreach (var record in batch)
            {
                if (record.Consignment is not null) consignments.Add(engine.Owners.WithOwners(record.Consignment, run.Options.AsOf));
                else run.Skip(file, record.Skipped!.Reason);
            }

            foreach (var screened in screener.Screen(consignments, coverage, cancellation)) run.Add(opened.Facts, file, screened);
            progress?.Report(new ScreeningProgress(manifest.Manifest.FileName, run.RowCount, run.Parties.Count, opened.BytesRead(file), bytes, ScreeningStage.Screening));
        }
    }
}

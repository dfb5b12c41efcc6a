using ExportScreen.Lists;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists;

/// <summary>Rebuilds the snapshot from the raw files kept (<c>lists build</c>): same editions, same parsers, same SnapshotId. May run twice. Thread-safe.</summary>
/// <param name="store">Where the lists are.</param>
/// <param name="settings">Production settings of the matching, for the self-match.</param>
public sealed class BuildLists(IListStore store, MatchSettings settings)
{
    /// <summary>Runs it.</summary>
    /// <param name="progress">Receives the stages, or null.</param>
    /// <param name="cancel">Stops before the publication.</param>
    public async Task<BuildResult> RunAsync(IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        using var held = await store.TryLockAsync(cancel);
        if (held is null) return BuildResult.Failed(new Diagnostic(ListJourneyDiagnostics.AnotherImporter, SourcePosition.None, store.Place));
        var stored = await store.GetEditionsAsync(cancel);
        if (stored.Editions.Count == 0)
            return BuildResult.Failed([.. stored.Diagnostics, new Diagnostic(ListJourneyDiagnostics.NothingImported, SourcePosition.None, store.Place)]);
        var source = await new EditionSource(store, ListFeeds.All).ReadAsync(stored.Editions, new Dictionary<StoredEdition, ListReading>(), progress, cancel);
        if (!source.Succeeded) return BuildResult.Failed([.. stored.Diagnostics, .. source.Diagnostics]);
        var result = await new SnapshotPublisher(store, settings).PublishAsync(source.Value, [], [], progress, cancel);
        return result with { Diagnostics = [.. stored.Diagnostics, .. result.Diagnostics] };
    }
}

using ExportScreen.Lists;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists;

/// <summary>
/// Builds a snapshot, writes it, reads it back, checks it, and only then publishes it. Whatever fails or crashes on the way, the snapshot in use stays in use: the
/// log of editions is written after the checks, <c>current</c> after the log.
/// </summary>
internal sealed class SnapshotPublisher(IListStore store, MatchSettings settings)
{
    /// <summary>Builds and publishes.</summary>
    /// <param name="source">What the snapshot is made of.</param>
    /// <param name="append">Editions to log when the snapshot has passed.</param>
    /// <param name="canaries">Names that must be found.</param>
    /// <param name="progress">Receives the stages, or null.</param>
    /// <param name="cancel">Stops before the publication.</param>
    /// <param name="built">The snapshot of the source, when it was built before: it is checked as any other. Null builds it.</param>
    public async Task<BuildResult> PublishAsync(
        IReadOnlyList<EditionEntries> source, IReadOnlyList<StoredEdition> append, IReadOnlyList<Canary> canaries, IProgress<ImportProgress>? progress, CancellationToken cancel, SnapshotBuild? built = null)
    {
        progress?.Report(new ImportProgress(ImportStage.Building, 0, 0));
        var build = built ?? SnapshotBuilder.Build(source);
        progress?.Report(new ImportProgress(ImportStage.Writing, 0, 0));
        await store.PutSnapshotAsync(build.Id, build.Bytes, cancel);
        var owner = await store.OpenSnapshotAsync(build.Id, cancel) ?? throw new IOException("The snapshot just written is not there.");
        var opened = ListSnapshot.OpenSealed(owner.Memory, owner, build.Id);
        if (!opened.Succeeded) return BuildResult.Failed(opened.Diagnostics);
        using var snapshot = opened.Value;
        progress?.Report(new ImportProgress(ImportStage.Checking, 0, snapshot.NameCount));
        var names = progress is null ? null : new NameProgress(progress, snapshot.NameCount);
        var report = SnapshotCheck.Run(snapshot, source, settings, names, cancel);
        if (report.Passed) report = report with { Diagnostics = [.. report.Diagnostics, .. CanaryCheck.Run(snapshot, canaries, settings)] };
        if (!report.Passed) return new BuildResult(build.Id, false, build.Lists, report, report.Diagnostics);
        progress?.Report(new ImportProgress(ImportStage.Publishing, 0, 0));
        await store.AppendEditionsAsync(append, cancel);
        await store.SetCurrentAsync(build.Id, cancel);
        return new BuildResult(build.Id, true, build.Lists, report, report.Diagnostics);
    }

    private sealed class NameProgress(IProgress<ImportProgress> progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new ImportProgress(ImportStage.Checking, value, total));
    }
}

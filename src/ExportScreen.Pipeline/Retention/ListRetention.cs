using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists.Archives;

namespace ExportScreen.Pipeline.Retention;

/// <summary>
/// Deletes files of editions that have been superseded for long enough, and snapshots that nothing uses. The editions in use, and the newest of each feed, always stay; the log of editions stays whole, so
/// that a past day of which the files are gone says so.
/// </summary>
internal static class ListRetention
{
    public static async Task<IReadOnlyList<RetentionLine>> RunAsync(IListStore store, RetentionSettings settings, IReadOnlySet<string> needed, DateTimeOffset now, bool dryRun, CancellationToken cancel)
    {
        var files = new RetentionTally(RetentionClass.ListFiles, settings.DaysOf(RetentionClass.ListFiles), now);
        var snapshots = new RetentionTally(RetentionClass.Snapshots, settings.DaysOf(RetentionClass.Snapshots), now);
        var editions = (await store.GetEditionsAsync(cancel)).Editions;
        var all = new List<StoredListFile>();
        await foreach (var file in store.ListFilesAsync(cancel)) all.Add(file);
        var (until, superseded) = (NeededUntil(editions, all), Superseded(all));
        var current = await store.GetCurrentAsync(cancel);
        foreach (var file in all)
        {
            var tally = file.Kind == ListFileKind.Raw ? files : snapshots;
            // A file that no line of the log names was left by an import that died: its own age counts.
            var end = file.Kind == ListFileKind.Raw ? until.GetValueOrDefault(file.Name, file.Written)
                : file.Name == current || needed.Contains(file.Name) ? DateTimeOffset.MaxValue : superseded.GetValueOrDefault(file.Name, file.Written);
            if (!tally.IsDue(end))
            {
                tally.Keep(file.Written, file.Length);
                continue;
            }

            if (!dryRun) await store.DeleteFileAsync(file.Kind, file.Name, cancel);
            tally.Delete(file.Length);
        }

        return [files.Line(), snapshots.Line()];
    }

    /// <summary>Until when each file was part of what was in use: for ever for the editions in use and the newest of each feed.</summary>
    private static Dictionary<string, DateTimeOffset> NeededUntil(IReadOnlyList<StoredEdition> editions, IReadOnlyList<StoredListFile> files)
    {
        var written = files.Where(f => f.Kind == ListFileKind.Raw).ToDictionary(f => f.Name, f => f.Written, StringComparer.Ordinal);
        var chosen = CurrentEditions.Choose(editions, ListFeeds.All).Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var until = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        for (var i = 0; i < editions.Count; i++)
        {
            var edition = editions[i];
            var end = chosen.Contains(edition) ? DateTimeOffset.MaxValue : EndOf(editions, i);
            foreach (var file in edition.Edition.Files)
            {
                var ofFile = Later(end, edition.Use == EditionUse.Current ? end : written.GetValueOrDefault(file.Sha256, end));
                until[file.Sha256] = Later(until.GetValueOrDefault(file.Sha256), ofFile);
            }
        }

        return until;
    }

    /// <summary>When each snapshot that was published had its place taken: when the next one was written. Runs planned with it shortly before still need it.</summary>
    private static Dictionary<string, DateTimeOffset> Superseded(IReadOnlyList<StoredListFile> files)
    {
        var published = files.Where(f => f.Kind == ListFileKind.Snapshot && ExportLists.IsSnapshotId(f.Name)).OrderBy(f => f.Written).ToList();
        return published.Zip(published.Skip(1)).ToDictionary(pair => pair.First.Name, pair => pair.Second.Written, StringComparer.Ordinal);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>When later editions of the feed had taken the place of all its lists; an edition that never was in use counts from when it was fetched, wherever that was.</summary>
    private static DateTimeOffset EndOf(IReadOnlyList<StoredEdition> editions, int at)
    {
        var edition = editions[at];
        if (edition.Use != EditionUse.Current) return edition.Edition.Fetched ?? DateTimeOffset.MaxValue;
        var later = editions.Skip(at + 1).Where(e => e.Use == EditionUse.Current && e.Edition.Feed == edition.Edition.Feed).ToList();
        return edition.Edition.Lists.Max(l => later.FirstOrDefault(e => e.Edition.Lists.Any(other => other.List == l.List))?.Edition.Fetched ?? DateTimeOffset.MaxValue);
    }
}

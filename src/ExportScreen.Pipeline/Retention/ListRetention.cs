using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Ports;

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
        var (current, until) = (await store.GetCurrentAsync(cancel), NeededUntil(editions));
        await foreach (var file in store.ListFilesAsync(cancel))
        {
            var tally = file.Kind == ListFileKind.Raw ? files : snapshots;
            // A file that no line of the log names was left by an import that died: its own age counts.
            var end = file.Kind == ListFileKind.Raw ? until.GetValueOrDefault(file.Name, file.Written) : file.Name == current || needed.Contains(file.Name) ? DateTimeOffset.MaxValue : file.Written;
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
    private static Dictionary<string, DateTimeOffset> NeededUntil(IReadOnlyList<StoredEdition> editions)
    {
        var chosen = CurrentEditions.Choose(editions, ListFeeds.All).Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var until = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        for (var i = 0; i < editions.Count; i++)
        {
            var edition = editions[i];
            var end = chosen.Contains(edition) ? DateTimeOffset.MaxValue : EndOf(editions, i);
            foreach (var file in edition.Edition.Files)
                if (!until.TryGetValue(file.Sha256, out var known) || known < end) until[file.Sha256] = end;
        }

        return until;
    }

    /// <summary>When later editions of the feed had taken the place of all its lists; an edition that never was in use counts from its import.</summary>
    private static DateTimeOffset EndOf(IReadOnlyList<StoredEdition> editions, int at)
    {
        var edition = editions[at];
        if (edition.Use != EditionUse.Current) return edition.Edition.Fetched ?? DateTimeOffset.MaxValue;
        var later = editions.Skip(at + 1).Where(e => e.Use == EditionUse.Current && e.Edition.Feed == edition.Edition.Feed).ToList();
        return edition.Edition.Lists.Max(l => later.FirstOrDefault(e => e.Edition.Lists.Any(other => other.List == l.List))?.Edition.Fetched ?? DateTimeOffset.MaxValue);
    }
}

using System.Globalization;
using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>
/// Puts lists into an archive (<c>lists export</c>): those in use, those of a past day, or a snapshot that was kept. Nothing is exported that does not follow from its raw files: they are read and the
/// SnapshotId made of them is compared. Thread-safe.
/// </summary>
/// <param name="store">Where the lists are.</param>
/// <param name="settings">Production settings of the matching, for the check of a past day's snapshot that has to be built.</param>
public sealed class ExportLists(IListStore store, MatchSettings settings)
{
    private readonly IReadOnlyList<IListFeed> _feeds = ListFeeds.All;

    /// <summary>Gathers them.</summary>
    /// <param name="which">A day (YYYY-MM-DD) or the id of a snapshot; null for the lists in use.</param>
    /// <param name="progress">Receives the stages, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ReadResult<ListArchive>> RunAsync(string? which, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var stored = await store.GetEditionsAsync(cancel);
        if (stored.Editions.Count == 0) return ReadResult.Refused<ListArchive>([.. stored.Diagnostics, new Diagnostic(ListJourneyDiagnostics.NothingImported, SourcePosition.None, store.Place)]);
        DateOnly? day = DateOnly.TryParseExact(which, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        if (which is not null && day is null && !IsSnapshotId(which)) throw new ArgumentException("Neither a day nor the id of a snapshot.", nameof(which));
        var opened = day is { } past ? await new ListsOfDay(store, settings).RunAsync(past, progress, cancel)
            : which is null ? await new OpenSnapshot(store).RunAsync(cancel) : await new OpenSnapshot(store).RunAsync(which, cancel);
        if (!opened.Succeeded) return ReadResult.Refused<ListArchive>(opened.Diagnostics);
        using var lists = opened.Value;
        var chosen = day is { } of ? CurrentEditions.ChooseAsOf(stored.Editions, _feeds, of) : which is null ? CurrentEditions.Choose(stored.Editions, _feeds) : EditionsOf(lists with { Editions = stored.Editions });
        var source = chosen is null ? null : (await new EditionSource(store, _feeds).ReadAsync(chosen, new Dictionary<StoredEdition, ListReading>(), progress, cancel)).Value;
        if (source is null || SnapshotBuilder.IdOf(source) != lists.Snapshot.Id)
            return ReadResult.Refused<ListArchive>(new Diagnostic(ListJourneyDiagnostics.ExportNotReproducible, SourcePosition.None, lists.Snapshot.Id));
        return await GatherAsync(lists, [.. stored.Editions.Where(e => chosen!.Values.Contains(e, ReferenceEqualityComparer.Instance)).Select(e => e.Edition)], which is null, cancel);
    }

    /// <summary>Whether a text has the form of a snapshot's id.</summary>
    public static bool IsSnapshotId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 32 && text.All(char.IsAsciiHexDigitLower);
    }

    private async Task<ReadResult<ListArchive>> GatherAsync(OpenedLists lists, IReadOnlyList<ListEdition> editions, bool inUse, CancellationToken cancel)
    {
        var raw = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in editions.SelectMany(e => e.Files))
        {
            if (raw.ContainsKey(file.Sha256)) continue;
            if (await store.GetRawAsync(file.Sha256, cancel) is not { } content) return ReadResult.Refused<ListArchive>(new Diagnostic(ListJourneyDiagnostics.RawFileMissing, new SourcePosition(file.Name)));
            raw.Add(file.Sha256, content);
        }

        return ReadResult.Of(new ListArchive
        {
            SnapshotId = lists.Snapshot.Id,
            Engine = new ArchiveEngine(MatchingVersion.Engine, MatchingVersion.Normaliser, MatchingVersion.Unicode),
            Editions = editions,
            Refreshes = inUse ? CarriedRefreshes.Of(lists.Refreshes, editions) : [],
            Raw = raw,
            Snapshot = lists.Snapshot.File.ToArray(),
        });
    }

    /// <summary>Which editions a kept snapshot was made of; null when one of them is not kept any more.</summary>
    private static Dictionary<string, StoredEdition>? EditionsOf(OpenedLists lists)
    {
        var chosen = new Dictionary<string, StoredEdition>(StringComparer.Ordinal);
        foreach (var list in lists.Snapshot.Lists)
        {
            if (lists.EditionOf(list) is not { } edition) return null;
            chosen.Add(list.Id, edition);
        }

        return chosen;
    }
}

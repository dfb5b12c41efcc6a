using ExportScreen.Lists.Parties;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Builds snapshots. Deterministic: the same editions in any order give the same bytes. Pure and thread-safe.</summary>
public static class SnapshotBuilder
{
    /// <summary>Builds one snapshot.</summary>
    /// <param name="editions">What each edition gives; a list comes from one edition only.</param>
    /// <exception cref="ArgumentException">A list comes from two editions, or an entry id occurs twice: a bug of the caller.</exception>
    public static SnapshotBuild Build(IReadOnlyList<EditionEntries> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var entries = editions.SelectMany(e => e.Entries).ToArray();
        Array.Sort(entries, Canonical);
        var lists = ListsOf(editions, entries);
        var columns = new SnapshotColumns(lists, ListedParties.Of(entries));
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0 && Canonical(entries[i - 1], entries[i]) == 0)
                throw new ArgumentException($"Two entries have the id {entries[i].Id}.", nameof(editions));
            columns.Add(entries[i]);
        }

        var id = SnapshotIdentity.Of(lists, columns.Records.Written);
        var facts = new SnapshotFacts(MatchingVersion.Engine, MatchingVersion.Normaliser, MatchingVersion.Unicode, id, lists);
        return new SnapshotBuild(id, SnapshotFile.Write(facts, columns), lists);
    }

    /// <summary>The id the snapshot of some editions has, without building its indexes.</summary>
    /// <param name="editions">As for <see cref="Build"/>.</param>
    public static string IdOf(IReadOnlyList<EditionEntries> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var entries = editions.SelectMany(e => e.Entries).ToArray();
        Array.Sort(entries, Canonical);
        var records = new RecordWriter();
        foreach (var entry in entries) EntryRecord.Write(records, entry, [], []);
        return SnapshotIdentity.Of(ListsOf(editions, entries), records.Written);
    }

    internal static int Canonical(ListEntry left, ListEntry right) =>
        string.CompareOrdinal(left.List, right.List) is var order and not 0 ? order : string.CompareOrdinal(left.Id, right.Id);

    private static SnapshotList[] ListsOf(IReadOnlyList<EditionEntries> editions, ListEntry[] entries)
    {
        var names = entries.GroupBy(e => e.List, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (Entries: g.Count(), Names: g.Sum(e => e.Names.Count)), StringComparer.Ordinal);
        var lists = editions
            .SelectMany(e => e.Entries.Select(x => x.List).Distinct(StringComparer.Ordinal).Select(id => (Id: id, Source: e)))
            .Select(l => new SnapshotList(
                l.Id, l.Source.Edition.Feed, l.Source.Edition.Publisher, l.Source.Edition.AsOf, l.Source.Edition.PartialReason,
                names[l.Id].Entries, names[l.Id].Names, l.Source.Starter, l.Source.Edition.ParserVersion))
            .OrderBy(l => l.Id, StringComparer.Ordinal)
            .ToArray();
        for (var i = 1; i < lists.Length; i++)
            if (lists[i].Id == lists[i - 1].Id) throw new ArgumentException($"The list {lists[i].Id} comes from two editions.", nameof(editions));
        return lists;
    }
}

using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Changes;

/// <summary>What changed between two sets of lists. Immutable.</summary>
/// <param name="Changes">By list, then entry, ordinal.</param>
public sealed record ListChanges(IReadOnlyList<EntryChange> Changes)
{
    /// <summary>Compares two sets of entries: an entry is the same when its list and id are.</summary>
    /// <param name="before">Entries as they were, in any order.</param>
    /// <param name="after">Entries as they are, in any order.</param>
    public static ListChanges Between(IEnumerable<ListEntry> before, IEnumerable<ListEntry> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Between([.. before.Select(Row.Of)], [.. after.Select(Row.Of)]);
    }

    /// <summary>Compares two snapshots; entries of equal content are not compared field by field.</summary>
    /// <param name="before">The lists as they were.</param>
    /// <param name="after">The lists as they are.</param>
    public static ListChanges Between(ListSnapshot before, ListSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        // An entry's list and id are part of its content: what has an equal on the other side is neither read nor compared.
        var (old, now) = (Hashes(before), Hashes(after));
        return Between(Rows(before, now), Rows(after, old));
    }

    /// <summary>Entries of one kind of change.</summary>
    public IEnumerable<EntryChange> Of(ChangeKind kind) => Changes.Where(c => c.Kind == kind);

    /// <summary>Counts by list, in order: added, removed, changed.</summary>
    public IReadOnlyList<(string List, int Added, int Removed, int Changed)> ByList() =>
        [.. Changes.GroupBy(c => c.Entry.List, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count(c => c.Kind == ChangeKind.Added), g.Count(c => c.Kind == ChangeKind.Removed), g.Count(c => c.Kind == ChangeKind.Changed)))];

    /// <summary>Goes through both in order; each pair that is one entry is met once.</summary>
    private static ListChanges Between(Row[] before, Row[] after)
    {
        Array.Sort(before);
        Array.Sort(after);
        var changes = new List<EntryChange>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            var side = i == before.Length ? 1 : j == after.Length ? -1 : before[i].CompareTo(after[j]);
            if (side < 0) changes.Add(new EntryChange(ChangeKind.Removed, before[i++].Entry, null, []));
            else if (side > 0) changes.Add(new EntryChange(ChangeKind.Added, null, after[j++].Entry, []));
            else if (before[i++] is var old && after[j++] is var now && old.Hash != now.Hash)
                changes.Add(new EntryChange(ChangeKind.Changed, old.Entry, now.Entry, EntryFields.Compare(old.Entry, now.Entry)));
        }

        return new ListChanges(changes);
    }

    private static HashSet<string> Hashes(ListSnapshot snapshot) => [.. Enumerable.Range(0, snapshot.EntryCount).Select(snapshot.ContentHash)];

    private static Row[] Rows(ListSnapshot snapshot, HashSet<string> equal) => [.. Enumerable.Range(0, snapshot.EntryCount).Select(entry => (Entry: entry, Hash: snapshot.ContentHash(entry)))
        .Where(e => !equal.Contains(e.Hash)).Select(e => new Row(snapshot.Entry(e.Entry), e.Hash))];

    private sealed record Row(ListEntry Entry, string Hash) : IComparable<Row>
    {
        public static Row Of(ListEntry entry)
        {
            var record = new RecordWriter();
            EntryRecord.Write(record, entry, [], []);
            return new Row(entry, ListSnapshot.Text(SnapshotIdentity.ContentHash(record.Written)));
        }

        public int CompareTo(Row? other) => other is null ? 1 : SnapshotBuilder.Canonical(Entry, other.Entry);
    }
}

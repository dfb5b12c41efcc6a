using ExportScreen.Lists.Changes;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Lists;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>
/// The entries that changed between two snapshots, as they were and as they are, as a small snapshot of its own: a party that it proposes nothing for is screened the same with the old and
/// the new lists. That follows from a score depending on the two parties, the tables and the settings alone. Pure.
/// </summary>
internal static class ListDelta
{
    private const string Before = "#before";

    /// <summary>The snapshot of the changed entries; null when nothing changed. Dispose it.</summary>
    /// <param name="changes">What came, went or is written otherwise.</param>
    /// <param name="regrouped">Entries that others make another party (<see cref="Regrouped"/>); one that changed itself as well counts once.</param>
    public static ListSnapshot? Of(ListChanges changes, IReadOnlyList<ListEntry> regrouped)
    {
        var changed = changes.Changes.Select(c => c.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var entries = changes.Changes.SelectMany(Sides).Concat(regrouped.Where(e => !changed.Contains(e.Id))).ToList();
        if (entries.Count == 0) return null;
        var edition = new ListEdition { Feed = "delta", Publisher = "", Lists = [], Files = [], ParserVersion = "1" };
        return ListSnapshot.Open(SnapshotBuilder.Build([new EditionEntries(edition, entries)]).Bytes).Value ?? throw new InvalidOperationException("A snapshot just built does not open.");
    }

    /// <summary>
    /// Entries of both snapshots that are listings of one party with others than before: what a hit of them says of the party, and who may decide about it, follows from the other listings too.
    /// </summary>
    public static IReadOnlyList<ListEntry> Regrouped(ListSnapshot before, ListSnapshot after)
    {
        var (old, now) = (Parties(before), Parties(after));
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(id => old.GetValueOrDefault(id).Listings != now.GetValueOrDefault(id).Listings).Order(StringComparer.Ordinal)
            .Select(id => now.TryGetValue(id, out var entry) ? after.Entry(entry.Ordinal) : before.Entry(old[id].Ordinal))];
    }

    /// <summary>Of each entry that is one of several listings of its party: which, in their order.</summary>
    private static Dictionary<string, (int Ordinal, string Listings)> Parties(ListSnapshot snapshot) => Enumerable.Range(0, snapshot.EntryCount)
        .Select(entry => (Entry: entry, All: snapshot.ListingsOf(entry))).Where(e => e.All.Count > 1)
        .ToDictionary(e => snapshot.IdOf(e.Entry), e => (e.Entry, string.Join('\n', e.All.Select(snapshot.IdOf))), StringComparer.Ordinal);

    private static IEnumerable<ListEntry> Sides(EntryChange change)
    {
        if (change is not { Before: { } before, After: { } after }) return [change.Entry];
        // Names are indexed by the kind of their entry.
        return before.Kind == after.Kind ? [Both(before, after)] : [before with { Id = before.Id + Before }, after];
    }

    /// <summary>One entry with all that either side can be found by.</summary>
    private static ListEntry Both(ListEntry before, ListEntry after) => after with
    {
        Names = [.. before.Names.Concat(after.Names).DistinctBy(n => n.Text, StringComparer.Ordinal)],
        Identifiers = [.. before.Identifiers.Concat(after.Identifiers).DistinctBy(i => (i.Kind, i.Value))],
        AddressOnly = before.AddressOnly || after.AddressOnly,
        Addresses = before.AddressOnly || after.AddressOnly ? [.. before.Addresses.Concat(after.Addresses).Distinct()] : after.Addresses,
    };
}

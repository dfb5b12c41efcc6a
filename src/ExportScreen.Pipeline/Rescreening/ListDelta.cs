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
    public static ListSnapshot? Of(ListChanges changes)
    {
        var entries = changes.Changes.SelectMany(Sides).ToList();
        if (entries.Count == 0) return null;
        var edition = new ListEdition { Feed = "delta", Publisher = "", Lists = [], Files = [], ParserVersion = "1" };
        return ListSnapshot.Open(SnapshotBuilder.Build([new EditionEntries(edition, entries)]).Bytes).Value ?? throw new InvalidOperationException("A snapshot just built does not open.");
    }

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

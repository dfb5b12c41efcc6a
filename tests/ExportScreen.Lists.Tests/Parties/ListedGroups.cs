using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Parties;

/// <summary>The parties of a snapshot that are listed more than once.</summary>
internal static class ListedGroups
{
    /// <summary>A snapshot of some entries, an edition for each list.</summary>
    public static ListSnapshot Open(IEnumerable<ListEntry> entries) =>
        Sources.Open([.. entries.GroupBy(e => e.List).Select(g => Sources.Edition("feed-of-" + g.Key, [.. g]))]);

    /// <summary>Ids of the entries of each, in canonical order; every member has to tell the same group.</summary>
    public static List<IReadOnlyList<string>> Of(ListSnapshot snapshot)
    {
        using var _ = snapshot;
        var groups = new List<IReadOnlyList<string>>();
        for (var entry = 0; entry < snapshot.EntryCount; entry++)
        {
            var listings = snapshot.ListingsOf(entry);
            Assert.Equal(listings[0], snapshot.PartyOf(entry));
            Assert.Contains(entry, listings);
            Assert.Equal(snapshot.Entry(entry).Id, snapshot.IdOf(entry));
            if (listings.Count < 2 || listings[0] != entry) continue;
            foreach (var other in listings) Assert.Equal(listings, snapshot.ListingsOf(other));
            groups.Add([.. listings.Select(snapshot.IdOf)]);
        }

        return groups;
    }
}

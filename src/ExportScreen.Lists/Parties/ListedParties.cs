using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Parties;

/// <summary>
/// Finds which entries of a snapshot are listings of one party: they share a hard id, their names agree, nothing contradicts. An id that a list gives to several parties (a parent's number with
/// its subsidiaries, a copied row) joins only entries that bear the very same name. Follows from the entries alone, in whatever order the lists came. Pure and thread-safe.
/// </summary>
internal static class ListedParties
{
    /// <summary>Raised with every change of what is joined: it is part of the SnapshotId.</summary>
    public const string Version = "1";

    /// <summary>An id of more entries than this is nobody's own (house).</summary>
    private const int MostBearers = 16;

    /// <summary>For each entry the next listing of its party; the last leads back to the first, an entry listed once to itself.</summary>
    /// <param name="entries">In canonical order.</param>
    public static int[] Of(IReadOnlyList<ListEntry> entries)
    {
        IReadOnlyList<HardId>[] ids = [.. entries.Select(HardIds.Of)];
        var groups = new PartyGroups(entries, ids);
        var names = new NameAgreement(entries);
        foreach (var (id, bearers) in Shared(ids))
        {
            if (id.Kind == HardIdKind.Publisher) JoinAll(groups, bearers);
            else JoinAgreeing(entries, groups, names, id.Kind, bearers);
        }

        return groups.Rings();
    }

    /// <summary>Ids that more than one entry bears, the surest kind first.</summary>
    private static IEnumerable<KeyValuePair<(HardIdKind Kind, string Text), List<(int Entry, CountryCode Country)>>> Shared(IReadOnlyList<HardId>[] ids)
    {
        var bearers = new Dictionary<(HardIdKind Kind, string Text), List<(int Entry, CountryCode Country)>>();
        for (var entry = 0; entry < ids.Length; entry++)
        {
            foreach (var id in ids[entry])
            {
                if (!bearers.TryGetValue((id.Kind, id.Text), out var known)) bearers.Add((id.Kind, id.Text), known = []);
                known.Add((entry, id.Country));
            }
        }

        return bearers.Where(b => b.Value.Count is > 1 and <= MostBearers).OrderBy(b => b.Key.Kind).ThenBy(b => b.Key.Text, StringComparer.Ordinal);
    }

    private static void JoinAll(PartyGroups groups, List<(int Entry, CountryCode Country)> bearers)
    {
        foreach (var bearer in bearers) groups.TryJoin(bearers[0].Entry, bearer.Entry);
    }

    private static void JoinAgreeing(
        IReadOnlyList<ListEntry> entries, PartyGroups groups, NameAgreement names, HardIdKind kind, List<(int Entry, CountryCode Country)> bearers)
    {
        var isAmbiguous = bearers.GroupBy(b => entries[b.Entry].List, StringComparer.Ordinal).Any(g => g.Select(b => groups.FirstOf(b.Entry)).Distinct().Skip(1).Any());
        for (var i = 0; i < bearers.Count; i++)
        {
            for (var j = i + 1; j < bearers.Count; j++)
            {
                var ((a, countryOfA), (b, countryOfB)) = (bearers[i], bearers[j]);
                if (groups.FirstOf(a) == groups.FirstOf(b) || !HardIds.MayBeSame(countryOfA, countryOfB)) continue;
                // A ship changes its name at will and keeps its number.
                if (isAmbiguous ? names.IsExact(a, b) : kind == HardIdKind.Imo || names.IsClose(a, b)) groups.TryJoin(a, b);
            }
        }
    }
}

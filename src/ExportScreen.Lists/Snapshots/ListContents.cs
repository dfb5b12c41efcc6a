using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Snapshots;

/// <summary>What one list of a snapshot is made of. Immutable.</summary>
/// <param name="EntriesByKind">Entries by kind; kinds without entries are absent.</param>
/// <param name="NamesByScript">Names by the script of their letters.</param>
public sealed record ListContents(IReadOnlyDictionary<EntryKind, int> EntriesByKind, IReadOnlyDictionary<string, int> NamesByScript)
{
    /// <summary>The contents of each list, in the order of <see cref="ListSnapshot.Lists"/>. Reads every name.</summary>
    public static IReadOnlyList<ListContents> Of(ListSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var kinds = snapshot.Lists.Select(_ => new SortedDictionary<EntryKind, int>()).ToArray();
        var scripts = snapshot.Lists.Select(_ => new SortedDictionary<string, int>(StringComparer.Ordinal)).ToArray();
        for (var entry = 0; entry < snapshot.EntryCount; entry++)
        {
            var list = snapshot.ListOf(entry);
            Count(kinds[list], snapshot.KindOf(entry));
            var first = snapshot.FirstNameOf(entry);
            for (var name = first; name < first + snapshot.NameCountOf(entry); name++) Count(scripts[list], ScriptNames.Of(snapshot.NameText(name)));
        }

        return [.. snapshot.Lists.Select((_, i) => new ListContents(kinds[i], scripts[i]))];
    }

    private static void Count<TKey>(SortedDictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        counts.TryGetValue(key, out var sofar);
        counts[key] = sofar + 1;
    }
}

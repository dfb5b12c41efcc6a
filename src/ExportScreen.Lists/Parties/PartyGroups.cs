using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Parties;

/// <summary>Entries joined so far. A group holds no two entries that contradict each other, and never more than <see cref="MostListings"/>. Not thread-safe.</summary>
internal sealed class PartyGroups
{
    /// <summary>Most listings of a party (house): the lists there are, and some that are on one twice. What would grow past it stays apart.</summary>
    public const int MostListings = 32;

    private readonly IReadOnlyList<ListEntry> _entries;
    private readonly IReadOnlyList<IReadOnlyList<HardId>> _ids;
    private readonly int[] _first;
    private readonly Dictionary<int, List<int>> _members = [];

    public PartyGroups(IReadOnlyList<ListEntry> entries, IReadOnlyList<IReadOnlyList<HardId>> ids)
    {
        (_entries, _ids) = (entries, ids);
        _first = [.. Enumerable.Range(0, entries.Count)];
    }

    /// <summary>The first entry of an entry's group.</summary>
    public int FirstOf(int entry) => _first[entry];

    /// <summary>Joins the groups of two entries, unless something contradicts.</summary>
    public void TryJoin(int a, int b)
    {
        if (_first[a] == _first[b]) return;
        IReadOnlyList<int> one = MembersOf(a), other = MembersOf(b);
        if (one.Count + other.Count > MostListings) return;
        foreach (var x in one)
            foreach (var y in other)
                if (PartyContradictions.Between(_entries[x], _ids[x], _entries[y], _ids[y])) return;
        List<int> all = [.. one, .. other];
        all.Sort();
        _members.Remove(_first[a]);
        _members.Remove(_first[b]);
        _members.Add(all[0], all);
        foreach (var member in all) _first[member] = all[0];
    }

    /// <summary>For each entry the next listing of its party, the last leading back to the first; an entry listed once leads to itself.</summary>
    public int[] Rings()
    {
        var next = Enumerable.Range(0, _entries.Count).ToArray();
        foreach (var group in _members.Values)
            for (var i = 0; i < group.Count; i++) next[group[i]] = group[(i + 1) % group.Count];
        return next;
    }

    private IReadOnlyList<int> MembersOf(int entry) => _members.TryGetValue(_first[entry], out var members) ? members : [entry];
}

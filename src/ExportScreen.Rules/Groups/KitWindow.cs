using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>The parts of one receiver within some days, while the days move on: which families, and the earliest row of each. Not thread-safe.</summary>
internal sealed class KitWindow
{
    private readonly Queue<Observation>[] _members = Array.ConvertAll(new Queue<Observation>[KitFamilies.Count + 1], _ => new Queue<Observation>());

    /// <summary>Bit n for family n.</summary>
    public int Families { get; private set; }

    /// <summary>Takes in the next by day.</summary>
    public void Add(in Observation member)
    {
        _members[member.Facet].Enqueue(member);
        Families |= 1 << member.Facet;
    }

    /// <summary>Drops the first by day, which is the one that came in first.</summary>
    public void Remove(in Observation member)
    {
        _members[member.Facet].Dequeue();
        if (_members[member.Facet].Count == 0) Families &= ~(1 << member.Facet);
    }

    /// <summary>The earliest member of the first other family; the row itself when there is none.</summary>
    public Observation OtherThan(in Observation row)
    {
        for (var family = 1; family < _members.Length; family++)
            if (family != row.Facet && _members[family].TryPeek(out var other)) return other;
        return row;
    }
}

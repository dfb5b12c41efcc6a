using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Parties;

namespace ExportScreen.Pipeline.Screening;

/// <summary>
/// The distinct parties of a run in order of first appearance, each screened once. Numbering is for one thread; screening runs in parallel and, since a screening depends on its
/// party alone, in any order.
/// </summary>
/// <param name="screen">Screens a party; called from several threads.</param>
/// <param name="threads">How many.</param>
internal sealed class PartyRegistry(Func<Party, PartyScreening> screen, int threads)
{
    private const int FirstRowsKept = 10;
    private readonly Dictionary<Party, int> _byIdentity = new(PartyIdentity.Instance);
    private readonly List<PartyScreening?> _screenings = [];
    private readonly List<int> _rowCounts = [];
    private readonly List<List<string>> _firstRows = [];
    private readonly List<(int Index, Party Party)> _new = [];

    public IReadOnlyList<PartyScreening> Screenings => _screenings!;

    public IReadOnlyList<int> RowCounts => _rowCounts;

    public IReadOnlyList<IReadOnlyList<string>> FirstRows => _firstRows;

    public int Count => _screenings.Count;

    /// <summary>The number of a party that has one.</summary>
    public int NumberOf(Party party) => _byIdentity[party];

    /// <summary>Numbers the parties and the vessel of a consignment.</summary>
    public RowParty[] Number(Consignment consignment)
    {
        var vessel = consignment.Route.Vessel;
        var parties = new List<RowParty>(consignment.Parties.Count + 1);
        foreach (var party in consignment.Parties)
            if (!NamesNobody(party)) parties.Add(new RowParty(party.Role, party.RoleText, IndexOf(party), party.SourceColumn));
        if (vessel is not null) parties.Add(new RowParty(PartyRole.Other, "Vessel", IndexOf(AsParty(vessel)), null));
        return [.. parties];
    }

    /// <summary>"To order" without an order party: the rule about order bills sees it, there is nobody to compare.</summary>
    private static bool NamesNobody(Party party) =>
        party.Marks.HasFlag(PartyMarks.ToOrder) && party.Name.Length == 0 && party.OtherNames.Count == 0 && party.Address is null && party.Identifiers.Count == 0;

    /// <summary>Counts a row for its parties, each once.</summary>
    public void CountRow(IReadOnlyList<RowParty> parties, string rowKey)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            var party = parties[i].Party;
            if (SeenBefore(parties, i)) continue;
            _rowCounts[party]++;
            if (_firstRows[party].Count < FirstRowsKept) _firstRows[party].Add(rowKey);
        }
    }

    /// <summary>Screens the parties numbered since the last call.</summary>
    public void ScreenNew(CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, _new.Count, options, i => _screenings[_new[i].Index] = screen(_new[i].Party));
        _new.Clear();
    }

    private static bool SeenBefore(IReadOnlyList<RowParty> parties, int at)
    {
        for (var i = 0; i < at; i++)
            if (parties[i].Party == parties[at].Party) return true;
        return false;
    }

    private int IndexOf(Party party)
    {
        if (_byIdentity.TryGetValue(party, out var index)) return index;
        index = _screenings.Count;
        _byIdentity.Add(party, index);
        _screenings.Add(null);
        _rowCounts.Add(0);
        _firstRows.Add([]);
        _new.Add((index, party));
        return index;
    }

    private static Party AsParty(Vessel vessel) => new()
    {
        Role = PartyRole.Other,
        RoleText = "Vessel",
        Name = vessel.Name ?? "",
        Kind = EntryKind.Vessel,
        Country = vessel.Flag,
        Identifiers = vessel.Imo is null ? [] : [vessel.Imo],
    };
}

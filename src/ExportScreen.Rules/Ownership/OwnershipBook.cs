using ExportScreen.Matching;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ownership;

namespace ExportScreen.Rules.Ownership;

/// <summary>
/// A customer's file of owners, found by name: names are equal when their comparison forms are (case, marks, punctuation, script), never by likeness. Circles of owners are no harm. Immutable and
/// thread-safe.
/// </summary>
public sealed class OwnershipBook
{
    private const int NamesRemembered = 1 << 16;
    private readonly Dictionary<string, List<(string Owner, Stake Stake)>> _byParty = new(StringComparer.Ordinal);
    private readonly Memo<string, string> _keys = new(NamesRemembered);

    /// <summary>Prepares a file; null for none.</summary>
    public OwnershipBook(OwnersFile? file)
    {
        File = file;
        foreach (var stake in file?.Stakes ?? [])
        {
            var party = KeyOf(stake.Party);
            if (!_byParty.TryGetValue(party, out var stakes)) _byParty.Add(party, stakes = []);
            stakes.Add((KeyOf(stake.Owner), stake));
        }
    }

    /// <summary>Nobody's owners are known.</summary>
    public static OwnershipBook None { get; } = new(null);

    /// <summary>The file; null for none.</summary>
    public OwnersFile? File { get; }

    /// <summary>
    /// The consignment with everybody whom the file names above one of its parties on the day, owners of owners included: parties in the role of an owner, so that they are screened, shown and decided
    /// about like all others.
    /// </summary>
    /// <param name="consignment">The consignment.</param>
    /// <param name="asOf">The run's date, for consignments without one.</param>
    public Consignment WithOwners(Consignment consignment, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(consignment);
        if (_byParty.Count == 0) return consignment;
        List<Party>? parties = null;
        HashSet<string>? known = null;
        foreach (var name in consignment.Parties.SelectMany(p => p.OtherNames.Prepend(p.Name)))
        {
            foreach (var (owner, stake) in Above(KeyOf(name), consignment.Date ?? asOf).SelectMany(held => held.Stakes))
            {
                if (!(known ??= new(StringComparer.Ordinal)).Add(owner)) continue;
                (parties ??= [.. consignment.Parties]).Add(new Party { Role = PartyRole.Owner, RoleText = OwnersFile.RoleText, Name = stake.Owner, Country = stake.Country });
            }
        }

        return parties is null ? consignment : consignment with { Parties = parties };
    }

    /// <summary>What listed owners hold of a party on a day.</summary>
    /// <param name="name">Name of the party.</param>
    /// <param name="day">The day.</param>
    /// <param name="listed">Name keys of the owners that are listed.</param>
    /// <param name="share">Share in percent from which a party counts as listed itself, so that what it owns counts in full.</param>
    internal Holding HeldOf(string name, DateOnly day, IReadOnlySet<string> listed, decimal share)
    {
        var above = Above(KeyOf(name), day);
        if (above.Count == 0) return new Holding(0, false, []);
        var certain = Counted(above, listed, share, whenOpen: 0);
        var known = Sum(above[0].Stakes, certain, whenOpen: 0);
        // A share left open is taken for all of it, to see whether it could matter.
        var isOpen = known < share && Sum(above[0].Stakes, Counted(above, listed, share, whenOpen: 100), whenOpen: 100) >= share;
        var through = above.Skip(1).Where(held => certain.Contains(held.Party) && !listed.Contains(held.Party)).Select(held => held.Stakes[0].Stake.Party);
        return new Holding(known, isOpen, [.. through.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Under what a name is found.</summary>
    internal string KeyOf(string name) => name.Length == 0 ? "" : _keys.Of(name, 0, static (text, _) => ComparisonForm.Of(text, EntryKind.Unknown));

    /// <summary>
    /// The keys of everybody who counts as listed: the listed, and step by step whoever is held by them to the share together. The stake of such a party counts in full, not multiplied by what is held of
    /// it, and a holding below the share passes nothing on.
    /// </summary>
    /// <remarks>Read in OFAC's answer 401 (ofac.treasury.gov/faqs/401, “indirectly”, with its examples) and applied to every list: house.</remarks>
    private static HashSet<string> Counted(List<Held> above, IReadOnlySet<string> listed, decimal share, decimal whenOpen)
    {
        var counted = listed.ToHashSet(StringComparer.Ordinal);
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var (party, stakes) in above)
                if (!counted.Contains(party) && Sum(stakes, counted, whenOpen) >= share) grew |= counted.Add(party);
        }

        return counted;
    }

    private static decimal Sum(List<(string Owner, Stake Stake)> stakes, HashSet<string> counted, decimal whenOpen) =>
        stakes.Where(s => counted.Contains(s.Owner)).Sum(s => s.Stake.Percent ?? whenOpen);

    /// <summary>The stakes in a party and in its owners on a day, the party first.</summary>
    private List<Held> Above(string party, DateOnly day)
    {
        var above = new List<Held>();
        if (!_byParty.ContainsKey(party)) return above;
        var seen = new HashSet<string>(StringComparer.Ordinal) { party };
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var held))
        {
            if (!_byParty.TryGetValue(held, out var all) || all.FindAll(s => s.Stake.Holds(day)) is not { Count: > 0 } stakes) continue;
            above.Add(new Held(held, stakes));
            foreach (var (owner, _) in stakes)
                if (seen.Add(owner)) next.Enqueue(owner);
        }

        return above.Count > 0 && above[0].Party == party ? above : [];
    }

    private readonly record struct Held(string Party, List<(string Owner, Stake Stake)> Stakes);
}

/// <summary>What listed owners hold of a party.</summary>
/// <param name="Percent">In percent, as far as shares are known.</param>
/// <param name="IsOpen">That is too little to count, and a share left open may make it enough.</param>
/// <param name="Through">Parties between that count as listed themselves, by name.</param>
internal sealed record Holding(decimal Percent, bool IsOpen, IReadOnlyList<string> Through);

using System.Collections.Concurrent;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Parties;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>
/// Remembers the screenings of parties, so that a party that stands in many chunks, jobs and requests is compared once by a process. Since a screening depends on its party and the engine
/// alone, what is remembered is what would be computed: it never changes an outcome, only the time. Thread-safe. Two generations: when the young one is full, the old one is forgotten.
/// </summary>
public sealed class PartyMemory
{
    private readonly PartyScreener _screener;
    private readonly int _generation;
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <param name="screener">Screens what is not remembered.</param>
    /// <param name="most">Most parties remembered, about; 0 remembers none.</param>
    public PartyMemory(PartyScreener screener, int most = 200_000)
    {
        _screener = screener;
        _generation = most / 2;
    }

    /// <summary>The screening of a party.</summary>
    public PartyScreening Screen(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var young = _young;
        if (young.Screenings.TryGetValue(party, out var known)) return Of(known, party);
        if (!_old.Screenings.TryGetValue(party, out known)) known = _screener.Screen(party);
        if (young.Screenings.TryAdd(party, known) && Interlocked.Increment(ref young.Count) >= _generation) Turn(young);
        return Of(known, party);
    }

    /// <summary>The screening names the party as it stands here: role and column are not part of what was compared.</summary>
    private static PartyScreening Of(PartyScreening known, Party party) => ReferenceEquals(known.Party, party) ? known : known with { Party = party };

    private void Turn(Generation full)
    {
        lock (_screener)
        {
            if (!ReferenceEquals(_young, full)) return;
            _old = full;
            _young = new Generation();
        }
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<Party, PartyScreening> Screenings = new(PartyIdentity.Instance);

        public int Count;
    }
}

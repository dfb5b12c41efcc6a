using ExportScreen.Model.Lists;

namespace ExportScreen.Model.Screenings;

/// <summary>
/// The hits of one party on the listings of one listed party: one thing to decide, however many lists it is on. Who it is follows from the hit with the best score, what it means from the gravest
/// listing. Immutable and thread-safe.
/// </summary>
public sealed record ListedPartyHits
{
    private ListedPartyHits(IReadOnlyList<Hit> hits)
    {
        Hits = hits;
        Best = hits.OrderByDescending(h => h.Basis == HitBasis.Identifier).ThenByDescending(h => h.Score).First();
    }

    /// <summary>Id of the listed party (<see cref="Hit.ListedParty"/>).</summary>
    public string Id => Hits[0].ListedParty;

    /// <summary>The hits, at least one: the gravest outcome and effect first, then the best score, then by entry id.</summary>
    public IReadOnlyList<Hit> Hits { get; }

    /// <summary>The hit whose listing means most for an export.</summary>
    public Hit Gravest => Hits[0];

    /// <summary>The hit that says most surely who it is: an identifier, else the best score.</summary>
    public Hit Best { get; }

    /// <summary>The worst outcome.</summary>
    public Outcome Outcome => Gravest.Outcome;

    /// <summary>The gravest legal effect.</summary>
    public LegalEffect Effect => Hits.Min(h => h.Effect);

    /// <summary>The strongest band.</summary>
    public MatchBand Band => Hits.Max(h => h.Band);

    /// <summary>Whether calling it a false positive takes a second person: one decision covers all listings, so one of them is enough.</summary>
    public bool NeedsSecondPerson => DecisionKeys.NeedsSecondPerson(Band, Outcome);

    /// <summary>Entry ids of listings of the same party that the given party did not hit itself (its name there is another).</summary>
    public IReadOnlyList<string> AlsoListed => [.. Hits.SelectMany(h => h.Listings).Distinct(StringComparer.Ordinal).Where(id => Hits.All(h => h.EntryId != id))];

    /// <summary>The listed parties among some hits of one party, in the order in which their first hits come.</summary>
    public static IReadOnlyList<ListedPartyHits> Of(IEnumerable<Hit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        return [.. hits.GroupBy(h => h.ListedParty, StringComparer.Ordinal).Select(g => new ListedPartyHits(
            [.. g.OrderByDescending(h => h.Outcome).ThenBy(h => h.Effect).ThenByDescending(h => h.Score).ThenBy(h => h.EntryId, StringComparer.Ordinal)]))];
    }
}

using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Parties;

/// <summary>
/// Screens one party against a snapshot: identifiers exactly, names by score, bare addresses whatever the name; then weighs the other attributes and asks the decision table.
/// Depends on nothing but its arguments. Thread-safe.
/// </summary>
public sealed class PartyScreener
{
    private readonly ListSnapshot _snapshot;
    private readonly RuleBook _book;
    private readonly DateOnly _asOf;
    private readonly NameMatcher _names;
    private readonly Lazy<NameMatcher> _anyNames;
    private readonly AddressMatcher _addresses;
    private readonly HitMaker _maker;

    /// <summary>Makes a screener for one snapshot, RuleBook and day.</summary>
    public PartyScreener(ListSnapshot snapshot, RuleBook book, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(book);
        _snapshot = snapshot;
        _book = book;
        _asOf = asOf;
        _names = new NameMatcher(snapshot.Names, book.Match);
        _anyNames = new Lazy<NameMatcher>(() => new NameMatcher(snapshot.Names, book.Match, whateverElse: true));
        _addresses = new AddressMatcher(snapshot.Addresses, book.Match);
        _maker = new HitMaker(snapshot, book, _names, asOf);
    }

    /// <summary>Screens a party. Never throws on any text; a party without name, address or identifier comes back NotScreened.</summary>
    public PartyScreening Screen(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var candidates = new Dictionary<int, Candidate>();
        ProposeByIdentifier(party, candidates);
        ProposeByName(party, candidates);
        ProposeByAddress(party, candidates);
        var (hits, nearMiss) = Decide(party, candidates);
        var empty = party.Name.Length == 0 && party.OtherNames.Count == 0 && !party.Identifiers.Any(Identifying);
        return new PartyScreening
        {
            Key = PartyKey.Of(party),
            Party = party,
            Normalised = ComparisonForm.Of(party.Name, party.Kind),
            Transliteration = ComparisonForm.TransliterationUsed(party.Name),
            Hits = hits,
            NearMiss = nearMiss,
            Outcome = hits.Count == 0 ? Outcome.Clear : hits.Max(h => h.Outcome),
            NotScreenedReason = empty && hits.Count == 0 && party.Address is null ? "no name, address or identifier to compare" : null,
        };
    }

    /// <summary>
    /// Whether anything is proposed for a party at all, here or in any larger snapshot with these entries. When nothing is, <see cref="Screen"/> gives neither hit nor near miss with one of
    /// them; when something is, it may. Much cheaper than screening.
    /// </summary>
    public bool MayMatch(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        foreach (var identifier in party.Identifiers)
            if (Identifying(identifier) && _snapshot.FindIdentifier(identifier.Kind, identifier.Value).Any(entry => _snapshot.InForce(entry, _asOf))) return true;
        var matches = new List<NameMatch>();
        foreach (var given in Texts(party))
        {
            _anyNames.Value.Search(new NameQuery(given, party.Kind), matches);
            if (matches.Exists(match => _snapshot.InForce(_snapshot.EntryOfName(match.Name), _asOf))) return true;
        }

        if (_snapshot.Addresses.Count == 0) return false;
        foreach (var address in AddressTexts(party))
        {
            _addresses.Search(address, party.Country, matches);
            if (matches.Exists(match => _snapshot.InForce(_snapshot.EntryOfAddress(match.Name), _asOf))) return true;
        }

        return false;
    }

    private void ProposeByIdentifier(Party party, Dictionary<int, Candidate> candidates)
    {
        foreach (var identifier in party.Identifiers)
        {
            if (!Identifying(identifier)) continue;
            foreach (var entry in _snapshot.FindIdentifier(identifier.Kind, identifier.Value))
                Offer(candidates, entry, new Candidate(HitBasis.Identifier, 1.0, -1, identifier.Raw, identifier.Value));
        }
    }

    /// <summary>A KPP names a tax office, a free mail host everyone: neither says who somebody is. A number of unknown kind must be long to mean anything.</summary>
    private static bool Identifying(Identifier identifier) =>
        identifier.Kind is not (IdentifierKind.Kpp or IdentifierKind.CallSign)
        && identifier.Value.Length >= (identifier.Kind is IdentifierKind.Other or IdentifierKind.Registration or IdentifierKind.Tax or IdentifierKind.NationalId or IdentifierKind.Passport ? 6 : 5);

    private void ProposeByName(Party party, Dictionary<int, Candidate> candidates)
    {
        var matches = new List<NameMatch>();
        foreach (var given in Texts(party))
        {
            matches.Clear();
            _names.Search(new NameQuery(given, party.Kind), matches);
            foreach (var match in matches)
                Offer(candidates, _snapshot.EntryOfName(match.Name), new Candidate(HitBasis.Name, match.Score, match.Name, given, null));
        }
    }

    private void ProposeByAddress(Party party, Dictionary<int, Candidate> candidates)
    {
        if (_snapshot.Addresses.Count == 0) return;
        var matches = new List<NameMatch>();
        foreach (var address in AddressTexts(party))
        {
            matches.Clear();
            _addresses.Search(address, party.Country, matches);
            foreach (var match in matches)
                Offer(candidates, _snapshot.EntryOfAddress(match.Name), new Candidate(HitBasis.Address, match.Score, match.Name, address, null));
        }
    }

    private static IEnumerable<string> Texts(Party party)
    {
        if (party.Name.Length > 0) yield return party.Name;
        foreach (var other in party.OtherNames)
            if (other.Length > 0) yield return other;
    }

    private static IEnumerable<string> AddressTexts(Party party)
    {
        if (party.Address is { Length: > 0 } address) yield return address;
        if (!party.Marks.HasFlag(PartyMarks.NameCutFromAddress)) yield break;
        foreach (var whole in party.OtherNames) yield return whole;
    }

    private void Offer(Dictionary<int, Candidate> candidates, int entry, Candidate candidate)
    {
        if (!_snapshot.InForce(entry, _asOf)) return;
        if (!candidates.TryGetValue(entry, out var best) || candidate.Beats(best)) candidates[entry] = candidate;
    }

    private (IReadOnlyList<Hit> Hits, Hit? NearMiss) Decide(Party party, Dictionary<int, Candidate> candidates)
    {
        if (candidates.Count == 0) return ([], null);
        var all = new List<Hit>(candidates.Count);
        var candidateOf = new Dictionary<string, Candidate>(candidates.Count, StringComparer.Ordinal);
        foreach (var (entry, candidate) in candidates)
        {
            var hit = _maker.Make(party, entry, candidate);
            all.Add(hit);
            candidateOf[hit.EntryId] = candidate;
        }

        all.Sort(HitOrder.Instance);
        var hits = new List<Hit>();
        Hit? nearMiss = null;
        var perList = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in all)
        {
            if (hit.Band == MatchBand.NearMiss)
            {
                if (nearMiss is null && hit.Score >= _book.Match.NearMissLine) nearMiss = _maker.Align(party, candidateOf[hit.EntryId], hit);
                continue;
            }

            var shown = perList.GetValueOrDefault(hit.List);
            if (shown < _book.Match.MaxHitsPerList) hits.Add(hit);
            perList[hit.List] = shown + 1;
        }

        return (hits, nearMiss);
    }
}

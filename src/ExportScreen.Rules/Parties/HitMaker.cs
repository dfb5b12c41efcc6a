using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Parties;

/// <summary>Turns a candidate into a hit: weighs the attributes, finds the band, asks the decision table, keeps the evidence. Thread-safe.</summary>
internal sealed class HitMaker(ListSnapshot snapshot, RuleBook book, NameMatcher names, DateOnly asOf)
{
    public Hit Make(Party party, int entryOrdinal, Candidate candidate)
    {
        var entry = snapshot.Entry(entryOrdinal);
        var attributes = AttributeComparer.Compare(party, entry, candidate);
        var score = candidate.Basis == HitBasis.Identifier ? candidate.Score : AttributeWeights.Adjust(candidate.Score, attributes, book.Match);
        var listed = candidate.Basis == HitBasis.Name ? NameOf(candidate.Ordinal, entryOrdinal, entry) : null;
        var strength = listed?.Strength ?? AliasStrength.Strong;
        var band = Band(party, candidate, score, attributes);
        var (outcome, line) = book.Decide(candidate.Basis, band, strength, entry.Effect);
        return new Hit
        {
            EntryId = entry.Id,
            List = entry.List,
            EntryName = entry.Caption,
            EntryKind = entry.Kind,
            Basis = candidate.Basis,
            Score = score,
            Band = band,
            Given = candidate.Given,
            Matched = Matched(candidate, entry, listed),
            MatchedKind = listed?.Kind ?? NameKind.Primary,
            MatchedStrength = strength,
            Alignment = band == MatchBand.NearMiss ? [] : Alignment(party, candidate),
            Attributes = attributes,
            Effect = entry.Effect,
            Programmes = entry.Programmes.Count == 0 ? null : string.Join("; ", entry.Programmes),
            LegalBasis = entry.LegalBasis,
            Measure = entry.Measure,
            SourceUrl = entry.SourceUrl,
            EntryContentHash = snapshot.ContentHash(entryOrdinal),
            Outcome = outcome,
            DecisionLine = line,
            ListedParty = snapshot.PartyOf(entryOrdinal) is var first && first == entryOrdinal ? entry.Id : snapshot.IdOf(first),
            Listings = ListingsOf(entryOrdinal),
        };
    }

    private IReadOnlyList<string> ListingsOf(int entryOrdinal)
    {
        if (snapshot.ListingsOf(entryOrdinal) is not { Count: > 1 } all) return [];
        var inForce = all.Where(e => snapshot.InForce(e, asOf)).ToList();
        return inForce.Count > 1 ? [.. inForce.Select(snapshot.IdOf)] : [];
    }

    /// <summary>The alignment for a hit made without one: of near misses only the one that is shown needs it.</summary>
    public Hit Align(Party party, Candidate candidate, Hit hit) => hit with { Alignment = Alignment(party, candidate) };

    private IReadOnlyList<TokenPair> Alignment(Party party, Candidate candidate) =>
        candidate.Basis == HitBasis.Name ? names.Explain(new NameQuery(candidate.Given, party.Kind), candidate.Ordinal) : [];

    private ListedName NameOf(int name, int entryOrdinal, ListEntry entry)
    {
        var text = snapshot.NameText(name);
        return entry.Names.FirstOrDefault(n => n.Text == text)
            ?? throw new InvalidOperationException($"Entry {entryOrdinal} has no name {name}.");
    }

    private static string Matched(Candidate candidate, ListEntry entry, ListedName? listed) => candidate.Basis switch
    {
        HitBasis.Name => listed!.Text,
        HitBasis.Identifier => entry.Identifiers.FirstOrDefault(i => i.Value == candidate.Identifier)?.Raw ?? candidate.Identifier!,
        _ => BestAddress(candidate.Given, entry),
    };

    private static string BestAddress(string given, ListEntry entry) =>
        entry.Addresses.Select(a => a.ToLine()).MaxBy(line => AddressComparison.Compare(given, line)) ?? entry.Caption;

    /// <summary>
    /// A vessel's name identifies it only together with its IMO number: names are re-used and changed at will, so a name alone is for review, and another IMO number rules it out.
    /// </summary>
    private MatchBand Band(Party party, Candidate candidate, double score, IReadOnlyList<AttributeComparison> attributes)
    {
        var match = book.Match;
        if (candidate.Basis == HitBasis.Identifier) return MatchBand.Strong;
        var vessel = attributes.FirstOrDefault(a => a.Attribute == AttributeComparer.Imo);
        if (vessel is { Agreement: Agreement.Differs }) return MatchBand.NearMiss;
        if (score < match.ReviewLine) return MatchBand.NearMiss;
        if (vessel is { Agreement: Agreement.Unknown } || IsSingleWordBesideTheName(party, candidate)) return MatchBand.Review;
        return score >= match.StrongLine ? MatchBand.Strong : MatchBand.Review;
    }

    /// <summary>A single word cut out of a cell ("formerly Matrix") says too little about who the party is to hold it alone.</summary>
    private static bool IsSingleWordBesideTheName(Party party, Candidate candidate) =>
        candidate.Basis == HitBasis.Name && candidate.Given != party.Name && !ComparisonForm.Of(candidate.Given, party.Kind).Contains(' ', StringComparison.Ordinal);
}

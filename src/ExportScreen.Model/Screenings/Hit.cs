using ExportScreen.Model.Lists;

namespace ExportScreen.Model.Screenings;

/// <summary>How strong a hit is. Thresholds are in the RuleBook.</summary>
public enum MatchBand : byte
{
    /// <summary>Below the review line: sampled on the Near misses sheet.</summary>
    NearMiss,

    /// <summary>At or above the review line.</summary>
    Review,

    /// <summary>At or above the strong line, or an exact identifier.</summary>
    Strong,
}

/// <summary>What matched.</summary>
public enum HitBasis : byte
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>An exact identifier, whatever the name.</summary>
    Identifier,

    /// <summary>An address of an address-only entry, whatever the name.</summary>
    Address,
}

/// <summary>
/// A scored match of a party (or vessel) with a list entry, with its evidence as small values; <see cref="Evidence.HitSentence"/> turns them
/// into words. Immutable and thread-safe.
/// </summary>
public sealed record Hit
{
    /// <summary>Entry id.</summary>
    public required string EntryId { get; init; }

    /// <summary>Legal list.</summary>
    public required string List { get; init; }

    /// <summary>Caption of the entry.</summary>
    public required string EntryName { get; init; }

    /// <summary>Kind of the entry.</summary>
    public EntryKind EntryKind { get; init; }

    /// <summary>What matched.</summary>
    public required HitBasis Basis { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Its band under the RuleBook.</summary>
    public required MatchBand Band { get; init; }

    /// <summary>The words of the input that were compared (name, identifier or address as given).</summary>
    public required string Given { get; init; }

    /// <summary>The listed name, identifier or address that matched.</summary>
    public required string Matched { get; init; }

    /// <summary>Kind of the matched name.</summary>
    public NameKind MatchedKind { get; init; }

    /// <summary>Strength of the matched name.</summary>
    public AliasStrength MatchedStrength { get; init; }

    /// <summary>How the words correspond, for a name match; empty otherwise.</summary>
    public IReadOnlyList<TokenPair> Alignment { get; init; } = [];

    /// <summary>The other attributes compared.</summary>
    public IReadOnlyList<AttributeComparison> Attributes { get; init; } = [];

    /// <summary>What the listing means.</summary>
    public LegalEffect Effect { get; init; }

    /// <summary>Programmes, joined with "; ".</summary>
    public string? Programmes { get; init; }

    /// <summary>Legal basis, or null.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The measure in the publisher's words, or null.</summary>
    public string? Measure { get; init; }

    /// <summary>Link to the notice or source, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>SHA-256 (first 16 hex digits) of the entry's canonical content: a decision about it ends when it changes.</summary>
    public string? EntryContentHash { get; init; }

    /// <summary>What the RuleBook's table makes of it.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Which line of the decision table that was.</summary>
    public string? DecisionLine { get; init; }

    /// <summary>
    /// Id of the listed party: the first, by list and entry id, of the entries that list it; usually the entry's own. Hits that have it in common are one party on several lists
    /// (<see cref="ListedPartyHits"/>).
    /// </summary>
    public string ListedParty { get => field ?? EntryId; init; }

    /// <summary>Entry ids of all listings of that party in force on the run's date, this one too; empty when there is only this one.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];
}

/// <summary>How one word of the input and one word of the listed name correspond.</summary>
/// <param name="Given">Word of the input, or null when the listed word is missing there.</param>
/// <param name="Listed">Word of the listed name, or null when the input word is extra.</param>
/// <param name="Relation">How they correspond.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="Weight">Share of the listed and given name's information that these words carry, 0 to 1: rare words weigh more.</param>
public readonly record struct TokenPair(string? Given, string? Listed, TokenRelation Relation, double Similarity, double Weight);

/// <summary>How two words correspond.</summary>
public enum TokenRelation : byte
{
    /// <summary>The same letters after normalisation.</summary>
    Equal,

    /// <summary>The same in another script or romanisation.</summary>
    Transliterated,

    /// <summary>Alike but for a few letters.</summary>
    Similar,

    /// <summary>Sound alike.</summary>
    Phonetic,

    /// <summary>An initial or abbreviation of the other.</summary>
    Abbreviated,

    /// <summary>Different words of the same meaning (legal forms, translated generic words, numbers in words).</summary>
    Synonym,

    /// <summary>Written as one word here and as two there.</summary>
    Joined,

    /// <summary>In the input only.</summary>
    Extra,

    /// <summary>In the listed name only.</summary>
    Missing,

    /// <summary>Different words in the same place.</summary>
    Conflict,
}

/// <summary>How an attribute of the party and of the entry compare.</summary>
/// <param name="Attribute">Attribute id: <c>country</c>, <c>address</c>, <c>kind</c>, <c>identifier</c>, <c>birthDate</c>, <c>flag</c>.</param>
/// <param name="Agreement">The result.</param>
/// <param name="Given">Value of the party, or null.</param>
/// <param name="Listed">Value of the entry, or null.</param>
public sealed record AttributeComparison(string Attribute, Agreement Agreement, string? Given, string? Listed);

/// <summary>Result of comparing an attribute.</summary>
public enum Agreement : byte
{
    /// <summary>One side does not say.</summary>
    Unknown,

    /// <summary>They agree.</summary>
    Agrees,

    /// <summary>They differ.</summary>
    Differs,
}

using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Lists;

/// <summary>
/// One entry of one legal list, as its publisher gives it. Immutable and thread-safe. Texts are trimmed with white space collapsed and
/// otherwise unchanged.
/// </summary>
public sealed record ListEntry
{
    /// <summary>Lasting id made of the list and the publisher's own key (<c>us-ofac-sdn:12803</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Id of the legal list (<c>us-ofac-sdn</c>): a key of <c>TradeLists.All</c>, or <c>own-…</c>.</summary>
    public required string List { get; init; }

    /// <summary>What it is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Its names; the first strong one is the caption. Empty for an address-only entry.</summary>
    public IReadOnlyList<ListedName> Names { get; init; } = [];

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<ListedAddress> Addresses { get; init; } = [];

    /// <summary>True when the entry lists an address whoever is there (BIS "Address 01" entries).</summary>
    public bool AddressOnly { get; init; }

    /// <summary>Its identifiers, classified by label and content.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Countries of nationality, citizenship, registration or flag (not of addresses; those are in <see cref="Addresses"/>).</summary>
    public IReadOnlyList<CountryCode> Countries { get; init; } = [];

    /// <summary>Dates of birth (persons) or of build or founding.</summary>
    public IReadOnlyList<PartialDate> BirthDates { get; init; } = [];

    /// <summary>Places of birth, in one line each.</summary>
    public IReadOnlyList<string> BirthPlaces { get; init; } = [];

    /// <summary>Programmes or regimes, the publisher's codes or titles.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>Legal basis or notice (regulation, Federal Register citation), or null.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What the listing means for an export.</summary>
    public required LegalEffect Effect { get; init; }

    /// <summary>The measure in the publisher's words (licence policy, sanctions imposed), or null.</summary>
    public string? Measure { get; init; }

    /// <summary>When it was listed, or null.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>When the listing ends, or null for indefinite. An entry past its end is not matched as of a later date.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Positions, titles or professions.</summary>
    public IReadOnlyList<string> Positions { get; init; } = [];

    /// <summary>Names of owners, subsidiaries or linked parties, or "id:" followed by an entry id of the same list.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Vessel or aircraft type, or null.</summary>
    public string? CraftType { get; init; }

    /// <summary>Remarks, reasons, anything else that helps to tell parties apart; or null.</summary>
    public string? Remarks { get; init; }

    /// <summary>Link to the notice or source, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The caption: the first strong name, else the first name, else the address.</summary>
    public string Caption =>
        (Names.FirstOrDefault(n => n.Strength == AliasStrength.Strong) ?? Names.FirstOrDefault())?.Text
        ?? Addresses.FirstOrDefault()?.ToLine() ?? Id;
}

using ExportScreen.Model.Consignments;

namespace ExportScreen.Model.Screenings;

/// <summary>
/// A distinct party of a run, screened once however many rows carry it. Its identity is kind, names, address, country and identifiers, not its role.
/// Immutable and thread-safe.
/// </summary>
public sealed record PartyScreening
{
    /// <summary>Party key (CONTRACTS.md, Ids): lower-case hex, 16 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The party as first given; a vessel appears as a party of kind vessel.</summary>
    public required Party Party { get; init; }

    /// <summary>The name in comparison form, Latin letters.</summary>
    public required string Normalised { get; init; }

    /// <summary>The romanisation used ("Cyrillic, several schemes"), or null when the name is Latin.</summary>
    public string? Transliteration { get; init; }

    /// <summary>Hits of the bands Review and Strong, best first.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>The best hit below the review line, or null.</summary>
    public Hit? NearMiss { get; init; }

    /// <summary>Worst outcome of its hits.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Why it could not be screened, or null.</summary>
    public string? NotScreenedReason { get; init; }
}

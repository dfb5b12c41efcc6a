using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;

namespace ExportScreen.Model.Screenings;

/// <summary>One source row with its outcome, as the second pass hands it to the reports. Immutable.</summary>
public sealed record RowScreening
{
    /// <summary>The row with its cells.</summary>
    public required SourceRow Row { get; init; }

    /// <summary>The worst of its goods, its consignment and the group findings.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Stable reason code of that outcome: <c>hit:us-ofac-sdn</c>, a rule id, a diagnostic code, or the empty string when Clear.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>Bill, invoice or shipment reference, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Date of shipment (else of the document), or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Parties of the row: role and index into the run's distinct parties.</summary>
    public IReadOnlyList<RowParty> Parties { get; init; } = [];

    /// <summary>The goods of the row; null when the row could not be read.</summary>
    public GoodsScreening? Goods { get; init; }

    /// <summary>Findings of the rules, row-local and of the group, in order of rule id.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What there is to say about the row's input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A party's part in a row.</summary>
/// <param name="Role">Its role here.</param>
/// <param name="RoleText">The source's own word when the role is Other.</param>
/// <param name="Party">Index into the run's distinct parties, in order of first appearance.</param>
/// <param name="Column">Header the name came from, or null.</param>
public readonly record struct RowParty(PartyRole Role, string? RoleText, int Party, string? Column);

/// <summary>The goods of a row as screened.</summary>
/// <param name="Item">The goods as given.</param>
/// <param name="Codes">Each HS code as read.</param>
/// <param name="Pointers">The controls the codes point to.</param>
/// <param name="Destination">Destination country code or text, or null.</param>
/// <param name="NextStep">What to do next, or null.</param>
public sealed record GoodsScreening(
    GoodsItem Item,
    IReadOnlyList<HsReading> Codes,
    IReadOnlyList<GoodsPointer> Pointers,
    string? Destination,
    string? NextStep);

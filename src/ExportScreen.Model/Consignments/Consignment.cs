using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Model.Consignments;

/// <summary>
/// One bill: who, what, where. A table row gives a consignment with one item; rows of the same bill are joined by
/// <see cref="BillKey"/> in the second pass, so that their order never matters. Immutable and thread-safe.
/// </summary>
public sealed record Consignment
{
    /// <summary>Transport document number as given, or null.</summary>
    public string? Bill { get; init; }

    /// <summary>
    /// What joins the rows of one bill across the manifest: the document number (bill, else declaration, else invoice) in comparison
    /// form with its kind in front; null when the row has none.
    /// </summary>
    public string? BillKey { get; init; }

    /// <summary>Shipment or invoice reference as given, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Date of shipment (else of the document), or null; dated rules use it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Every party, each role.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The goods; at least one, each with its source row.</summary>
    public required IReadOnlyList<GoodsItem> Items { get; init; }

    /// <summary>Where it goes.</summary>
    public Route Route { get; init; } = Route.Empty;

    /// <summary>
    /// What there is to say about these rows. Any <see cref="DiagnosticSeverity.Error"/> makes the rows NotScreened (what could be
    /// read is screened nevertheless, and a hit outranks it).
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

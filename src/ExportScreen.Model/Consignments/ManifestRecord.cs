using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Model.Consignments;

/// <summary>What a manifest reader yields: a consignment to screen, or a row skipped with its reason. Exactly one is set.</summary>
/// <param name="Consignment">The consignment, or null.</param>
/// <param name="Skipped">The skipped row, or null.</param>
public readonly record struct ManifestRecord(Consignment? Consignment, SkippedRow? Skipped);

/// <summary>A row that is no data: counted apart, never screened.</summary>
/// <param name="Position">Where.</param>
/// <param name="Reason">Why.</param>
public sealed record SkippedRow(SourcePosition Position, SkipReason Reason);

/// <summary>Why a row is no data.</summary>
public enum SkipReason
{
    /// <summary>A title or note above the header.</summary>
    Title,

    /// <summary>A header row, also one repeated further down.</summary>
    Header,

    /// <summary>Nothing in it.</summary>
    Blank,

    /// <summary>A totals row.</summary>
    Total,

    /// <summary>A note or signature below the table.</summary>
    Note,
}

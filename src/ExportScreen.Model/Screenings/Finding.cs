namespace ExportScreen.Model.Screenings;

/// <summary>What one rule says about a row. Immutable and thread-safe.</summary>
/// <param name="RuleId">Rule id (<c>embargo-destination</c>).</param>
/// <param name="Title">Rule title.</param>
/// <param name="Outcome">What it makes of the row: Clear for a note, Review or Hold.</param>
/// <param name="Authority">Citation, or <c>house</c>.</param>
/// <param name="Evidence">The sentence: what was found, where, and why it matters.</param>
/// <param name="Column">Header of the cell that shows it, or null.</param>
/// <param name="DateBasis">Which date a dated rule used ("shipment date 2026-03-01", "as of 2026-11-22"), or null.</param>
/// <param name="Effect">What follows in law, or null for a house rule.</param>
public sealed record Finding(
    string RuleId,
    string Title,
    Outcome Outcome,
    string Authority,
    string Evidence,
    string? Column = null,
    string? DateBasis = null,
    Lists.LegalEffect? Effect = null);

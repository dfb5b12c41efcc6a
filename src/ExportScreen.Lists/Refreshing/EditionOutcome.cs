using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Refreshing;

/// <summary>What becomes of a set of files.</summary>
public enum EditionOutcome
{
    /// <summary>A complete edition.</summary>
    Accept,

    /// <summary>An incomplete edition, taken with a reason that marks every output.</summary>
    AcceptPartial,

    /// <summary>A list, but not one that can be used.</summary>
    Refuse,

    /// <summary>No list.</summary>
    NotAList,
}

/// <summary>What <see cref="EditionCheck"/> says of a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Reading">What was read; null when refused.</param>
/// <param name="PartialReason">Why an incomplete edition is taken; null for a complete one.</param>
/// <param name="Diagnostics">What there is to say, in order of the input.</param>
public sealed record EditionVerdict(
    FileSet Set, EditionOutcome Outcome, ListReading? Reading, string? PartialReason, IReadOnlyList<Diagnostic> Diagnostics);

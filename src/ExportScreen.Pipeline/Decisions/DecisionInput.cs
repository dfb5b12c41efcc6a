using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>What a person decides. Immutable.</summary>
public sealed record DecisionInput
{
    /// <summary>The decision.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Code or title of a <see cref="DecisionReason"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>At most 4,000 characters, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The last day on which it counts; null = as long as nothing changes.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The day on which it was taken; null = today.</summary>
    public DateOnly? Decided { get; init; }

    /// <summary>Who decided, when somebody else brings it in (a workbook's Reviewer); null = the one who acts.</summary>
    public string? Reviewer { get; init; }
}

/// <summary>What a decision is about, as the finding says it. Immutable.</summary>
public sealed record DecisionSubject
{
    /// <summary>The decision key (<see cref="DecisionKeys"/>).</summary>
    public required string DecisionKey { get; init; }

    /// <summary>Band of the hit, or null for a finding of a rule.</summary>
    public MatchBand? Band { get; init; }

    /// <summary>The machine's outcome of the hit or finding.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Entry id or rule id.</summary>
    public required string What { get; init; }

    /// <summary>Party key, or null for a finding of a rule.</summary>
    public string? Party { get; init; }

    /// <summary>Where it was seen: the finding's id, or the run key of a workbook.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Whether calling it a false positive takes a second person. Follows from band and outcome, unless it is set: a party on several lists is decided about once, and the listing that asks for
    /// a second person asks for all.
    /// </summary>
    public bool NeedsSecondPerson { get => _needsSecondPerson ?? DecisionKeys.NeedsSecondPerson(Band, Outcome); init => _needsSecondPerson = value; }

    private readonly bool? _needsSecondPerson;
}

/// <summary>What became of a decision.</summary>
public enum DecisionStatus
{
    /// <summary>It counts.</summary>
    Accepted,

    /// <summary>It counts once a second person with the role approver has confirmed it.</summary>
    AwaitingSecondPerson,

    /// <summary>It was not taken.</summary>
    Refused,
}

/// <summary>What became of a decision. Immutable.</summary>
/// <param name="Status">What.</param>
/// <param name="Refusal">Why it was refused, else null.</param>
/// <param name="Changed">False when the log held it already, or it was refused.</param>
public sealed record DecisionResult(DecisionStatus Status, DiagnosticKind? Refusal = null, bool Changed = false)
{
    /// <summary>What became of one decision about several listings: refused when one is, else waiting when one waits.</summary>
    internal static DecisionResult OfAll(IReadOnlyList<DecisionResult> results) =>
        results.MaxBy(r => r.Status)! with { Changed = results.Any(r => r.Changed) };
}

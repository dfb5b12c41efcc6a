using System.Collections.Immutable;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>A decision as it lies in the log, confirmed or not. Immutable.</summary>
internal sealed record LoggedDecision
{
    /// <summary>Number of its record.</summary>
    public required long Sequence { get; init; }

    public required Disposition Disposition { get; init; }

    public required string Reason { get; init; }

    public string? Note { get; init; }

    public DateOnly? Expires { get; init; }

    /// <summary>Who brought it in.</summary>
    public required string By { get; init; }

    /// <summary>Who took it, when that is another.</summary>
    public string? Reviewer { get; init; }

    public required DateOnly Day { get; init; }

    public string? ConfirmedBy { get; init; }

    /// <summary>Whether a name may be one of those behind it.</summary>
    public bool Involves(string name) => Actor.MayBeSame(name, By) || (Reviewer is not null && Actor.MayBeSame(name, Reviewer));

    public bool SaysTheSameAs(LoggedDecision other) =>
        (Disposition, Reason, Note, Expires) == (other.Disposition, other.Reason, other.Note, other.Expires) && Actor.MayBeSame(By, other.By)
        && Actor.MayBeSame(Reviewer ?? By, other.Reviewer ?? other.By);

    public bool CountsOn(DateOnly day) => Expires is null || Expires >= day;

    public PreviousDecision ToPrevious() => new(Disposition, Reason, Note, Reviewer ?? By, Day, ConfirmedBy, Expires);
}

/// <summary>What the log says of one decision key. Immutable.</summary>
/// <param name="Counting">The decision that counts, or null.</param>
/// <param name="Awaiting">The decision that waits for a second person, or null. What counted before goes on counting until then.</param>
internal sealed record KeyState(LoggedDecision? Counting, LoggedDecision? Awaiting);

/// <summary>What the log says by some record. Immutable and thread-safe.</summary>
/// <param name="Keys">By decision key.</param>
internal sealed record DecisionState(ImmutableDictionary<string, KeyState> Keys)
{
    public static DecisionState Empty { get; } = new(ImmutableDictionary.Create<string, KeyState>(StringComparer.Ordinal));

    private static readonly KeyState Nothing = new(null, null);

    public KeyState Of(string decisionKey) => Keys.GetValueOrDefault(decisionKey, Nothing);

    public DecisionState With(string decisionKey, KeyState state) => new(Keys.SetItem(decisionKey, state));
}

/// <summary>The decisions as of a stamp: what came later does not change it. Immutable and thread-safe.</summary>
public sealed class DecisionLookup
{
    private readonly DecisionState _state;

    internal DecisionLookup(string stamp, DecisionState state) => (Stamp, _state) = (stamp, state);

    /// <summary>The stamp.</summary>
    public string Stamp { get; }

    /// <summary>The decision that counts under a key on a day; null when there is none, it has expired, or it still waits for a second person.</summary>
    public PreviousDecision? Find(string decisionKey, DateOnly asOf) =>
        _state.Of(decisionKey).Counting is { } decision && decision.CountsOn(asOf) ? decision.ToPrevious() : null;
}

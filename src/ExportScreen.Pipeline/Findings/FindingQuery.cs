using System.Globalization;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Findings;

/// <summary>Which findings are wanted; all that is given must hold, nothing given means all of the tenant. Immutable.</summary>
public sealed record FindingQuery
{
    /// <summary>Of a job.</summary>
    public string? JobId { get; init; }

    /// <summary>Of a party key.</summary>
    public string? PartyKey { get; init; }

    /// <summary>Of a list entry.</summary>
    public string? EntryId { get; init; }

    /// <summary>Of hits on a list.</summary>
    public string? List { get; init; }

    /// <summary>Of a rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Of jobs received on a day (UTC).</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Of an outcome of their own.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>True: only those about which nobody has decided for good (an escalated one is undecided; one that a list change closed waits for nobody); false: only decided ones.</summary>
    public bool? Undecided { get; init; }

    /// <summary>Of those that stand, or of those that a list change closed; null: both.</summary>
    public FindingState? State { get; init; }

    /// <summary>One text per query, for the seal of its continuations.</summary>
    internal string Text => string.Join('\n', JobId, PartyKey, EntryId, List, Rule, Day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Outcome, Undecided, State);
}

/// <summary>A page of findings.</summary>
/// <param name="Findings">In order: of a job by row; by an index in the order of its keys, which is none for people.</param>
/// <param name="Continuation">Where the next page starts; null at the end.</param>
/// <param name="IsRefused">True when the continuation given is none of ours, or belongs to another query or tenant; then there is nothing else.</param>
public sealed record FindingPage(IReadOnlyList<FindingView> Findings, string? Continuation, bool IsRefused = false);

using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>An outcome with its reason code. Combining is commutative: the worse outcome wins, of equals the ordinally first reason.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">Its reason code; empty for Clear.</param>
public readonly record struct Verdict(Outcome Outcome, string Reason)
{
    /// <summary>Nothing found.</summary>
    public static Verdict Clear { get; } = new(Outcome.Clear, "");

    /// <summary>Combines with another outcome.</summary>
    public Verdict Or(Outcome outcome, string reason)
    {
        if (outcome == Outcome.Clear || outcome < Outcome) return this;
        if (outcome > Outcome) return new Verdict(outcome, reason);
        return string.CompareOrdinal(reason, Reason) < 0 ? new Verdict(outcome, reason) : this;
    }
}

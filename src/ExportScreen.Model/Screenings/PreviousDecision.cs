using System.Globalization;

namespace ExportScreen.Model.Screenings;

/// <summary>A decision that people took in an earlier run about the same thing, and that still counts. Immutable and thread-safe.</summary>
/// <param name="Disposition">What was decided.</param>
/// <param name="ReasonCode">Code of a <see cref="DecisionReason"/>.</param>
/// <param name="Note">Their note, or null.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="Decided">The day (UTC).</param>
/// <param name="ConfirmedBy">The second person, or null when none was needed.</param>
/// <param name="Expires">The last day on which it counts, or null.</param>
public sealed record PreviousDecision(
    Disposition Disposition, string ReasonCode, string? Note, string DecidedBy, DateOnly Decided, string? ConfirmedBy, DateOnly? Expires)
{
    /// <summary>"False positive: Different name; A. Lee 2026-11-22, confirmed by B. Roy; until 2027-11-22".</summary>
    public string ToSentence()
    {
        var reason = DecisionReasons.Find(ReasonCode)?.Title ?? ReasonCode;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Disposition.Title()}: {reason}; {DecidedBy} {Decided:yyyy-MM-dd}");
        if (ConfirmedBy is not null) text += $", confirmed by {ConfirmedBy}";
        return Expires is { } last ? string.Create(CultureInfo.InvariantCulture, $"{text}; until {last:yyyy-MM-dd}") : text;
    }
}

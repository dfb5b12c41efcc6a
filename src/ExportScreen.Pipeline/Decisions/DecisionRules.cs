using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>Which decisions are taken at all, whatever the log says. Pure.</summary>
internal static class DecisionRules
{
    private const int LongestNote = 4000;
    private const int LongestName = 200;

    /// <summary>Why a decision is refused, or null.</summary>
    public static DiagnosticKind? Refusal(DecisionInput input, Actor actor, DateOnly today)
    {
        if (!actor.Is(RoleNames.Analyst) && !actor.Is(RoleNames.Approver)) return DecisionDiagnostics.RoleMissing;
        if (!IsName(actor.Name) || (input.Reviewer is not null && !IsName(input.Reviewer))) return DecisionDiagnostics.NobodyNamed;
        if (DecisionReasons.Find(input.Reason) is not { } reason) return DecisionDiagnostics.UnknownReason;
        if (!reason.For.Contains(input.Disposition)) return DecisionDiagnostics.ReasonDoesNotFit;
        if (reason.NeedsNote && string.IsNullOrWhiteSpace(input.Note)) return DecisionDiagnostics.NoteMissing;
        if (input.Note?.Length > LongestNote) return DecisionDiagnostics.NoteTooLong;
        if (input.Decided > today) return DecisionDiagnostics.DatedAhead;
        return input.Expires < today ? DecisionDiagnostics.ExpiryPast : null;
    }

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName;
}

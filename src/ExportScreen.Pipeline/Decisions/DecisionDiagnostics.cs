using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>Why a decision is refused.</summary>
public static class DecisionDiagnostics
{
    /// <summary>No such finding.</summary>
    public static DiagnosticKind UnknownFinding { get; } = new("PL0201", DiagnosticSeverity.Error, "There is no such finding");

    /// <summary>Not an analyst or approver.</summary>
    public static DiagnosticKind RoleMissing { get; } = new("PL0202", DiagnosticSeverity.Error, "Only analysts and approvers decide", "Ask an administrator for the role.");

    /// <summary>The reason is not in the table.</summary>
    public static DiagnosticKind UnknownReason { get; } = new("PL0203", DiagnosticSeverity.Error, "The reason is not one of those offered", "Choose a reason of the list.");

    /// <summary>The reason contradicts the decision.</summary>
    public static DiagnosticKind ReasonDoesNotFit { get; } = new("PL0204", DiagnosticSeverity.Error, "The reason does not go with the decision", "Choose a reason that supports the decision.");

    /// <summary>This reason says nothing without a note.</summary>
    public static DiagnosticKind NoteMissing { get; } = new("PL0205", DiagnosticSeverity.Error, "This reason needs a note", "Say in the note why.");

    /// <summary>The note is too long.</summary>
    public static DiagnosticKind NoteTooLong { get; } = new("PL0206", DiagnosticSeverity.Error, "The note is longer than 4,000 characters", "Shorten it.");

    /// <summary>It would expire before it begins.</summary>
    public static DiagnosticKind ExpiryPast { get; } = new("PL0207", DiagnosticSeverity.Error, "The expiry lies in the past", "Give today or a later day, or none.");

    /// <summary>Nothing waits for a second person.</summary>
    public static DiagnosticKind NothingToConfirm { get; } = new("PL0208", DiagnosticSeverity.Error, "No decision waits for a second person here");

    /// <summary>One's own decision.</summary>
    public static DiagnosticKind OwnDecision { get; } = new("PL0209", DiagnosticSeverity.Error, "Nobody confirms their own decision", "Another person with the role approver has to.");

    /// <summary>Only approvers confirm.</summary>
    public static DiagnosticKind NotAnApprover { get; } = new("PL0210", DiagnosticSeverity.Error, "Only approvers confirm", "A person with the role approver has to.");

    /// <summary>Nothing to withdraw.</summary>
    public static DiagnosticKind NothingToWithdraw { get; } = new("PL0211", DiagnosticSeverity.Error, "There is no decision to withdraw here");

    /// <summary>Somebody else's decision.</summary>
    public static DiagnosticKind NotYours { get; } = new("PL0212", DiagnosticSeverity.Error, "A decision is withdrawn by the person who took it, or by an approver");

    /// <summary>Nobody is named.</summary>
    public static DiagnosticKind NobodyNamed { get; } = new("PL0213", DiagnosticSeverity.Error, "The decision names nobody who took it, or a name of more than 200 characters");

    /// <summary>Dated tomorrow or later.</summary>
    public static DiagnosticKind DatedAhead { get; } = new("PL0214", DiagnosticSeverity.Error, "The decision is dated in the future", "Give the day on which it was taken.");

    /// <summary>Every kind, for the test of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        UnknownFinding, RoleMissing, UnknownReason, ReasonDoesNotFit, NoteMissing, NoteTooLong, ExpiryPast, NothingToConfirm, OwnDecision, NotAnApprover, NothingToWithdraw, NotYours, NobodyNamed, DatedAhead,
    ];
}

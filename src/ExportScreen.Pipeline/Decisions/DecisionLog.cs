using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Sequences;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>
/// What people decided about hits and findings: append-only, numbered without a gap; what counts by now follows from the records in order. Table <c>decisions</c>: PK <c>{tenant}</c>, RK
/// the number in twelve digits. A false positive of a strong hit, or of anything on Hold, counts once a second person with the role approver has confirmed it. Roles are checked here,
/// whoever calls. Thread-safe, and safe beside other processes.
/// </summary>
/// <param name="stores">The stores.</param>
public sealed class DecisionLog(JobStores stores)
{
    private readonly AuditLog _audit = new(stores);
    private readonly DecisionSubjects _subjects = new(stores.Records);
    private readonly FoldedLog<DecisionState> _log = new(stores.Records, TableNames.Decisions, DecisionState.Empty, DecisionRecords.Fold);

    /// <summary>
    /// Decides about a finding of the tenant, and of a party on several lists about all its listings in that row. The same decision of another person with the role approver confirms one that waits.
    /// </summary>
    public async Task<DecisionResult> DecideAsync(string tenant, string findingId, DecisionInput input, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!MayDecide(actor)) return Refused(DecisionDiagnostics.RoleMissing);
        var subjects = await _subjects.OfAsync(tenant, findingId, cancel);
        if (subjects.Count == 0) return Refused(DecisionDiagnostics.UnknownFinding);
        var results = new List<DecisionResult>(subjects.Count);
        foreach (var subject in subjects) results.Add(await DecideAsync(tenant, subject, input, actor, cancel));
        return DecisionResult.OfAll(results);
    }

    /// <summary>Decides about something that a workbook or another record names.</summary>
    public async Task<DecisionResult> DecideAsync(string tenant, DecisionSubject subject, DecisionInput input, Actor actor, CancellationToken cancel)
    {
        var (result, action) = await _log.AppendAsync(tenant, (state, next) => Answer(state, next, subject, input, actor), cancel);
        await AuditAsync(tenant, subject, result, action, actor, input.Disposition, cancel);
        return result;
    }

    /// <summary>What would become of a decision now; nothing is written.</summary>
    public async Task<DecisionResult> TryAsync(string tenant, DecisionSubject subject, DecisionInput input, Actor actor, CancellationToken cancel)
    {
        var at = await _log.ReadAsync(tenant, cancel);
        return Answer(at.State, at.Sequence + 1, subject, input, actor).Result.Result;
    }

    /// <summary>Confirms, as the second person, the decision that waits; of a party on several lists the same decision about its other listings too.</summary>
    public async Task<DecisionResult> ConfirmAsync(string tenant, string findingId, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.Is(RoleNames.Approver)) return Refused(DecisionDiagnostics.NotAnApprover);
        return await OfEachAsync(tenant, findingId, AuditAction.Confirm, Disposition.FalsePositive, actor, state => state.Awaiting, (subject, meant, state, at) => state.Awaiting switch
        {
            { } awaiting when awaiting.SaysTheSameAs(meant) => awaiting.Involves(actor.Name)
                ? (Refused(DecisionDiagnostics.OwnDecision), null)
                : (new DecisionResult(DecisionStatus.Accepted, Changed: true), DecisionRecords.OfConfirmation(subject, awaiting, actor.Name, null, at)),
            _ => (Refused(DecisionDiagnostics.NothingToConfirm), null),
        }, DecisionDiagnostics.NothingToConfirm, cancel);
    }

    /// <summary>
    /// Takes back the decision that waits, else the one that counts: by who took it, or by an approver; of a party on several lists the same decision about its other listings too. What counted
    /// before that one does not come back.
    /// </summary>
    public async Task<DecisionResult> WithdrawAsync(string tenant, string findingId, string? note, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!MayDecide(actor)) return Refused(DecisionDiagnostics.RoleMissing);
        if (note?.Length > 4000) return Refused(DecisionDiagnostics.NoteTooLong);
        return await OfEachAsync(tenant, findingId, AuditAction.Withdraw, null, actor, state => state.Awaiting ?? state.Counting, (subject, meant, state, at) => (state.Awaiting ?? state.Counting) switch
        {
            { } decision when decision.SaysTheSameAs(meant) => !decision.Involves(actor.Name) && !actor.Is(RoleNames.Approver)
                ? (Refused(DecisionDiagnostics.NotYours), null)
                : (new DecisionResult(DecisionStatus.Accepted, Changed: true), DecisionRecords.OfWithdrawal(subject, decision, actor.Name, note, at)),
            _ => (Refused(DecisionDiagnostics.NothingToWithdraw), null),
        }, DecisionDiagnostics.NothingToWithdraw, cancel);
    }

    /// <summary>The stamp of all that has been decided by now: "none", or the number of the last record.</summary>
    public async ValueTask<string> StampAsync(string tenant, CancellationToken cancel) => LogKeys.Stamp((await _log.ReadAsync(tenant, cancel)).Sequence);

    /// <summary>The decisions as of a stamp.</summary>
    /// <exception cref="FormatException">Not a stamp.</exception>
    /// <exception cref="IOException">Records that the stamp covers are gone.</exception>
    public async ValueTask<DecisionLookup> AtAsync(string tenant, string stamp, CancellationToken cancel) =>
        new(stamp, await _log.AtAsync(tenant, LogKeys.SequenceOfStamp(stamp), cancel));

    /// <summary>What counts and what waits by now.</summary>
    internal async ValueTask<DecisionState> NowAsync(string tenant, CancellationToken cancel) => (await _log.ReadAsync(tenant, cancel)).State;

    private ((DecisionResult Result, AuditAction Action) Result, Dictionary<string, object>? Values) Answer(
        DecisionState state, long next, DecisionSubject subject, DecisionInput input, Actor actor)
    {
        var now = stores.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (DecisionRules.Refusal(input, actor, today) is { } refusal) return ((Refused(refusal), AuditAction.Decide), null);
        var decision = new LoggedDecision
        {
            Sequence = next,
            Disposition = input.Disposition,
            Reason = DecisionReasons.Find(input.Reason)!.Code,
            Note = string.IsNullOrWhiteSpace(input.Note) ? null : FindingRecords.Storable(input.Note.Trim()),
            Expires = input.Expires,
            By = actor.Name,
            Reviewer = input.Reviewer is { } reviewer && !Actor.MayBeSame(reviewer, actor.Name) ? reviewer : null,
            Day = input.Decided ?? today,
        };
        var (counting, awaiting) = state.Of(subject.DecisionKey);
        if (counting is not null && awaiting is null && counting.SaysTheSameAs(decision)) return ((new DecisionResult(DecisionStatus.Accepted), AuditAction.Decide), null);
        if (awaiting is not null && awaiting.SaysTheSameAs(decision)) return ((new DecisionResult(DecisionStatus.AwaitingSecondPerson), AuditAction.Decide), null);
        if (awaiting is not null && awaiting.Disposition == decision.Disposition && IsSecond(actor, decision, awaiting))
        {
            return ((new DecisionResult(DecisionStatus.Accepted, Changed: true), AuditAction.Confirm),
                DecisionRecords.OfConfirmation(subject, awaiting, actor.Name, decision.Reviewer, now));
        }

        var needsSecond = decision.Disposition == Disposition.FalsePositive && subject.NeedsSecondPerson;
        var status = needsSecond ? DecisionStatus.AwaitingSecondPerson : DecisionStatus.Accepted;
        return ((new DecisionResult(status, Changed: true), AuditAction.Decide), DecisionRecords.OfDecision(subject, decision, needsSecond, now));
    }

    /// <summary>Neither who acts nor whose decision they bring may stand behind the first one.</summary>
    private static bool IsSecond(Actor actor, LoggedDecision decision, LoggedDecision awaiting) =>
        actor.Is(RoleNames.Approver) && !awaiting.Involves(decision.By) && !awaiting.Involves(decision.Reviewer ?? decision.By);

    private static bool MayDecide(Actor actor) => actor.Is(RoleNames.Analyst) || actor.Is(RoleNames.Approver);

    private static DecisionResult Refused(DiagnosticKind why) => new(DecisionStatus.Refused, why);

    /// <summary>
    /// Acts on the decision that is meant about the finding, then on the same decision about each other listing of its party; there, one that is not the same any more is left alone.
    /// </summary>
    private async Task<DecisionResult> OfEachAsync(
        string tenant, string findingId, AuditAction action, Disposition? disposition, Actor actor, Func<KeyState, LoggedDecision?> meantOf,
        Func<DecisionSubject, LoggedDecision, KeyState, DateTimeOffset, (DecisionResult, Dictionary<string, object>?)> act, DiagnosticKind nothing, CancellationToken cancel)
    {
        var subjects = await _subjects.OfAsync(tenant, findingId, cancel);
        if (subjects.Count == 0) return Refused(DecisionDiagnostics.UnknownFinding);
        var at = stores.Clock.GetUtcNow();
        if (meantOf((await _log.ReadAsync(tenant, cancel)).State.Of(subjects[0].DecisionKey)) is not { } meant) return Refused(nothing);
        DecisionResult? first = null;
        foreach (var subject in subjects)
        {
            var result = await _log.AppendAsync(tenant, (state, _) => act(subject, meant, state.Of(subject.DecisionKey), at), cancel);
            await AuditAsync(tenant, subject, result, action, actor, disposition, cancel);
            first ??= result;
            if (first.Refusal is not null) return first;
        }

        return first!;
    }

    private async Task AuditAsync(string tenant, DecisionSubject subject, DecisionResult result, AuditAction action, Actor actor, Disposition? disposition, CancellationToken cancel)
    {
        if (!result.Changed) return;
        var waits = result.Status == DecisionStatus.AwaitingSecondPerson ? ", waits for a second person" : "";
        var entry = new AuditEntry
        {
            Actor = actor.Name,
            Action = action,
            Subject = subject.DecisionKey,
            Detail = $"{subject.What}: {disposition?.Title() ?? "withdrawn"}{waits}; {subject.Source}",
        };
        await _audit.AppendAsync(tenant, entry, cancel);
    }
}

using System.Globalization;
using System.Text.Json.Serialization;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Problems;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>Findings with filters and pages, and what people decide about them.</summary>
internal static class FindingEndpoints
{
    private const int MostOnPage = 1000;

    /// <summary>Maps them.</summary>
    public static void MapFindings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/findings", PageAsync).WithTags("findings").WithSummary("Findings and hits by job, party, entry, rule, day, outcome and state, page by page");
        routes.MapGet("/api/findings/{findingId}", FindAsync).WithTags("findings").WithSummary("One finding");
        routes.MapPost("/api/findings/{findingId}/decision", DecideAsync).WithTags("findings").WithSummary("Decides about a finding; of a strong hit a second person has to confirm it");
        routes.MapDelete("/api/findings/{findingId}/decision", WithdrawAsync).WithTags("findings").WithSummary("Withdraws a decision");
        routes.MapPost("/api/findings/{findingId}/decision/confirmation", ConfirmAsync).WithTags("findings").WithSummary("Confirms, as the second person, the decision that waits");
    }

    private static async Task<Results<Ok<FindingList>, Problem>> PageAsync(
        HttpContext context, FindingBoard board, CancellationToken cancel, string? job = null, string? party = null, string? entry = null, string? rule = null, string? day = null,
        string? outcome = null, bool? undecided = null, string? state = null, int size = 100, string? continuation = null)
    {
        if (size is < 1 or > MostOnPage) return new Problem(ProblemCodes.BadParameter, $"size: 1 to {MostOnPage}.");
        DateOnly? on = null;
        if (day is not null)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return new Problem(ProblemCodes.BadParameter, "day: YYYY-MM-DD.");
            on = date;
        }

        var wanted = OutcomeOf(outcome);
        if (outcome is not null && wanted is null) return new Problem(ProblemCodes.BadParameter, "outcome: clear, review, hold or notScreened.");
        FindingState? stands = state switch { "open" => FindingState.Open, "closed" => FindingState.Closed, _ => null };
        if (state is not null && stands is null) return new Problem(ProblemCodes.BadParameter, "state: open or closed.");
        var query = new FindingQuery { JobId = job, PartyKey = party, EntryId = entry, Rule = rule, Day = on, Outcome = wanted, Undecided = undecided, State = stands };
        var page = await board.PageAsync(Caller.Required(context).Tenant, query, size, continuation, cancel);
        return page.IsRefused ? new Problem(ProblemCodes.BadParameter, "continuation: of the page before, with the same filters.") : TypedResults.Ok(new FindingList(page.Findings, page.Continuation));
    }

    private static async Task<Results<Ok<FindingView>, Problem>> FindAsync(string findingId, HttpContext context, FindingBoard board, CancellationToken cancel) =>
        await board.FindAsync(Caller.Required(context).Tenant, findingId, cancel) is { } finding ? TypedResults.Ok(finding) : new Problem(ProblemCodes.FindingNotFound);

    private static Task<Results<Ok<DecisionAnswered>, Problem>> DecideAsync(string findingId, DecisionRequest request, HttpContext context, DecisionLog log, CancellationToken cancel)
    {
        if (!Dispositions.TryParse(request.Disposition, out var disposition)) return Task.FromResult<Results<Ok<DecisionAnswered>, Problem>>(new Problem(ProblemCodes.BadParameter, $"disposition: one of {string.Join(", ", Dispositions.Titles)}."));
        var input = new DecisionInput { Disposition = disposition, Reason = request.Reason ?? "", Note = request.Note, Expires = request.Expires };
        return AnswerAsync(context, (tenant, actor) => log.DecideAsync(tenant, findingId, input, actor, cancel));
    }

    private static Task<Results<Ok<DecisionAnswered>, Problem>> ConfirmAsync(string findingId, HttpContext context, DecisionLog log, CancellationToken cancel) =>
        AnswerAsync(context, (tenant, actor) => log.ConfirmAsync(tenant, findingId, actor, cancel));

    private static Task<Results<Ok<DecisionAnswered>, Problem>> WithdrawAsync(string findingId, HttpContext context, DecisionLog log, CancellationToken cancel, string? note = null) =>
        AnswerAsync(context, (tenant, actor) => log.WithdrawAsync(tenant, findingId, note, actor, cancel));

    private static async Task<Results<Ok<DecisionAnswered>, Problem>> AnswerAsync(HttpContext context, Func<string, Actor, Task<DecisionResult>> act)
    {
        var caller = Caller.Required(context);
        var result = await act(caller.Tenant, new Actor(caller.Name, [.. caller.Roles]));
        if (result.Refusal is not { } refusal) return TypedResults.Ok(new DecisionAnswered(result.Status == DecisionStatus.Accepted ? "accepted" : "awaitingSecondPerson", result.Changed));
        var code = refusal.Code == DecisionDiagnostics.UnknownFinding.Code ? ProblemCodes.FindingNotFound
            : refusal.Code == DecisionDiagnostics.RoleMissing.Code || refusal.Code == DecisionDiagnostics.NotAnApprover.Code ? ProblemCodes.NotAllowed : ProblemCodes.DecisionRefused;
        return new Problem(code, $"{refusal.Code}: {refusal.Title}. {refusal.Advice}".TrimEnd());
    }

    private static Outcome? OutcomeOf(string? word) => word switch
    {
        "clear" => Outcome.Clear,
        "review" => Outcome.Review,
        "hold" => Outcome.Hold,
        "notScreened" => Outcome.NotScreened,
        _ => null,
    };
}

/// <summary>A page of findings.</summary>
/// <param name="Findings">The findings.</param>
/// <param name="Continuation">For the next page, with the same filters; null at the end.</param>
internal sealed record FindingList(IReadOnlyList<FindingView> Findings, string? Continuation);

/// <summary>A decision. A field that is unknown refuses it: a misspelt expiry must not become a decision without one.</summary>
/// <param name="Disposition"><c>FalsePositive</c>, <c>TrueMatch</c> or <c>Escalated</c>, or its title.</param>
/// <param name="Reason">Code or title of a reason.</param>
/// <param name="Note">Note, or null.</param>
/// <param name="Expires">Last day on which it counts, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DecisionRequest(string? Disposition, string? Reason, string? Note, DateOnly? Expires);

/// <summary>What became of it.</summary>
/// <param name="Status"><c>accepted</c>, or <c>awaitingSecondPerson</c>.</param>
/// <param name="Changed">False when it was so already.</param>
internal sealed record DecisionAnswered(string Status, bool Changed);

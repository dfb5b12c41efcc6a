using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.App.Web.Problems;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.Findings;

/// <summary>The findings, and the forms that decide about them. Each form leads back to the page it stands on, to the finding it is about.</summary>
internal static class FindingRoutes
{
    private const int Shown = 20;

    /// <summary>Maps them.</summary>
    public static void MapFindingPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ui/findings", (HttpContext context, FindingBoard board, CancellationToken cancel) => ShowAsync(context, board, null, "/ui/findings", cancel));
        routes.MapGet("/ui/jobs/{jobId}/findings", ShowOfJobAsync);
        routes.MapPost("/ui/findings/{findingId}/decision", DecideAsync);
        routes.MapPost("/ui/findings/{findingId}/confirmation", ConfirmAsync);
        routes.MapPost("/ui/findings/{findingId}/withdrawal", WithdrawAsync);
    }

    /// <summary>Id of a finding's element: short, and the same wherever the finding stands.</summary>
    public static string PlaceOf(string findingId) => "f-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(findingId)).AsSpan(0, 8));

    private static async Task<IResult> ShowOfJobAsync(string jobId, HttpContext context, FindingBoard board, JobBoard jobs, CancellationToken cancel) =>
        await jobs.FindAsync(Caller.Required(context).Tenant, jobId, cancel) is { } job
            ? await ShowAsync(context, board, job, PageAddress.Job(jobId) + "/findings", cancel)
            : new Problem(ProblemCodes.JobNotFound);

    private static async Task<IResult> ShowAsync(HttpContext context, FindingBoard board, JobView? job, string address, CancellationToken cancel)
    {
        var query = FindingFilters.Read(context.Request.Query, job?.JobId);
        var from = context.Request.Query["from"].FirstOrDefault();
        var page = await board.PageAsync(Caller.Required(context).Tenant, query, Shown, from, cancel);
        if (page.IsRefused) return new Problem(ProblemCodes.BadParameter, "The address of this page is not one of ours. Start at the first page.");
        return PageResult.Of<FindingsPage>(context, new FindingsModel(job, query, page, address, from is null));
    }

    private static async Task<IResult> DecideAsync(string findingId, HttpContext context, DecisionLog log, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        if (InputOf(form) is not { } input) return Back(form, findingId, Notice.NoDecision);
        var result = await log.DecideAsync(TenantOf(context), findingId, input, ActorOf(context), cancel);
        return Back(form, findingId, NoticeOf(result, result.Status == DecisionStatus.AwaitingSecondPerson ? Notice.Waits : Notice.Decided));
    }

    private static async Task<IResult> ConfirmAsync(string findingId, HttpContext context, DecisionLog log, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        return Back(form, findingId, NoticeOf(await log.ConfirmAsync(TenantOf(context), findingId, ActorOf(context), cancel), Notice.Confirmed));
    }

    private static async Task<IResult> WithdrawAsync(string findingId, HttpContext context, DecisionLog log, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        return Back(form, findingId, NoticeOf(await log.WithdrawAsync(TenantOf(context), findingId, null, ActorOf(context), cancel), Notice.Withdrawn));
    }

    private static DecisionInput? InputOf(IFormCollection form)
    {
        var parts = form["choice"].ToString().Split(':');
        if (parts is not [var word, { Length: > 0 } reason] || !Dispositions.TryParse(word, out var disposition)) return null;
        DateOnly? expires = null;
        if (form["expires"].ToString() is { Length: > 0 } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
            expires = day;
        }

        var note = form["note"].ToString();
        return new DecisionInput { Disposition = disposition, Reason = reason, Note = note.Length == 0 ? null : note, Expires = expires };
    }

    private static Notice NoticeOf(DecisionResult result, Notice done) => result.Refusal is { } refusal ? Notice.Find(refusal.Code) ?? Notice.NoDecision : done;

    private static IResult Back(IFormCollection form, string findingId, Notice notice) =>
        Results.LocalRedirect(PageAddress.With(PageAddress.Or(form["back"], "/ui/findings"), notice, PlaceOf(findingId)));

    private static string TenantOf(HttpContext context) => Caller.Required(context).Tenant;

    private static Actor ActorOf(HttpContext context)
    {
        var caller = Caller.Required(context);
        return new Actor(caller.Name, [.. caller.Roles]);
    }
}

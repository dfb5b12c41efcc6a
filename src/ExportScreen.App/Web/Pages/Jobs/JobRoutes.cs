using ExportScreen.App.Web.Endpoints;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.Jobs;

/// <summary>The page of a job, and its columns.</summary>
internal static class JobRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapJobs(this IEndpointRouteBuilder routes, WebLimits limits)
    {
        routes.MapGet("/ui/jobs/{jobId}", ShowAsync);
        routes.MapGet("/ui/jobs/{jobId}/columns", ShowColumnsAsync);
        // The manifest is copied, whatever its size.
        routes.MapPost("/ui/jobs/{jobId}/columns", ScreenAgainAsync).WithRequestTimeout(limits.UploadTime);
    }

    private static async Task<IResult> ShowAsync(string jobId, HttpContext context, JobBoard board, CancellationToken cancel) =>
        await ModelAsync(jobId, context, board, cancel) is { } model ? PageResult.Of<JobPage>(context, model) : new Problem(ProblemCodes.JobNotFound);

    private static async Task<IResult> ShowColumnsAsync(string jobId, HttpContext context, JobBoard board, CancellationToken cancel) =>
        await ModelAsync(jobId, context, board, cancel) is { } model ? PageResult.Of<ColumnsPage>(context, model) : new Problem(ProblemCodes.JobNotFound);

    private static async Task<IResult> ScreenAgainAsync(string jobId, HttpContext context, JobBoard board, SubmitManifest submit, AuditLog audit, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        if (await ModelAsync(jobId, context, board, cancel) is not { Plan: { } plan }) return new Problem(ProblemCodes.JobNotFound);
        if (ColumnChoices.Read(plan.Manifest, form) is not { } map) return new Problem(ProblemCodes.BadParameter, "A column was given a meaning that is not offered.");
        if (ColumnChoices.SaysTheSame(plan.Manifest, form)) return Results.LocalRedirect(PageAddress.With(PageAddress.Job(jobId) + "/columns", Notice.NothingChanged));
        var caller = Caller.Required(context);
        var again = await submit.AgainAsync(caller.Tenant, jobId, map, caller.Name, cancel);
        if (again is null) return Results.LocalRedirect(PageAddress.With(PageAddress.Job(jobId) + "/columns", Notice.ManifestGone));
        await ManifestEndpoints.AuditAsync(context, audit, AuditAction.Submit, again, cancel);
        return Results.LocalRedirect(PageAddress.With(PageAddress.Job(again.JobId), Notice.ScreenedAgain));
    }

    private static async Task<JobModel?> ModelAsync(string jobId, HttpContext context, JobBoard board, CancellationToken cancel)
    {
        var tenant = Caller.Required(context).Tenant;
        return await board.FindAsync(tenant, jobId, cancel) is { } job ? new JobModel(job, await board.PlanAsync(tenant, jobId, cancel)) : null;
    }
}

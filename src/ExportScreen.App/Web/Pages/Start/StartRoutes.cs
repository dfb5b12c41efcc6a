using ExportScreen.App.Web.Endpoints;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.Start;

/// <summary>The first page, and the form that hands a manifest in.</summary>
internal static class StartRoutes
{
    private const int JobsShown = 50;

    /// <summary>Maps them.</summary>
    public static void MapStart(this IEndpointRouteBuilder routes, WebLimits limits)
    {
        routes.MapGet("/ui", ShowAsync);
        routes.MapPost("/ui/manifests", SendAsync).WithMetadata(TokenInStream.Mark, new RequestSizeLimitAttribute(limits.UploadBytes)).WithRequestTimeout(limits.UploadTime);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, JobBoard board, WebHostParts parts, CancellationToken cancel) =>
        PageResult.Of<StartPage>(context, new StartModel(await board.NewestAsync(Caller.Required(context).Tenant, JobsShown, cancel), parts.Limits.UploadBytes));

    private static async Task<IResult> SendAsync(HttpContext context, SubmitManifest submit, IAntiforgery tokens, AuditLog audit, CancellationToken cancel)
    {
        var form = await UploadForm.ReadAsync(context.Request, cancel);
        if (!await FormGuard.IsValidAsync(context, tokens, form.Token)) return new Problem(ProblemCodes.FormToken);
        if (form.Content is null || form.FileName is not { Length: > 0 } name) return Results.LocalRedirect(PageAddress.With(PageAddress.Start, Notice.NoFile));
        var caller = Caller.Required(context);
        var job = await submit.RunAsync(new Submission { Tenant = caller.Tenant, FileName = name, SubmittedBy = caller.Name }, form.Content, cancel);
        await ManifestEndpoints.AuditAsync(context, audit, AuditAction.Submit, job, cancel);
        return Results.LocalRedirect(PageAddress.Job(job.JobId));
    }
}

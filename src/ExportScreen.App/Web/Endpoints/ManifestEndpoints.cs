using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>Manifests in, progress and results out.</summary>
internal static class ManifestEndpoints
{
    private const int MostJobs = 200;
    private static readonly TimeSpan UploadLife = TimeSpan.FromHours(2);

    /// <summary>Maps them.</summary>
    public static void MapManifests(this IEndpointRouteBuilder routes, WebLimits limits)
    {
        routes.MapPost("/api/manifests", SubmitAsync).WithTags("manifests").WithSummary("Hands a manifest in: the raw body, or the field file of a multipart form")
            .WithMetadata(new RequestSizeLimitAttribute(limits.UploadBytes)).WithRequestTimeout(limits.UploadTime);
        routes.MapPost("/api/uploads", AddressAsync).WithTags("manifests").WithSummary("A signed address to put a manifest straight into storage, past the limits of this API (Azure only)");
        routes.MapGet("/api/manifests", NewestAsync).WithTags("manifests").WithSummary("The newest jobs, newest first");
        routes.MapGet("/api/manifests/{jobId}", FindAsync).WithTags("manifests").WithSummary("A job with its progress");
        routes.MapMethods("/api/manifests/{jobId}/{kind}", ["GET", "HEAD"], ResultAsync).WithTags("manifests").WithSummary("A result: workbook, json or csv; takes ranges")
            .DisableRequestTimeout();
    }

    private static async Task<Results<Accepted<JobAccepted>, Problem>> SubmitAsync(HttpContext context, SubmitManifest submit, AuditLog audit, CancellationToken cancel)
    {
        var read = await UploadReader.ReadAsync(context, cancel);
        if (read.Refused is { } refused) return refused;
        await using var content = read.Content!;
        var job = await submit.RunAsync(read.Submission!, content, cancel);
        await AuditAsync(context, audit, AuditAction.Submit, job, cancel);
        var links = JobLinks.Of(job.JobId);
        return TypedResults.Accepted(links.Self, new JobAccepted(job.JobId, job.Status.Word(), links));
    }

    private static async Task<Results<Ok<UploadAddress>, Problem>> AddressAsync(HttpContext context, SubmitManifest submit, WebHostParts parts, CancellationToken cancel)
    {
        if (parts.UploadAddress is not { } sign) return new Problem(ProblemCodes.NoUploadAddress);
        var read = UploadReader.ReadHead(context);
        if (read.Refused is { } refused) return refused;
        var (jobId, path) = await submit.ExpectAsync(read.Submission!, cancel);
        var expires = parts.Stores.Clock.GetUtcNow() + UploadLife;
        return await sign(path, UploadLife, cancel) is { } url ? TypedResults.Ok(new UploadAddress(jobId, url, expires, JobLinks.Of(jobId))) : new Problem(ProblemCodes.NoUploadAddress);
    }

    private static async Task<Results<Ok<JobList>, Problem>> NewestAsync(HttpContext context, JobBoard board, CancellationToken cancel, [FromQuery] int most = 50)
    {
        if (most is < 1 or > MostJobs) return new Problem(ProblemCodes.BadParameter, $"most: 1 to {MostJobs}.");
        var jobs = await board.NewestAsync(Caller.Required(context).Tenant, most, cancel);
        return TypedResults.Ok(new JobList([.. jobs.Select(JobAnswer.Of)]));
    }

    private static async Task<Results<Ok<JobAnswer>, Problem>> FindAsync(string jobId, HttpContext context, JobBoard board, CancellationToken cancel) =>
        await board.FindAsync(Caller.Required(context).Tenant, jobId, cancel) is { } job ? TypedResults.Ok(JobAnswer.Of(job)) : new Problem(ProblemCodes.JobNotFound);

    private static async Task<Results<FileStreamHttpResult, Problem>> ResultAsync(string jobId, string kind, HttpContext context, JobBoard board, AuditLog audit, CancellationToken cancel)
    {
        if (KindOf(kind) is not { } wanted) return new Problem(ProblemCodes.ResultNotFound, "There are workbook, json and csv.");
        var tenant = Caller.Required(context).Tenant;
        if (await board.FindAsync(tenant, jobId, cancel) is not { } job) return new Problem(ProblemCodes.JobNotFound);
        if (!job.Status.IsOver()) return new Problem(ProblemCodes.NotFinished, $"It is {job.Status.Word()}.");
        if (await board.OpenAsync(tenant, jobId, wanted, cancel) is not { } result) return new Problem(ProblemCodes.JobFailed, job.Reason);
        // The pieces of one download are one line in the audit log.
        if (context.Request.Headers.Range.Count == 0 && HttpMethods.IsGet(context.Request.Method)) await AuditAsync(context, audit, AuditAction.Download, job, cancel);
        context.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Stream(result.Content, wanted.MediaType(), result.FileName, result.Facts.Modified, new EntityTagHeaderValue($"\"{result.Facts.ETag}\""), enableRangeProcessing: true);
    }

    /// <summary>Writes down who did what with a job.</summary>
    internal static async Task AuditAsync(HttpContext context, AuditLog audit, AuditAction action, JobView job, CancellationToken cancel)
    {
        var caller = Caller.Required(context);
        await audit.AppendAsync(caller.Tenant, new AuditEntry { Actor = caller.Name, Action = action, Subject = job.JobId, Detail = job.FileName }, cancel);
    }

    private static ResultKind? KindOf(string word) => word switch { "workbook" => ResultKind.Workbook, "json" => ResultKind.Json, "csv" => ResultKind.Csv, _ => null };
}

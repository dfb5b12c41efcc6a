using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>Who did what.</summary>
internal static class AuditEndpoints
{
    private const int MostOnPage = 1000;

    /// <summary>Maps it.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/audit", PageAsync).WithTags("audit").WithSummary("The audit log, newest first, page by page");
        routes.MapGet("/api/audit/verification", VerifyAsync).WithTags("audit").WithSummary("Walks the whole hash chain").DisableRequestTimeout();
    }

    private static async Task<Results<Ok<AuditPage>, Problem>> PageAsync(HttpContext context, AuditLog log, CancellationToken cancel, int size = 100, long? before = null)
    {
        if (size is < 1 or > MostOnPage) return new Problem(ProblemCodes.BadParameter, $"size: 1 to {MostOnPage}.");
        return TypedResults.Ok(await log.PageAsync(Caller.Required(context).Tenant, size, before, cancel));
    }

    private static async Task<Ok<AuditVerdict>> VerifyAsync(HttpContext context, AuditLog log, CancellationToken cancel) =>
        TypedResults.Ok(await log.VerifyAsync(Caller.Required(context).Tenant, null, cancel));
}

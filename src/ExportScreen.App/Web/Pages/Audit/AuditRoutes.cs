using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.Pipeline.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.Audit;

/// <summary>The audit log.</summary>
internal static class AuditRoutes
{
    private const int Shown = 100;

    /// <summary>So many records are checked without being asked: reading them takes less than a second.</summary>
    private const int CheckedAlways = 2000;

    /// <summary>Maps the page.</summary>
    public static void MapAuditPage(this IEndpointRouteBuilder routes) => routes.MapGet("/ui/audit", ShowAsync).DisableRequestTimeout();

    private static async Task<IResult> ShowAsync(HttpContext context, AuditLog log, CancellationToken cancel, string? before = null, string? check = null)
    {
        var tenant = Caller.Required(context).Tenant;
        var from = long.TryParse(before, out var number) && number > 0 ? number : (long?)null;
        var page = await log.PageAsync(tenant, Shown, from, cancel);
        var isChecked = check == "true" || (from is null && (page.Records.Count == 0 || page.Records[0].Sequence <= CheckedAlways));
        return PageResult.Of<AuditTrail>(context, new AuditModel(page, isChecked ? await log.VerifyAsync(tenant, null, cancel) : null, from is null));
    }
}

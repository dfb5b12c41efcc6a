using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Endpoints;

/// <summary><c>/alive</c>: the process answers. <c>/health</c>: it is ready to screen.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/alive", () => TypedResults.Ok(new Health("alive", null))).WithTags("health").WithSummary("The process answers");
        routes.MapGet("/health", ReadyAsync).WithTags("health").WithSummary("Ready to screen: the stores answer and the lists open");
    }

    private static async Task<Results<Ok<Health>, Problem>> ReadyAsync(JobStores stores, EngineShelf shelf, CancellationToken cancel)
    {
        await stores.Records.GetAsync(TableNames.Jobs, JobIds.DefaultTenant, "health", cancel);
        await stores.Queues.CountAsync(QueueNames.ManifestEvents, cancel);
        await stores.Blobs.FindAsync(ContainerNames.Manifests + "/health", cancel);
        var engine = await shelf.CurrentAsync(DateOnly.FromDateTime(stores.Clock.GetUtcNow().UtcDateTime), cancel);
        if (!engine.Succeeded) return new Problem(ProblemCodes.NotReady, string.Join(' ', engine.Diagnostics.Select(d => d.Code)));
        using var loan = engine.Value;
        return TypedResults.Ok(new Health("ready", loan.Engine.Lists.Any(l => l.State == "starter") ? "starter" : "published"));
    }
}

/// <summary>An answer about health.</summary>
/// <param name="Status"><c>alive</c> or <c>ready</c>.</param>
/// <param name="Lists"><c>published</c>, or <c>starter</c> for the small bundled list; null where it is not said.</param>
internal sealed record Health(string Status, string? Lists);

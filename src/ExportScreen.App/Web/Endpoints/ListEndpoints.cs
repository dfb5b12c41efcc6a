using ExportScreen.App.Terminal;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>The lists in use.</summary>
internal static class ListEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapLists(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/lists", AllAsync).WithTags("lists").WithSummary("The lists in use, like lists[] of a JSON result");

    private static async Task<Results<Ok<StatusReport[]>, Problem>> AllAsync(ListsStatus status, CancellationToken cancel) =>
        (await status.RunAsync(cancel)) is { Succeeded: true } lists ? TypedResults.Ok(StatusReport.Of(lists.Value)) : new Problem(ProblemCodes.NotReady, "The published lists cannot be opened: import them again.");
}

using ExportScreen.App.Terminal;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>The lists in use, and their refresh.</summary>
internal static class ListEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/lists", AllAsync).WithTags("lists").WithSummary("The lists in use, like lists[] of a JSON result");
        routes.MapPost("/api/lists/{listId}/refresh", RefreshAsync).WithTags("lists").WithSummary("Asks for a list, or a feed, to be fetched from its publisher now; GET /api/lists shows what came of it");
    }

    /// <summary>Asks for a refresh; also the button on the page.</summary>
    /// <returns>What was asked for, or why not.</returns>
    internal static async Task<(RefreshAsked? Asked, ProblemCode? Refusal)> AskAsync(string listId, HttpContext context, CancellationToken cancel)
    {
        if (context.RequestServices.GetService<RefreshOnRequest>() is not { } requests) return (null, ProblemCodes.RefreshOff);
        if (requests.Find(listId) is not { } target) return (null, requests.IsKnown(listId) ? ProblemCodes.ListByHand : ProblemCodes.ListNotFound);
        var caller = Caller.Required(context);
        return (new RefreshAsked(target.Feed.Id, target.Feed.Contract.Lists, await requests.AskAsync(target, caller.Tenant, caller.Name, cancel)), null);
    }

    private static async Task<Results<Ok<StatusReport[]>, Problem>> AllAsync(ListsStatus status, CancellationToken cancel) =>
        (await status.RunAsync(cancel)) is { Succeeded: true } lists ? TypedResults.Ok(StatusReport.Of(lists.Value)) : new Problem(ProblemCodes.NotReady, "The published lists cannot be opened: import them again.");

    private static async Task<Results<Accepted<RefreshAsked>, Problem>> RefreshAsync(string listId, HttpContext context, CancellationToken cancel)
    {
        var (asked, refusal) = await AskAsync(listId, context, cancel);
        return asked is null ? new Problem(refusal!) : TypedResults.Accepted("/api/lists", asked);
    }
}

/// <summary>A refresh that was asked for. Its answer is an element of GET /api/lists whose <c>attempted</c> is not before <c>asked</c>.</summary>
internal sealed record RefreshAsked(string Feed, IReadOnlyList<string> Lists, DateTimeOffset Asked);

using ExportScreen.App.Web.Endpoints;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.Lists;

/// <summary>The lists in use.</summary>
internal static class ListRoutes
{
    /// <summary>Maps the page and its button.</summary>
    public static void MapListPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ui/lists", ShowAsync);
        routes.MapPost("/ui/lists/{listId}/refresh", RefreshAsync);
    }

    private static async Task<IResult> RefreshAsync(string listId, HttpContext context, CancellationToken cancel)
    {
        var (asked, _) = await ListEndpoints.AskAsync(listId, context, cancel);
        return Results.LocalRedirect(PageAddress.With("/ui/lists", asked is null ? Notice.NotRefreshed : Notice.RefreshAsked));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, ListsStatus status, CancellationToken cancel) =>
        await status.RunAsync(cancel) is { Succeeded: true } lists ? PageResult.Of<ListsPage>(context, lists.Value) : new Problem(ProblemCodes.NotReady, "The published lists cannot be opened: import them again.");
}

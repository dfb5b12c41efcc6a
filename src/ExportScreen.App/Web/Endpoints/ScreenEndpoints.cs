using System.Text.Json;
using ExportScreen.App.Web.Problems;
using ExportScreen.App.Web.Screening;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>One party or consignment at once.</summary>
internal static class ScreenEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapScreen(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/screen", ScreenAsync).Accepts<ScreenRequest>("application/json").WithTags("screen").WithSummary("Screens one party, or one consignment with its parties, goods and route");

    private static async Task<Results<JsonHttpResult<ScreenAnswer>, Problem>> ScreenAsync(HttpContext context, ScreenOne screen, CancellationToken cancel)
    {
        var request = await JsonSerializer.DeserializeAsync(context.Request.BodyReader, ScreenJson.Default.ScreenRequest, cancel);
        if (request is null) return new Problem(ProblemCodes.BadJson);
        if (request.IsConsignment)
        {
            var said = await screen.ConsignmentAsync(ConsignmentDocument.Read(request), request.AsOf, cancel);
            return said.Succeeded ? Answer(ScreenAnswer.Of(said.Value)) : NotReady();
        }

        var answer = await screen.PartyAsync(GivenParty.Read(request), request.AsOf, cancel);
        return answer.Succeeded ? Answer(ScreenAnswer.Of(answer.Value)) : NotReady();
    }

    private static JsonHttpResult<ScreenAnswer> Answer(ScreenAnswer answer) => TypedResults.Json(answer, ScreenJson.Default.ScreenAnswer);

    private static Problem NotReady() => new(ProblemCodes.NotReady, "The published lists or the RuleBook cannot be used; exportscreen lists status says why.");
}

using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.App.Web.Problems;
using ExportScreen.Rules.RuleBooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.Rules;

/// <summary>The RuleBook in use.</summary>
internal static class RuleRoutes
{
    /// <summary>Maps the page.</summary>
    public static void MapRulePage(this IEndpointRouteBuilder routes) => routes.MapGet("/ui/rules", Show);

    private static IResult Show(HttpContext context, WebHostParts parts)
    {
        var changes = parts.RuleBookChanges();
        var book = changes is null ? RuleBookFile.Shipped : RuleBookFile.WithChanges(changes, "rulebook.json").Value;
        return book is null ? new Problem(ProblemCodes.NotReady, "The changes to the RuleBook cannot be read.") : PageResult.Of<RulesPage>(context, book);
    }
}

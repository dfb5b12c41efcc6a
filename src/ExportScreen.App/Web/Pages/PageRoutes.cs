using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Pages.Audit;
using ExportScreen.App.Web.Pages.Findings;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.App.Web.Pages.Jobs;
using ExportScreen.App.Web.Pages.Lists;
using ExportScreen.App.Web.Pages.Rules;
using ExportScreen.App.Web.Pages.SignIn;
using ExportScreen.App.Web.Pages.Start;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages;

/// <summary>The pages for people, under <c>/ui</c>. They are rendered on the server and work without script.</summary>
internal static class PageRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes, WebLimits limits)
    {
        routes.MapAssets();
        routes.MapSignIn();
        routes.MapStart(limits);
        routes.MapJobs(limits);
        routes.MapFindingPages();
        routes.MapListPage();
        routes.MapRulePage();
        routes.MapAuditPage();
    }
}

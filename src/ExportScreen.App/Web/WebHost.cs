using ExportScreen.App.Web.Access;
using ExportScreen.App.Web.Endpoints;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Pages;
using ExportScreen.App.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ExportScreen.App.Web;

/// <summary>Builds the web application: the same behind <c>serve</c> and behind the Functions host.</summary>
internal static class WebHost
{
    /// <summary>Builds it; run it with <c>RunAsync</c>.</summary>
    /// <param name="parts">What it is made of; the caller closes the stores and the shelf after it.</param>
    /// <param name="services">Further services: the pump of <c>serve</c>.</param>
    /// <param name="endpoints">Further endpoints: the triggers of <c>functions</c>. They need a row in <see cref="AccessTable"/>.</param>
    public static WebApplication Build(WebHostParts parts, Action<IServiceCollection>? services = null, Action<IEndpointRouteBuilder>? endpoints = null)
    {
        // Empty: no appsettings.json of whatever folder the user stands in, and no environment variable that nobody has thought of.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production", ApplicationName = "exportscreen" });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls([.. parts.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = parts.Limits.BodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        });
        builder.Services.AddWeb(parts);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        // Who asks by https behind a proxy asks by https: the anti-forgery service gives no secure cookie otherwise.
        if (parts.HttpsInFront) app.Use(static (context, next) =>
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
        Use(app);
        var routes = app.MapGroup("").WithAccessTable();
        Map(routes, parts);
        endpoints?.Invoke(routes);
        return app;
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(FaultResponses.Options);
        app.UseMiddleware<ProblemResponses>();
        app.UseMiddleware<MessageFraming>();
        app.UseHostFiltering();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<FormGuard>();
    }

    private static void Map(RouteGroupBuilder routes, WebHostParts parts)
    {
        routes.MapGet("/", () => Results.LocalRedirect("/ui/")).DisableRateLimiting().ExcludeFromDescription();
        routes.MapHealth();
        routes.MapSession();
        routes.MapManifests(parts.Limits);
        routes.MapScreen();
        routes.MapFindings();
        routes.MapLists();
        routes.MapRules();
        routes.MapAudit();
        routes.MapPages(parts.Limits);
        routes.MapOpenApi("/openapi/{documentName}.json");
    }
}

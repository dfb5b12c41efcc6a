using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.SignIn;

/// <summary>Signing in and out. Under a platform that signs people in, both lead there.</summary>
internal static class SignInRoutes
{
    private const string Return = "return";

    /// <summary>Maps them.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ui/sign-in", Show);
        routes.MapPost("/ui/sign-in", BeginAsync).RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/ui/sign-out", EndAsync);
    }

    private static IResult Show(HttpContext context, WebHostParts parts)
    {
        var goOn = PageAddress.Or(context.Request.Query[Return].FirstOrDefault());
        if (parts.Platform is not null) return Results.LocalRedirect("/.auth/login/aad?post_login_redirect_uri=" + Uri.EscapeDataString(goOn));
        return PageResult.Of<SignInPage>(context, goOn);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, Sessions sessions, WebHostParts parts, AuditLog audit)
    {
        if (parts.Platform is not null) return Results.LocalRedirect("/ui/sign-in");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var goOn = PageAddress.Or(form[Return]);
        if (form["password"] is [{ Length: <= 1024 } password] && form["name"].ToString().Trim() is var name && Account.IsName(name))
        {
            var entered = await sessions.BeginAsync(context, name, password);
            await audit.AppendAsync(JobIds.DefaultTenant, new AuditEntry { Actor = name, Action = AuditAction.SignIn, Subject = name, Detail = entered ? null : "refused" }, context.RequestAborted);
            if (entered) return Results.LocalRedirect(goOn);
        }

        return Results.LocalRedirect(PageAddress.With($"/ui/sign-in?{Return}={Uri.EscapeDataString(goOn)}", Notice.WrongCredentials));
    }

    private static async Task<IResult> EndAsync(HttpContext context, WebHostParts parts)
    {
        if (parts.Platform is not null) return Results.LocalRedirect("/.auth/logout");
        await Sessions.EndAsync(context);
        return Results.LocalRedirect(PageAddress.With("/ui/sign-in", Notice.SignedOut));
    }
}

using System.Text.Json.Serialization;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Problems;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>Who am I, sign in, sign out. Every answer has the token that the next unsafe request needs.</summary>
internal static class SessionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/session", Show).WithTags("session").WithSummary("Who is signed in, and the anti-forgery token");
        routes.MapPost("/api/session", BeginAsync).RequireRateLimiting(RateLimits.SignIn).WithTags("session").WithSummary("Signs in with a local account");
        routes.MapDelete("/api/session", EndAsync).WithTags("session").WithSummary("Signs out");
    }

    private static Ok<SessionView> Show(HttpContext context, IAntiforgery tokens)
    {
        var caller = Caller.Of(context);
        var token = tokens.GetAndStoreTokens(context).RequestToken!;
        return TypedResults.Ok(new SessionView(caller?.Name, caller?.Roles ?? [], FormGuard.Header, token));
    }

    private static async Task<Results<Ok<SessionView>, Problem>> BeginAsync(Credentials credentials, HttpContext context, Sessions sessions, WebHostParts parts, IAntiforgery tokens, AuditLog audit)
    {
        if (parts.Platform is not null) return new Problem(ProblemCodes.NoSuchAddress, "Sign in with the platform; there are no local accounts here.");
        if (credentials is not { Name: { } name, Password: { Length: <= 1024 } password } || !Account.IsName(name)) return Wrong();
        var entered = await sessions.BeginAsync(context, name, password);
        await audit.AppendAsync(JobIds.DefaultTenant, new AuditEntry { Actor = name, Action = AuditAction.SignIn, Subject = name, Detail = entered ? null : "refused" }, context.RequestAborted);
        return entered ? Show(context, tokens) : Wrong();
    }

    private static Problem Wrong() => new(ProblemCodes.WrongCredentials, $"After {Accounts.MostFailures} wrong passwords in a row an account is locked for {Accounts.LockedFor.TotalMinutes} minutes.");

    private static async Task<NoContent> EndAsync(HttpContext context, WebHostParts parts)
    {
        if (parts.Platform is null) await Sessions.EndAsync(context);
        return TypedResults.NoContent();
    }
}

/// <summary>Name and password; nothing else is taken.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Credentials(string? Name, string? Password);

/// <summary>Who is signed in.</summary>
/// <param name="Name">Name of the account, or null when nobody is.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="FormHeader">Header that takes the token.</param>
/// <param name="FormToken">The anti-forgery token.</param>
internal sealed record SessionView(string? Name, IReadOnlyList<string> Roles, string FormHeader, string FormToken);

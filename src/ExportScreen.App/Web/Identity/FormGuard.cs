using ExportScreen.App.Web.Access;
using ExportScreen.App.Web.Pages.Start;
using ExportScreen.App.Web.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Identity;

/// <summary>
/// Asks for the anti-forgery token with every unsafe method, except of a key or a bearer token (a browser never sends one by itself, and another site's page may not add one) and of the
/// Functions host. The API takes it from the header alone, so
/// that a body is never read before it is known to be wanted.
/// </summary>
internal sealed class FormGuard(RequestDelegate next, IAntiforgery tokens)
{
    /// <summary>The header.</summary>
    public const string Header = "X-Form-Token";

    /// <summary>The form field.</summary>
    public const string Field = "form-token";

    /// <summary>Checks the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (Needs(context) && !(MayRead(context) && await tokens.IsRequestValidAsync(context)))
        {
            await new Problem(ProblemCodes.FormToken, $"GET /api/session gives the token for the header {Header}.").ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    /// <summary>Whether a token that a route has read out of its body is the right one. For routes with <see cref="TokenInStream"/>.</summary>
    public static async Task<bool> IsValidAsync(HttpContext context, IAntiforgery tokens, string? token)
    {
        if (context.User.Identity?.AuthenticationType == Schemes.ApiKey) return true;
        if (string.IsNullOrEmpty(token)) return false;
        // The framework looks into the header before it looks into the body, which must not be read again.
        context.Request.Headers[Header] = token;
        return await tokens.IsRequestValidAsync(context);
    }

    private static bool Needs(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method)) return false;
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is not { Audience: not Audience.Host }) return false;
        if (context.GetEndpoint()?.Metadata.GetMetadata<TokenInStream>() is not null) return false;
        return context.User.Identity?.AuthenticationType switch
        {
            Schemes.ApiKey => false,
            Schemes.Platform => !context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }

    private static bool MayRead(HttpContext context) =>
        context.Request.Headers.ContainsKey(Header) || !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}

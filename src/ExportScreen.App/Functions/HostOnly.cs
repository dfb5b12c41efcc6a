using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ExportScreen.App.Functions;

/// <summary>
/// Tells the host's own requests from those it forwards. A forwarded request keeps its path (under /api or /ui) and its headers; so a trigger is run only for a request whose target, as it
/// was on the wire, is the function's name and nothing else, that comes over loopback to a loopback name, that bears an invocation id and the host's user agent, and that bears none of the
/// headers which only a caller outside or the platform's front end sets. Pure and thread-safe.
/// </summary>
internal static class HostOnly
{
    private static readonly string[] OutsideHeaders =
    [
        "Authorization", "Cookie", "Origin", "Referer", "Forwarded", "X-Api-Key", "X-Original-URL", "X-Original-Host", "X-Client-IP", "X-Client-Port", "X-SITE-DEPLOYMENT-ID", "DISGUISED-HOST", "CLIENT-IP", "Max-Forwards", "Via",
    ];

    private static readonly string[] OutsidePrefixes = ["X-Forwarded-", "X-ARR-", "X-MS-", "X-AppService-", "X-WAWS-", "Sec-Fetch-", "WAS-"];

    /// <summary>Why a request is not the host's own invocation of a function, in words for a log, or null when it is.</summary>
    /// <param name="context">The request.</param>
    /// <param name="function">The function's name.</param>
    public static string? Objection(HttpContext context, string function)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address)) return "not over loopback";
        if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget != "/" + function) return "target on the wire is not the function's name";
        if (request.Host.Host is not ("127.0.0.1" or "localhost") || request.Host.Port is { } port && port != context.Connection.LocalPort) return "not addressed to loopback";
        if (!Guid.TryParse(request.Headers[HandlerRules.InvocationHeader], out _)) return "no invocation id";
        if (!request.Headers.UserAgent.ToString().StartsWith(HandlerRules.HostUserAgent, StringComparison.Ordinal)) return "not the host's user agent";
        foreach (var header in request.Headers.Keys)
        {
            if (OutsideHeaders.Contains(header, StringComparer.OrdinalIgnoreCase) || OutsidePrefixes.Any(p => header.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
                return "bears a header of a caller outside";
        }

        return null;
    }

    /// <summary>Whether a request was forwarded by its path.</summary>
    public static bool IsForwarded(HttpContext context) => HandlerRules.Forwarded.Any(prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}

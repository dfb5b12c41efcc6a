using ExportScreen.App.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Limits;

/// <summary>
/// Refuses a request with both a length and chunks, and closes its connection. A server may take the chunks (RFC 9112, 6.1), but a proxy in front that takes the length sees another end of the
/// request, and what lies between would be a request that nobody has looked at.
/// </summary>
internal sealed class MessageFraming(RequestDelegate next)
{
    // Where the web server puts the length when there are chunks too.
    private const string LengthBesideChunks = "X-Content-Length";

    /// <summary>Checks the request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.TransferEncoding.Count == 0 || (headers.ContentLength is null && !headers.ContainsKey(LengthBesideChunks))) return next(context);
        context.Response.Headers.Connection = "close";
        return new Problem(ProblemCodes.BadRequest, "It has both a length and chunks.").ExecuteAsync(context);
    }
}

using System.Diagnostics;
using System.Text.Json.Serialization;
using ExportScreen.App.Web.Pages.Problems;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Problems;

/// <summary>An error as the API answers it: Problem Details (RFC 9457) with a stable <c>code</c>. Never holds what the caller sent.</summary>
/// <param name="Type">URN of the code.</param>
/// <param name="Title">What it is.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Detail">What to do, or null.</param>
/// <param name="TraceId">Under which the log says more.</param>
internal sealed record ProblemBody(string Type, string Title, int Status, string Code, string? Detail, string TraceId);

/// <summary>An error as a result of an endpoint.</summary>
/// <param name="code">Which one.</param>
/// <param name="detail">What to do; no personal data, or null.</param>
internal sealed class Problem(ProblemCode code, string? detail = null) : IResult, IStatusCodeHttpResult
{
    /// <summary>Media type of problems.</summary>
    public const string MediaType = "application/problem+json";

    /// <inheritdoc/>
    public int? StatusCode => code.Status;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = code.Status;
        response.Headers.CacheControl = "no-store";
        if (ProblemPages.IsFor(httpContext)) return ProblemPages.ShowAsync(httpContext, code, detail);
        var body = new ProblemBody("urn:exportscreen:problem:" + code.Code, code.Title, code.Status, code.Code, detail, Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier);
        if (HttpMethods.IsHead(httpContext.Request.Method)) return Task.CompletedTask;
        return response.WriteAsJsonAsync(body, ProblemJson.Default.ProblemBody, MediaType, httpContext.RequestAborted);
    }
}

/// <summary>Source-generated JSON of a problem.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class ProblemJson : JsonSerializerContext;

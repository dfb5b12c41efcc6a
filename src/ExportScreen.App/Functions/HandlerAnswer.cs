using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Functions;

/// <summary>
/// An answer to the host: <c>{"Outputs":{},"Logs":[…],"ReturnValue":null}</c>, never without a body. An empty 200 or 204 would leave the invocation hanging until functionTimeout, and the
/// host would then kill the process. Logs hold no personal data.
/// </summary>
/// <param name="Outputs">Output bindings: none, steps write to the stores themselves.</param>
/// <param name="Logs">Lines for the function's log.</param>
/// <param name="ReturnValue">None.</param>
internal sealed record HandlerAnswer(
    [property: JsonPropertyName("Outputs")] IReadOnlyDictionary<string, string> Outputs,
    [property: JsonPropertyName("Logs")] IReadOnlyList<string> Logs,
    [property: JsonPropertyName("ReturnValue")] string? ReturnValue)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Writes an answer.</summary>
    public static Task WriteAsync(HttpContext context, int status, string log)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new HandlerAnswer(None, [log], null), HandlerJson.Default.HandlerAnswer, cancellationToken: context.RequestAborted);
    }
}

/// <summary>Source-generated JSON of the handler.</summary>
[JsonSerializable(typeof(HandlerAnswer))]
[JsonSerializable(typeof(string))]
internal sealed partial class HandlerJson : JsonSerializerContext;

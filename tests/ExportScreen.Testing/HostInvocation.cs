using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExportScreen.Testing;

/// <summary>
/// Requests to a custom handler exactly as the Functions host makes them (host 4.1037 and its queue extension, as seen on the wire): chunked JSON, texts encoded twice, the fields of a JSON
/// message repeated in the metadata.
/// </summary>
public static class HostInvocation
{
    /// <summary>A queue message whose binding says <c>dataType</c> binary: base64 of its bytes.</summary>
    public static HttpRequestMessage Binary(string function, byte[] message, int deliveries = 1, string? id = null) =>
        Post(function, JsonValue.Create(Convert.ToBase64String(message)), Metadata(message, deliveries, id));

    /// <summary>A queue message whose binding says nothing: its text, as a JSON text within the JSON text.</summary>
    public static HttpRequestMessage Text(string function, string message, int deliveries = 1, string? id = null) =>
        Post(function, JsonValue.Create(Twice(message)), Metadata(Encoding.UTF8.GetBytes(message), deliveries, id));

    /// <summary>The clock.</summary>
    public static HttpRequestMessage Timer(string function, bool pastDue = false)
    {
        var timer = new JsonObject { ["Schedule"] = new JsonObject { ["AdjustForDST"] = true }, ["ScheduleStatus"] = null, ["IsPastDue"] = pastDue };
        return Request(function, new JsonObject { ["Data"] = new JsonObject { ["timer"] = timer }, ["Metadata"] = new JsonObject { ["sys"] = Sys(function) } }.ToJsonString());
    }

    /// <summary>Any body, with the host's headers.</summary>
    public static HttpRequestMessage Request(string function, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/" + function) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.TryAddWithoutValidation("User-Agent", "Azure-Functions-Host/4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        return request;
    }

    private static HttpRequestMessage Post(string function, JsonNode data, JsonObject metadata)
    {
        metadata["sys"] = Sys(function);
        return Request(function, new JsonObject { ["Data"] = new JsonObject { ["msg"] = data }, ["Metadata"] = metadata }.ToJsonString());
    }

    private static JsonObject Metadata(byte[] message, int deliveries, string? id)
    {
        var now = DateTimeOffset.UtcNow;
        var metadata = new JsonObject
        {
            ["DequeueCount"] = deliveries.ToString(CultureInfo.InvariantCulture),
            ["Id"] = Twice(id ?? Guid.NewGuid().ToString()),
            ["InsertionTime"] = now.ToString("O", CultureInfo.InvariantCulture),
            ["ExpirationTime"] = now.AddDays(7).ToString("O", CultureInfo.InvariantCulture),
            ["NextVisibleTime"] = now.AddMinutes(10).ToString("O", CultureInfo.InvariantCulture),
            ["PopReceipt"] = Twice("AAAA"),
        };
        foreach (var (name, value) in Fields(message))
            if (!metadata.ContainsKey(name) && name != "sys") metadata[name] = value;
        return metadata;
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Fields(byte[] message)
    {
        JsonObject? fields;
        try
        {
            fields = JsonNode.Parse(message) as JsonObject;
        }
        catch (JsonException)
        {
            yield break;
        }

        foreach (var (name, value) in fields ?? [])
            yield return (name, value is JsonObject or JsonArray ? value.DeepClone() : JsonValue.Create(Twice(value?.ToString() ?? "")));
    }

    private static JsonObject Sys(string function) =>
        new() { ["MethodName"] = function, ["UtcNow"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture), ["RandGuid"] = Guid.NewGuid().ToString() };

    private static string Twice(string text) => JsonSerializer.Serialize(text);
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ExportScreen.App.Functions;

/// <summary>
/// A queue message as the host hands it over: <c>{"Data":{"msg":…},"Metadata":{…}}</c>. With <c>dataType</c> binary the value is the message in base64; without, it is the text as a JSON
/// text, so that it is encoded twice. Both are read, since a quote never occurs in base64. Immutable.
/// </summary>
/// <param name="Text">The message.</param>
/// <param name="Id">The message's id at the queue, or null when the host did not say.</param>
/// <param name="Deliveries">Which delivery this is, from 1; 0 when the host did not say.</param>
internal sealed record TriggerMessage(string Text, string? Id, int Deliveries)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a body; false with a reason (no content of the message in it) when it is not what the host sends.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, out TriggerMessage message, out string problem)
    {
        message = new TriggerMessage("", null, 0);
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (Member(root, "Data") is not { ValueKind: JsonValueKind.Object } data || data.EnumerateObject().Count() != 1) return Fail("the body has no Data with one binding", out problem);
            if (data.EnumerateObject().First().Value is not { ValueKind: JsonValueKind.String } value) return Fail("the binding is not a text", out problem);
            message = new TriggerMessage(Decode(value.GetString()!), Plain(Metadata(root, "Id")), Number(Metadata(root, "DequeueCount")));
            problem = "";
            return true;
        }
        catch (JsonException)
        {
            return Fail("the body is not JSON", out problem);
        }
        catch (FormatException)
        {
            return Fail("the binding is neither base64 nor a JSON text", out problem);
        }
        catch (DecoderFallbackException)
        {
            return Fail("the message is not UTF-8", out problem);
        }
    }

    private static string Decode(string value) =>
        value.StartsWith('"') ? JsonSerializer.Deserialize(value, HandlerJson.Default.String) ?? "" : Strict.GetString(Convert.FromBase64String(value));

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Metadata(JsonElement root, string name) =>
        Member(root, "Metadata") is { } metadata && Member(metadata, name) is { } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    private static string? Plain(string? value) => value?.Trim('"');

    private static int Number(string? value) => int.TryParse(Plain(value), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool Fail(string reason, out string problem)
    {
        problem = reason;
        return false;
    }
}

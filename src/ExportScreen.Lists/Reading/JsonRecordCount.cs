using System.Text.Json;

namespace ExportScreen.Lists.Reading;

/// <summary>Counts the objects of an array by tokens alone: the second count of JSON lists. Pure and thread-safe.</summary>
internal static class JsonRecordCount
{
    /// <summary>Objects directly inside the array that is the value of a top-level member.</summary>
    /// <exception cref="JsonException">The text is not JSON; callers have parsed it before.</exception>
    public static int OfArray(ReadOnlySpan<byte> json, ReadOnlySpan<byte> member)
    {
        var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
        var inside = false;
        var count = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1) inside = reader.ValueTextEquals(member);
            if (inside && reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 2) count++;
        }

        return count;
    }

    /// <summary>Objects directly inside the array that is the whole text.</summary>
    /// <exception cref="JsonException">The text is not JSON; callers have parsed it before.</exception>
    public static int OfRootArray(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
        var count = 0;
        while (reader.Read())
            if (reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 1 }) count++;
        return count;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// The values of a record as JSON that any program can read. JSON has fewer kinds than a record: a whole number is an int unless <c>"name@kind":"long"</c> stands before it, a text is a text
/// unless <c>"name@kind":"time"</c> does (UTC, seven decimals, so that texts and times are in the same order); a double always has a point or an exponent.
/// </summary>
internal static class RecordBody
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const string KindOf = "@kind";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The values as UTF-8.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, object> values)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in values) Write(writer, name, value);
            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The values from UTF-8.</summary>
    /// <exception cref="IOException">It is no body that was written here.</exception>
    public static Dictionary<string, object> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var values = new Dictionary<string, object>(StringComparer.Ordinal);
            var reader = new Utf8JsonReader(json);
            string? kind = null;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (name.EndsWith(KindOf, StringComparison.Ordinal))
                {
                    kind = reader.GetString();
                    continue;
                }

                values.Add(name, Value(ref reader, kind));
                kind = null;
            }

            return values;
        }
        catch (Exception damage) when (damage is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new IOException("A record is damaged: restore a backup.", damage);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool yes:
                writer.WriteBoolean(name, yes);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                writer.WriteString(name + KindOf, "long");
                writer.WriteNumber(name, number);
                break;
            case double number:
                var digits = number.ToString("R", CultureInfo.InvariantCulture);
                writer.WritePropertyName(name);
                writer.WriteRawValue(digits.AsSpan().ContainsAny('.', 'E') ? digits : digits + ".0", skipInputValidation: true);
                break;
            case DateTimeOffset time:
                writer.WriteString(name + KindOf, "time");
                writer.WriteString(name, time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException("No kind of value that a record holds.", nameof(value));
        }
    }

    private static object Value(ref Utf8JsonReader reader, string? kind) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when kind == "time" =>
            DateTimeOffset.ParseExact(reader.GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number when kind == "long" => reader.GetInt64(),
        JsonTokenType.Number when reader.ValueSpan.ContainsAny((byte)'.', (byte)'E', (byte)'e') => reader.GetDouble(),
        JsonTokenType.Number => reader.GetInt32(),
        _ => throw new JsonException("No value expected here."),
    };
}

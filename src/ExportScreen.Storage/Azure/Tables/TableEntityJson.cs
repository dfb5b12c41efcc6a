using System.Globalization;
using System.Text.Json;
using Azure;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>
/// Entities as the service writes them: JSON, with the kind of a value beside it (<c>name@odata.type</c>) where JSON does not tell. Int64 travels as text, a real number that is whole keeps
/// its kind by that annotation.
/// </summary>
internal static class TableEntityJson
{
    private const string TypeSuffix = "@odata.type";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>An entity as JSON in UTF-8, on one line and in ASCII.</summary>
    public static byte[] Write(TableEntity entity)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("PartitionKey", entity.PartitionKey);
            json.WriteString("RowKey", entity.RowKey);
            foreach (var (name, value) in entity) WriteValue(json, name, value);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Reads an entity.</summary>
    public static T Read<T>(JsonElement json)
        where T : TableEntity, new()
    {
        var entity = new T();
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case "PartitionKey": entity.PartitionKey = property.Value.GetString()!; break;
                case "RowKey": entity.RowKey = property.Value.GetString()!; break;
                case "Timestamp": entity.Timestamp = Time(property.Value.GetString()!); break;
                case "odata.etag": entity.ETag = new ETag(property.Value.GetString()!); break;
                case var name when name.StartsWith("odata.", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal): break;
                default: entity[property.Name] = ReadValue(property.Value, json.TryGetProperty(property.Name + TypeSuffix, out var type) ? type.GetString() : null); break;
            }
        }

        return entity;
    }

    /// <summary>A time as the service writes it, to the tick.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: Typed(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number when !double.IsFinite(number): Typed(json, name, "Edm.Double", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number:
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case DateTimeOffset time: Typed(json, name, "Edm.DateTime", Text(time)); break;
            case Guid id: Typed(json, name, "Edm.Guid", id.ToString()); break;
            case byte[] bytes: Typed(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            default: throw new ArgumentException($"A table does not hold values of type {value.GetType().Name}.");
        }
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static object? ReadValue(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.Number, "Edm.Double") => value.GetDouble(),
        (JsonValueKind.Number, "Edm.Int64") => value.GetInt64(),
        // Without an annotation the service writes real numbers with a point, so that what reads as a whole number is one.
        (JsonValueKind.Number, _) => value.TryGetInt32(out var whole) ? (object)whole : value.GetDouble(),
        (_, "Edm.Int64") => long.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        (_, "Edm.Double") => double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
        (_, "Edm.DateTime") => Time(value.GetString()!),
        (_, "Edm.Guid") => value.GetGuid(),
        (_, "Edm.Binary") => value.GetBytesFromBase64(),
        _ => value.GetString(),
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

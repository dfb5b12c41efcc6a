using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExportScreen.Reports.Json;

namespace ExportScreen.Reports.Tests.Json;

/// <summary>
/// The part of JSON Schema 2020-12 that result.schema.json uses: type, properties, required, additionalProperties as a schema, items, enum, const, pattern, minimum, maximum, format, anyOf, $ref.
/// Any other keyword fails, so that the schema cannot grow past its check.
/// </summary>
internal static class SchemaCheck
{
    private static readonly string[] Known =
    [
        "$schema", "$id", "title", "description", "$defs", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "pattern", "minimum", "maximum", "format", "anyOf", "$ref",
    ];

    public static IReadOnlyList<string> Errors(byte[] json) => Walk(json, unlisted: false);

    /// <summary>Members that are written and that the schema does not name.</summary>
    public static IReadOnlyList<string> Unlisted(byte[] json) => Walk(json, unlisted: true);

    private static List<string> Walk(byte[] json, bool unlisted)
    {
        using var stream = JsonWriter.OpenSchema();
        using var schema = JsonDocument.Parse(stream);
        using var document = JsonDocument.Parse(json);
        var (errors, unknown) = (new List<string>(), new List<string>());
        Check(schema.RootElement, schema.RootElement, document.RootElement, "$", errors, unknown);
        return unlisted ? unknown : errors;
    }

    private static void Check(JsonElement root, JsonElement schema, JsonElement value, string path, List<string> errors, List<string> unknown)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            Assert.Contains(keyword.Name, Known);
            var rule = keyword.Value;
            switch (keyword.Name)
            {
                case "$ref":
                    Check(root, root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), value, path, errors, unknown);
                    break;
                case "anyOf":
                    if (!rule.EnumerateArray().Any(r => Fits(root, r, value, path, unknown))) errors.Add($"{path}: fits no alternative");
                    break;
                case "type":
                    var types = rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()!) : [rule.GetString()!];
                    if (!types.Any(t => IsOf(t, value))) errors.Add($"{path}: {value.ValueKind}");
                    break;
                case "enum":
                    if (!rule.EnumerateArray().Any(e => e.GetRawText() == value.GetRawText())) errors.Add($"{path}: {value.GetRawText()} not in enum");
                    break;
                case "const":
                    if (rule.GetRawText() != value.GetRawText()) errors.Add($"{path}: not {rule.GetRawText()}");
                    break;
                case "pattern":
                    if (value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, rule.GetString()!)) errors.Add($"{path}: pattern");
                    break;
                case "minimum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() < rule.GetDouble()) errors.Add($"{path}: below minimum");
                    break;
                case "maximum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() > rule.GetDouble()) errors.Add($"{path}: above maximum");
                    break;
                case "format":
                    if (value.ValueKind == JsonValueKind.String && !IsFormat(rule.GetString()!, value.GetString()!)) errors.Add($"{path}: format");
                    break;
                case "required":
                    foreach (var name in rule.EnumerateArray())
                        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name.GetString()!, out _)) errors.Add($"{path}: lacks {name.GetString()}");
                    break;
                case "items":
                    if (value.ValueKind == JsonValueKind.Array)
                        foreach (var (index, item) in value.EnumerateArray().Index()) Check(root, rule, item, $"{path}[{index}]", errors, unknown);
                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (var member in value.EnumerateObject())
                        if (rule.TryGetProperty(member.Name, out var property)) Check(root, property, member.Value, $"{path}.{member.Name}", errors, unknown);
                        else unknown.Add($"{path}.{member.Name}");
                    break;
                case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                    foreach (var member in value.EnumerateObject()) Check(root, rule, member.Value, $"{path}.{member.Name}", errors, unknown);
                    break;
            }
        }
    }

    private static bool Fits(JsonElement root, JsonElement schema, JsonElement value, string path, List<string> unknown)
    {
        var (errors, extra) = (new List<string>(), new List<string>());
        Check(root, schema, value, path, errors, extra);
        if (errors.Count == 0) unknown.AddRange(extra);
        return errors.Count == 0;
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidOperationException(type),
    };

    private static bool IsFormat(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new InvalidOperationException(format),
    };
}

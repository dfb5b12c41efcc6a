using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExportScreen.Evaluation.Report;

/// <summary>The quality report as JSON. Values are rounded to six decimals, so that a committed report stays readable.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new Rounded() },
    });

    /// <summary>Writes it.</summary>
    public static string Write(QualityReport report) => JsonSerializer.Serialize(report, Context.QualityReport) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static QualityReport Read(string json) => JsonSerializer.Deserialize(json, Context.QualityReport) ?? throw new JsonException("The report is empty.");

    private sealed class Rounded : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, 6));
    }
}

/// <summary>Serialisation of the report, made at compile time.</summary>
[JsonSerializable(typeof(QualityReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;

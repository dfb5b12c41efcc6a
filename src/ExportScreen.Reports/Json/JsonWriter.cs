using System.Text.Encodings.Web;
using System.Text.Json;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Json;

/// <summary>
/// Writes a finished screening as JSON (CONTRACTS.md; <c>result.schema.json</c> beside this file, embedded). Streamed row by row. The same result gives the same
/// bytes.
/// </summary>
public static class JsonWriter
{
    /// <summary>Version of the form; a member may be added without a new one.</summary>
    public const string SchemaVersion = "1.0";

    private const int FlushAt = 1 << 15;

    /// <summary>The JSON Schema (2020-12) of the result.</summary>
    public static Stream OpenSchema() =>
        typeof(JsonWriter).Assembly.GetManifestResourceStream("ExportScreen.Reports.Json.result.schema.json")
        ?? throw new InvalidOperationException("The schema is not embedded.");

    /// <summary>Writes the document. Safe to call from several threads with different results.</summary>
    /// <param name="result">The screening.</param>
    /// <param name="output">Where to; need not seek; is left open.</param>
    /// <param name="cancellation">Looked at for every row.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(ScreeningResult result, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        // Names in four scripts stay readable; the document is never put into HTML as it is.
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("schemaVersion", SchemaVersion);
        RunJson.Write(json, result);
        json.WriteStartArray("rows");
        foreach (var (file, row) in result.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            RowJson.Write(json, result, file, result.RowKey(file, row.Row), row);
            if (json.BytesPending > FlushAt) json.Flush();
        }

        json.WriteEndArray();
        json.WriteStartArray("parties");
        for (var i = 0; i < result.Parties.Count; i++)
        {
            PartyJson.Write(json, result, i);
            if (json.BytesPending > FlushAt) json.Flush();
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in result.FileDiagnostics) JsonValues.Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

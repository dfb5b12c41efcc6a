using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Codes of errors that callers tell apart (Microsoft Learn, "Table Storage error codes").</summary>
internal static class TableErrorCode
{
    /// <summary>There is such an entity.</summary>
    public const string EntityAlreadyExists = "EntityAlreadyExists";

    /// <summary>There is such a table.</summary>
    public const string TableAlreadyExists = "TableAlreadyExists";

    /// <summary>There is no such table.</summary>
    public const string TableNotFound = "TableNotFound";
}

/// <summary>Reads the service's errors: <c>{"odata.error":{"code":...,"message":{"value":...}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    /// <summary>The one there need be.</summary>
    public static readonly TableErrorParser Instance = new();

    /// <inheritdoc/>
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is MemoryStream ? Parse(response.Content.ToMemory()) : null;
        return error is not null;
    }

    /// <summary>Reads one; null when it is none.</summary>
    public static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("odata.error", out var error)) return null;
            return new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

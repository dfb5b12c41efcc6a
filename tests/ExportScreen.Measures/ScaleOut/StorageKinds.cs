using Microsoft.AspNetCore.Http;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>What kind of storage operation a request is, told by its method, path and query.</summary>
internal static class StorageKinds
{
    /// <summary>Writes of many entities at once.</summary>
    public const string TableBatch = "table batch";

    /// <summary>A request to the blobs.</summary>
    public static string OfBlob(HttpRequest request)
    {
        if (request.Query["restype"] == "container") return request.Query["comp"] == "list" ? "blob list" : "blob container";
        if (request.Query["comp"] == "lease") return "blob lease";
        return request.Method switch { "GET" => "blob get", "HEAD" => "blob head", "PUT" => "blob put", _ => "blob delete" };
    }

    /// <summary>A request to the queues.</summary>
    public static string OfQueue(HttpRequest request)
    {
        if (!(request.Path.Value ?? "").Contains("/messages", StringComparison.Ordinal)) return "queue itself";
        return request.Method switch { "POST" => "queue send", "GET" => "queue receive", "PUT" => "queue hide", _ => "queue delete" };
    }

    /// <summary>A request to the tables.</summary>
    public static string OfTable(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (path.EndsWith("/$batch", StringComparison.Ordinal)) return TableBatch;
        if (path.EndsWith("/Tables", StringComparison.Ordinal)) return "table itself";
        return request.Method switch
        {
            "GET" => path.Contains("PartitionKey=", StringComparison.Ordinal) ? "table get" : "table query",
            "POST" => "table insert",
            "DELETE" => "table delete",
            _ => "table replace",
        };
    }
}

using System.Text.Json;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>
/// "A manifest has arrived", as it lies in the queue: our own announcement, or Event Grid's BlobCreated in the Event Grid schema (alone or in an array of one) or as a CloudEvent
/// (Microsoft Learn, "Azure Blob Storage as an Event Grid source"). Immutable.
/// </summary>
/// <param name="Path">Blob path, container first.</param>
/// <param name="ETag">The blob's ETag, without quotes.</param>
public sealed record ManifestEvent(string Path, string ETag)
{
    private const string SubjectPrefix = "/blobServices/default/containers/";

    /// <summary>The message that announces a stored blob.</summary>
    public static string Announce(BlobFacts blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return JsonSerializer.Serialize(new ManifestEvent(blob.Path, blob.ETag), JobJson.Default.ManifestEvent);
    }

    /// <summary>Reads a message; null when it is not an event about a blob of the manifest container (a deletion, a test event): nothing is to be done then.</summary>
    /// <exception cref="FormatException">The message is no JSON that could be an event.</exception>
    public static ManifestEvent? Read(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array) root = root.GetArrayLength() == 1 ? root[0] : throw new FormatException("An array of several events in one message.");
            if (root.ValueKind != JsonValueKind.Object) throw new FormatException("The message is not an object.");
            return root.TryGetProperty("path", out var path) ? OurOwn(root, path) : FromEventGrid(root);
        }
        catch (JsonException)
        {
            throw new FormatException("The message is not JSON.");
        }
    }

    private static ManifestEvent? OurOwn(JsonElement root, JsonElement path) =>
        path.ValueKind == JsonValueKind.String && root.TryGetProperty("eTag", out var etag) && etag.ValueKind == JsonValueKind.String
            ? InContainer(path.GetString()!, etag.GetString()!)
            : throw new FormatException("The announcement lacks its path or ETag.");

    private static ManifestEvent? FromEventGrid(JsonElement root)
    {
        var type = Text(root, "eventType") ?? Text(root, "type") ?? throw new FormatException("The event has no type.");
        if (type != "Microsoft.Storage.BlobCreated") return null;
        var subject = Text(root, "subject") ?? throw new FormatException("The event has no subject.");
        if (!root.TryGetProperty("data", out var data) || Text(data, "eTag") is not { } etag) throw new FormatException("The event has no data with an ETag.");
        if (!subject.StartsWith(SubjectPrefix, StringComparison.Ordinal)) return null;
        var rest = subject[SubjectPrefix.Length..];
        var split = rest.IndexOf("/blobs/", StringComparison.Ordinal);
        return split < 0 ? null : InContainer($"{rest[..split]}/{rest[(split + "/blobs/".Length)..]}", etag);
    }

    private static ManifestEvent? InContainer(string path, string etag) =>
        path.StartsWith(ContainerNames.Manifests + "/", StringComparison.Ordinal) ? new ManifestEvent(path, etag.Trim('"')) : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

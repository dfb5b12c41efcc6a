using System.Text.Json;

namespace ExportScreen.App.Settings;

/// <summary><c>exportscreen.json</c> in the current folder.</summary>
internal static class ConfigurationFile
{
    /// <summary>Its name.</summary>
    public const string Name = "exportscreen.json";

    /// <summary>A member of it as it stands there; null when there is no file or no such member.</summary>
    /// <exception cref="UsageException">It is no JSON.</exception>
    public static JsonElement? Find(string member)
    {
        var path = Path.Combine(Directory.GetCurrentDirectory(), Name);
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(member, out var found) ? found.Clone() : null;
        }
        catch (JsonException broken)
        {
            throw new UsageException($"{Name}, line {broken.LineNumber + 1}: not valid JSON. Correct it or delete it.");
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>Source-generated JSON of what is known of refreshes. Unknown members are passed over: a later version may add some.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(FeedRefresh[]))]
internal sealed partial class RefreshJson : JsonSerializerContext
{
    /// <summary>Reads them; empty when they cannot be read.</summary>
    public static IReadOnlyList<FeedRefresh> Read(byte[] bytes)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize(bytes, Default.FeedRefreshArray) ?? []).Where(r => r?.Feed is not null)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Writes them, by feed id.</summary>
    public static byte[] Write(IReadOnlyList<FeedRefresh> refreshes) =>
        JsonSerializer.SerializeToUtf8Bytes([.. refreshes.OrderBy(r => r.Feed, StringComparer.Ordinal)], Default.FeedRefreshArray);
}

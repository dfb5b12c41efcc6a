using System.Text.Json.Serialization;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Source-generated JSON of messages and job files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ManifestEvent))]
[JsonSerializable(typeof(MapLine[]))]
internal sealed partial class JobJson : JsonSerializerContext;

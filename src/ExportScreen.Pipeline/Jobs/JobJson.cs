using System.Text.Json.Serialization;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Source-generated JSON of messages and job files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ManifestEvent))]
[JsonSerializable(typeof(ChunkMessage))]
[JsonSerializable(typeof(FinalizeMessage))]
[JsonSerializable(typeof(RefreshMessage))]
[JsonSerializable(typeof(JobPlan))]
[JsonSerializable(typeof(MapLine[]))]
[JsonSerializable(typeof(EngineStamp))]
internal sealed partial class JobJson : JsonSerializerContext;

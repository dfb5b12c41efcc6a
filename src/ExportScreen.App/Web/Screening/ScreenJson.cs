using System.Text.Json.Serialization;

namespace ExportScreen.App.Web.Screening;

/// <summary>
/// Source-generated JSON of single screenings: what is null is left out, so that the answer about a clear party is small. A field that is unknown or given twice refuses the request: what
/// would be passed over would not be screened.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ScreenRequest))]
[JsonSerializable(typeof(ScreenAnswer))]
internal sealed partial class ScreenJson : JsonSerializerContext;

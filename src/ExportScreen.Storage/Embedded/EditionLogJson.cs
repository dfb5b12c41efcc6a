using System.Text.Json.Serialization;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>Source-generated JSON of the log of editions. Unknown members are kept out of the way: a later version may add some.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredEdition))]
internal sealed partial class EditionLogJson : JsonSerializerContext;

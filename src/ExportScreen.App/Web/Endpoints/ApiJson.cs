using System.Text.Json.Serialization;
using ExportScreen.App.Terminal;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>Source-generated JSON of the API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(JobAccepted))]
[JsonSerializable(typeof(JobAnswer))]
[JsonSerializable(typeof(JobList))]
[JsonSerializable(typeof(StatusReport[]))]
[JsonSerializable(typeof(RuleBookAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using ExportScreen.App.Terminal;
using ExportScreen.Pipeline.Audit;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>Source-generated JSON of the API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(JobAccepted))]
[JsonSerializable(typeof(UploadAddress))]
[JsonSerializable(typeof(JobAnswer))]
[JsonSerializable(typeof(JobList))]
[JsonSerializable(typeof(StatusReport[]))]
[JsonSerializable(typeof(RefreshAsked))]
[JsonSerializable(typeof(RuleBookAnswer))]
[JsonSerializable(typeof(FindingList))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionAnswered))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(AuditVerdict))]
internal sealed partial class ApiJson : JsonSerializerContext;

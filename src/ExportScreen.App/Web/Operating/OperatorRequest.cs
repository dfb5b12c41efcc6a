using System.Text.Json.Serialization;

namespace ExportScreen.App.Web.Operating;

/// <summary>What the owner of the data folder wants done: by the command itself, or, while the service runs, by the service.</summary>
/// <param name="Action">A word of <see cref="OperatorActions"/>.</param>
/// <param name="Subject">Account, key id, key name or folder; null where none is needed.</param>
/// <param name="Roles">Roles, for a new account or key.</param>
internal sealed record OperatorRequest(string Action, string? Subject = null, IReadOnlyList<string>? Roles = null);

/// <summary>What came of it.</summary>
/// <param name="Done">Whether it was done.</param>
/// <param name="Lines">What to print.</param>
internal sealed record OperatorAnswer(bool Done, IReadOnlyList<string> Lines);

/// <summary>Source-generated JSON of the two.</summary>
[JsonSerializable(typeof(OperatorRequest))]
[JsonSerializable(typeof(OperatorAnswer))]
internal sealed partial class OperatorJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using ExportScreen.Model.Codes;

namespace ExportScreen.Pipeline.Parties;

/// <summary>An identifier of a stored party.</summary>
internal sealed record PartyNumber(IdentifierKind Kind, string Value, string Raw, string? Country, ChecksumState Check)
{
    public static PartyNumber Of(Identifier identifier) =>
        new(identifier.Kind, identifier.Value, identifier.Raw, identifier.Country.IsNone ? null : identifier.Country.ToString(), identifier.Check);

    public Identifier ToIdentifier() => new(Kind, Value, Raw, Country is { } code && CountryCode.TryParse(code, out var country) ? country : default, Check);
}

/// <summary>Source-generated JSON of the values of stored parties.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(PartyNumber[]))]
internal sealed partial class PartyJson : JsonSerializerContext;

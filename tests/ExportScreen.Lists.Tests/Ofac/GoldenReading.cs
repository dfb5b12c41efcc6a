using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Ofac;

/// <summary>A reading as text for golden files: everything that was read and everything that was said.</summary>
internal static class GoldenReading
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new CountryConverter(), new JsonStringEnumConverter() },
    };

    public static string Of(ReadResult<ListReading> result) => JsonSerializer.Serialize(
        new { result.Value?.AsOf, result.Value?.SourceRecords, Entries = result.Value?.Entries.Select(Entry), Diagnostics = result.Diagnostics.Select(d => $"{d.Code} {d.ToSentence()}") },
        Options);

    public static ListFile File(params string[] parts)
    {
        var path = Repository.Corpus(["lists", .. parts]);
        return new ListFile(Path.GetFileName(path), System.IO.File.ReadAllBytes(path));
    }

    public static ListFile[] Folder(params string[] parts) =>
    [
        .. Directory.GetFiles(Repository.Corpus(["lists", .. parts])).Where(f => Path.GetFileName(f) != "expected.json").Order(StringComparer.Ordinal)
            .Select(f => new ListFile(Path.GetFileName(f), System.IO.File.ReadAllBytes(f))),
    ];

    private static object Entry(ListEntry e) => new
    {
        e.Id,
        e.Kind,
        e.AddressOnly,
        e.Effect,
        e.Measure,
        e.LegalBasis,
        e.Programmes,
        Names = e.Names.Select(n => $"{n.Text} | {n.Kind} {n.Strength}{(n.Parts is { } p ? $" | given {p.Given}, middle {p.Middle}, family {p.Family}" : "")}{(n.Language is { } l ? " | " + l : "")}"),
        Identifiers = e.Identifiers.Select(i => $"{i.Kind} {i.Value} | {i.Raw} | {i.Country} {i.Check}"),
        Addresses = e.Addresses.Select(a => $"{a.Street} | {a.City} | {a.Region} | {a.PostalCode} | {a.Country} {a.CountryText}"),
        e.Countries,
        Dates = e.BirthDates.Select(d => $"{d.Earliest:yyyy-MM-dd} {d.Latest:yyyy-MM-dd}{(d.Approximate ? " about" : "")}"),
        e.BirthPlaces,
        e.Positions,
        e.Related,
        e.CraftType,
        e.ListedOn,
        e.ExpiresOn,
        e.Remarks,
        e.SourceUrl,
    };

    private sealed class CountryConverter : JsonConverter<CountryCode>
    {
        public override CountryCode Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => CountryCode.Of(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

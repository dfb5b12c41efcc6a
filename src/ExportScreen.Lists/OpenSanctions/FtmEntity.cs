using System.Text.Json;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>An entity of FollowTheMoney: a party, or a thing that hangs on parties (sanction, address, document, link). Texts are tidied.</summary>
internal sealed class FtmEntity
{
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);

    public required long Row { get; init; }

    public string Id { get; private set; } = "";

    public string Schema { get; private set; } = "";

    public string? Caption { get; private set; }

    /// <summary>Whether the export names it a target; null when the export does not say.</summary>
    public bool? Target { get; private set; }

    public DateOnly? LastChange { get; private set; }

    public IReadOnlyList<string> Datasets { get; private set; } = [];

    public IReadOnlyList<string> Referents { get; private set; } = [];

    /// <summary>Entities inside this one (nested form), with the property that holds each.</summary>
    public List<(string Property, FtmEntity Entity)> Nested { get; } = [];

    /// <summary>Names of all properties it has.</summary>
    public IEnumerable<string> Properties => _texts.Keys;

    /// <summary>Texts of some properties, each once, in this order.</summary>
    public IEnumerable<string> Texts(params IEnumerable<string> properties) =>
        properties.SelectMany(p => _texts.GetValueOrDefault(p) ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>Reads an object; an unknown member is noted.</summary>
    public static FtmEntity Read(JsonElement json, long row, ReadingNotes notes)
    {
        var entity = new FtmEntity { Row = row };
        foreach (var member in json.EnumerateObject())
        {
            switch (member.Name)
            {
                case "id": entity.Id = Text(member.Value) ?? ""; break;
                case "schema": entity.Schema = Text(member.Value) ?? ""; break;
                case "caption": entity.Caption = Text(member.Value); break;
                case "target": entity.Target = member.Value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }; break;
                case "last_change": entity.LastChange = PartialDates.Day(Text(member.Value)); break;
                case "datasets": entity.Datasets = [.. Items(member.Value).Select(Text).OfType<string>()]; break;
                case "referents": entity.Referents = [.. Items(member.Value).Select(Text).OfType<string>()]; break;
                case "properties" when member.Value.ValueKind == JsonValueKind.Object: entity.ReadProperties(member.Value, notes); break;
                case "first_seen" or "last_seen" or "origin" or "topics": break;
                default: notes.AddOnce(ListDiagnostics.UnknownElement, member.Name, member.Name, row: row, path: member.Name); break;
            }
        }

        return entity;
    }

    private void ReadProperties(JsonElement properties, ReadingNotes notes)
    {
        foreach (var property in properties.EnumerateObject())
        {
            if (!_texts.TryGetValue(property.Name, out var texts)) _texts.Add(property.Name, texts = []);
            foreach (var value in Items(property.Value))
            {
                if (value.ValueKind == JsonValueKind.Object) Nested.Add((property.Name, Read(value, Row, notes)));
                else if (Text(value) is { } text) texts.Add(text);
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => SourceText.Tidy(value.GetString()),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}

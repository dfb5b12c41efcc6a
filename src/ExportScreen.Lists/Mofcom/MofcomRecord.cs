using System.Text.Json;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Mofcom;

/// <summary>A record of the import layout. Texts are tidied, null or empty for what is absent.</summary>
internal sealed class MofcomRecord
{
    public required int Number { get; init; }

    public string? ListId { get; private set; }

    public string? SourceList { get; private set; }

    public string? Name { get; private set; }

    public string? Type { get; private set; }

    public string? Added { get; private set; }

    public string? Verified { get; private set; }

    public string? Reason { get; private set; }

    public string? Url { get; private set; }

    public IReadOnlyList<string> Aliases { get; private set; } = [];

    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>Reads an object; an unknown member is noted. <c>id</c> is the transcriber's number, <c>country</c> the country of the list (always cn): neither is read.</summary>
    public static MofcomRecord Read(JsonElement json, int number, ReadingNotes notes)
    {
        var record = new MofcomRecord { Number = number };
        foreach (var member in json.EnumerateObject())
        {
            switch (member.Name)
            {
                case "list_id": record.ListId = Text(member, number, notes); break;
                case "source_list_name": record.SourceList = Text(member, number, notes); break;
                case "entity_name": record.Name = Text(member, number, notes); break;
                case "entity_type": record.Type = Text(member, number, notes); break;
                case "date_added": record.Added = Text(member, number, notes); break;
                case "last_verified": record.Verified = Text(member, number, notes); break;
                case "reason": record.Reason = Text(member, number, notes); break;
                case "source_url": record.Url = Text(member, number, notes); break;
                case "aliases": record.Aliases = Texts(member, number, notes); break;
                case "addresses": record.Addresses = Texts(member, number, notes); break;
                case "id" or "country": break;
                default: notes.AddOnce(ListDiagnostics.UnknownElement, member.Name, member.Name, row: number, path: member.Name); break;
            }
        }

        return record;
    }

    private static string? Text(JsonProperty member, int number, ReadingNotes notes)
    {
        if (member.Value.ValueKind == JsonValueKind.String) return SourceText.Tidy(member.Value.GetString());
        if (member.Value.ValueKind != JsonValueKind.Null) notes.AddOnce(ListDiagnostics.UnknownValue, member.Name, member.Value.ValueKind.ToString(), "a text", number, member.Name);
        return null;
    }

    private static IReadOnlyList<string> Texts(JsonProperty member, int number, ReadingNotes notes)
    {
        if (member.Value.ValueKind == JsonValueKind.Array)
            return [.. member.Value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => SourceText.Tidy(e.GetString())).OfType<string>()];
        return Text(member, number, notes) is { } only ? [only] : [];
    }
}

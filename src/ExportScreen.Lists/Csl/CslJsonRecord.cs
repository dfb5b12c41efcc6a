using System.Text.Json;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Csl;

/// <summary>Reads one element of <c>results</c>. Stateless and thread-safe.</summary>
internal static class CslJsonRecord
{
    /// <summary>The record; an unknown member is noted.</summary>
    public static CslRecord Read(JsonElement json, int number, string path, ReadingNotes notes)
    {
        var record = new CslRecord { Row = number, Path = path };
        foreach (var member in json.EnumerateObject())
        {
            if (!ReadLists(record, member, path, notes) && !ReadText(record, member))
                notes.AddOnce(ListDiagnostics.UnknownElement, member.Name, member.Name, row: number, path: path);
        }

        return record;
    }

    private static bool ReadText(CslRecord record, JsonProperty member)
    {
        switch (member.Name)
        {
            case "source": record.Source = Text(member.Value); break;
            case "entity_number": record.EntityNumber = Text(member.Value); break;
            case "type": record.Type = Text(member.Value); break;
            case "name": record.Name = Text(member.Value); break;
            case "title": record.Title = Text(member.Value); break;
            case "federal_register_notice": record.Notice = Text(member.Value); break;
            case "start_date": record.StartDate = Text(member.Value); break;
            case "end_date": record.EndDate = Text(member.Value); break;
            case "standard_order": record.StandardOrder = Text(member.Value); break;
            case "license_requirement": record.LicenceRequirement = Text(member.Value); break;
            case "license_policy": record.LicencePolicy = Text(member.Value); break;
            case "call_sign": record.CallSign = Text(member.Value); break;
            case "vessel_type": record.VesselType = Text(member.Value); break;
            case "vessel_flag": record.VesselFlag = Text(member.Value); break;
            case "vessel_owner": record.VesselOwner = Text(member.Value); break;
            case "remarks": record.Remarks = Text(member.Value); break;
            case "source_list_url": record.ListUrl = Text(member.Value); break;
            case "source_information_url": record.InformationUrl = Text(member.Value); break;
            case "id" or "_id" or "gross_tonnage" or "gross_registered_tonnage" or "country" or "score": break;
            default: return false;
        }

        return true;
    }

    private static bool ReadLists(CslRecord record, JsonProperty member, string path, ReadingNotes notes)
    {
        switch (member.Name)
        {
            case "programs": record.Programmes = Texts(member.Value); break;
            case "alt_names": record.AltNames = Texts(member.Value); break;
            case "citizenships": record.Citizenships = Texts(member.Value); break;
            case "nationalities": record.Nationalities = Texts(member.Value); break;
            case "dates_of_birth": record.BirthDates = Texts(member.Value); break;
            case "places_of_birth": record.BirthPlaces = Texts(member.Value); break;
            case "addresses": record.Addresses = [.. Objects(member.Value).Select(a => AddressOf(a, path, notes))]; break;
            case "ids": record.Ids = [.. Objects(member.Value).Select(i => IdOf(i, path, notes)).OfType<CslId>()]; break;
            default: return false;
        }

        return true;
    }

    private static CslAddress AddressOf(JsonElement json, string path, ReadingNotes notes)
    {
        NoteUnknown(json, ["address", "city", "state", "postal_code", "country"], $"{path}.addresses", notes);
        return new CslAddress(Member(json, "address"), Member(json, "city"), Member(json, "state"), Member(json, "postal_code"), Member(json, "country"));
    }

    private static CslId? IdOf(JsonElement json, string path, ReadingNotes notes)
    {
        NoteUnknown(json, ["type", "number", "country", "issue_date", "expiration_date"], $"{path}.ids", notes);
        return Member(json, "type") is { } type ? new CslId(type, Member(json, "number"), Member(json, "country")) : null;
    }

    private static void NoteUnknown(JsonElement json, ReadOnlySpan<string> known, string path, ReadingNotes notes)
    {
        foreach (var member in json.EnumerateObject())
            if (!known.Contains(member.Name)) notes.AddOnce(ListDiagnostics.UnknownElement, $"{path[path.LastIndexOf('.')..]}.{member.Name}", member.Name, path: path);
    }

    private static string? Member(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => SourceText.Tidy(value.GetString()),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>A list of texts; a single text counts as a list of one, joined texts (<c>A; B</c>) are taken apart.</summary>
    private static IReadOnlyList<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(Text).OfType<string>()],
        JsonValueKind.String => SourceText.Tidy(value.GetString())?.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        _ => [],
    };

    private static IEnumerable<JsonElement> Objects(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object) : [];
}

using System.Globalization;
using System.Text.Json;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Csl;

/// <summary>Walks the JSON form: the members around the records, and each record. Not thread-safe; one per reading.</summary>
internal sealed class CslJsonEnvelope(ReadingNotes notes)
{
    /// <summary>Date of the export, or null.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>The count the file gives, or null.</summary>
    public int? Total { get; private set; }

    /// <summary>Records met.</summary>
    public int Records { get; private set; }

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="JsonException">It is not JSON to the end.</exception>
    public void Read(ReadOnlySpan<byte> json, Action<CslRecord> onRecord)
    {
        var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
        var found = false;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) notes.Add(ListDiagnostics.NotAList, expected: "a JSON object with “results”");
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var member = reader.GetString()!;
            reader.Read();
            found |= member == "results";
            ReadMember(member, ref reader, onRecord);
        }

        if (!found) notes.Add(ListDiagnostics.NotAList, expected: "a JSON object with “results”");
    }

    private void ReadMember(string member, ref Utf8JsonReader reader, Action<CslRecord> onRecord)
    {
        switch (member)
        {
            case "results" when reader.TokenType == JsonTokenType.StartArray:
                ReadRecords(ref reader, onRecord);
                return;
            case "search_performed_at":
                AsOf = PartialDates.Day(TextOf(ref reader));
                if (AsOf is null) notes.Add(ListDiagnostics.UnreadDate, expected: "an ISO date", path: member);
                return;
            case "total":
                Total = int.TryParse(TextOf(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : null;
                return;
            case "_note":
                notes.Add(ListDiagnostics.ForeignNote, TextOf(ref reader), path: member);
                return;
            case "offset" or "sources":
                reader.Skip();
                return;
            default:
                notes.AddOnce(ListDiagnostics.UnknownElement, member, member, path: member);
                reader.Skip();
                return;
        }
    }

    private void ReadRecords(ref Utf8JsonReader reader, Action<CslRecord> onRecord)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            Records++;
            var path = string.Create(CultureInfo.InvariantCulture, $"results[{Records - 1}]");
            if (document.RootElement.ValueKind != JsonValueKind.Object) notes.Add(ListDiagnostics.NotWellFormed, expected: "an object", path: path);
            else onRecord(CslJsonRecord.Read(document.RootElement, Records, path, notes));
        }
    }

    /// <summary>The text of a string or number; null for anything else, which is skipped.</summary>
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString()
            : value.RootElement.ValueKind == JsonValueKind.Number ? value.RootElement.GetRawText() : null;
    }
}

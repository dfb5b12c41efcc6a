using System.Text.Json;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Parties;

/// <summary>A party of the table <c>parties</c>: its key and everything that its screening reads.</summary>
/// <param name="Key">Party key under which it was screened.</param>
/// <param name="Identity">What tells it apart from others of the key.</param>
/// <param name="Party">The party; its role is not kept here, a party has one in each row.</param>
internal sealed record StoredParty(string Key, string Identity, Party Party);

/// <summary>Records of parties and back. The same party is the same record, so that writing it again changes nothing. Pure.</summary>
internal static class PartyRecords
{
    private const int Schema = 1;

    /// <summary>Characters of one value; a longer text goes on in the next one.</summary>
    private const int LongestValue = 30_000;

    /// <summary>Characters of further names that a record has room for, beside a name and an address as long as cells may be.</summary>
    private const int LongestOthers = 100_000;

    public static Record Of(string tenant, string key, Party party)
    {
        var identity = PartyKeys.IdentityOf(party);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["schema"] = Schema, ["party"] = key, ["kind"] = party.Kind.ToString() };
        Set(values, "name", party.Name);
        Set(values, "address", party.Address);
        if (!party.Country.IsNone) values["country"] = party.Country.ToString();
        Set(values, "countryText", party.CountryText);
        if (party.Marks.HasFlag(PartyMarks.NameCutFromAddress)) values["cut"] = true;
        if (party.OtherNames.Count > 0) Set(values, "otherNames", JsonSerializer.Serialize(Fitting(party.OtherNames), PartyJson.Default.StringArray));
        if (party.Identifiers.Count > 0) Set(values, "identifiers", JsonSerializer.Serialize([.. party.Identifiers.Select(PartyNumber.Of)], PartyJson.Default.PartyNumberArray));
        return new Record(PartyKeys.Partition(tenant, key), PartyKeys.PartyRow(key, identity), values);
    }

    /// <exception cref="FormatException">It was written by a newer version, or by something else.</exception>
    public static StoredParty Read(Record record)
    {
        if (record.Number("schema") is not (> 0 and <= Schema)) throw new FormatException("A party was written by a newer version.");
        var key = record.Text("party") ?? throw new FormatException("A party lacks its key.");
        var party = new Party
        {
            Role = PartyRole.Other,
            Name = Get(record, "name") ?? "",
            Address = Get(record, "address"),
            Country = record.Text("country") is { } code && CountryCode.TryParse(code, out var country) ? country : default,
            CountryText = Get(record, "countryText"),
            Kind = Enum.TryParse<EntryKind>(record.Text("kind"), out var kind) ? kind : throw new FormatException("A party lacks its kind."),
            Marks = record.Flag("cut") ? PartyMarks.NameCutFromAddress : PartyMarks.None,
            OtherNames = Get(record, "otherNames") is { } others ? Json(others, PartyJson.Default.StringArray) : [],
            Identifiers = Get(record, "identifiers") is { } numbers ? [.. Json(numbers, PartyJson.Default.PartyNumberArray).Select(n => n.ToIdentifier())] : [],
        };
        return new StoredParty(key, record.Row[(record.Row.LastIndexOf('|') + 1)..], party);
    }

    private static string[] Fitting(IReadOnlyList<string> names)
    {
        var room = LongestOthers;
        return [.. names.TakeWhile(name => (room -= name.Length) >= 0)];
    }

    private static T[] Json<T>(string text, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T[]> type)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? [];
        }
        catch (JsonException)
        {
            throw new FormatException("A value of a party cannot be read.");
        }
    }

    private static void Set(Dictionary<string, object> values, string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        for (var (part, at) = (0, 0); at < text.Length; part++)
        {
            var length = Math.Min(LongestValue, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1])) length--;
            values[part == 0 ? name : FormattableString.Invariant($"{name}_{part}")] = at == 0 && length == text.Length ? text : text.Substring(at, length);
            at += length;
        }
    }

    private static string? Get(Record record, string name)
    {
        var text = record.Text(name);
        if (text is not { Length: >= LongestValue - 1 }) return text;
        for (var part = 1; record.Text(FormattableString.Invariant($"{name}_{part}")) is { } more; part++) text += more;
        return text;
    }
}

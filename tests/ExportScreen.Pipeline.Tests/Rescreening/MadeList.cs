using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>A made list in the project's own format that changes at random, and parties that stand on it, nearly or not at all.</summary>
internal sealed class MadeList(int seed, string name = "made")
{
    private static readonly string[] First = ["Vostok", "Zarya", "Granit", "Bluefield", "Meridian", "Kestrel", "Orlan", "Turan", "Sayan", "Lumen", "Pontus", "Altair", "Чайка", "Рубин", "深圳红兔"];
    private static readonly string[] Second = ["Electronics", "Trading", "Optika", "Ceramics", "Dynamics", "Elektronik", "Logistics", "Textiles", "Микро", "Instruments"];
    private static readonly string[] Forms = ["LLC", "Ltd", "GmbH", "JSC", "FZE", "Co., Ltd", ""];
    private static readonly string[] Countries = ["RU", "CN", "TR", "DE", "AE"];
    private readonly Random _random = new(seed);
    private readonly List<JsonObject> _entries = [];
    private int _next = 1;

    /// <summary>Adds entries; every fifth is one of a dozen almost alike, more than a party shows hits of one list.</summary>
    public void Add(int count)
    {
        for (var i = 0; i < count; i++) _entries.Add(Entry());
    }

    /// <summary>Some changes: names, aliases, strengths, attributes, entries that come, go and come back.</summary>
    public void Change(int count)
    {
        for (var i = 0; i < count; i++) ChangeOne(_entries[_random.Next(_entries.Count)]);
    }

    public ImportedFile File(int day)
    {
        var head = new JsonObject { ["format"] = "exportscreen-list/1", ["id"] = "own-" + name, ["asOf"] = $"2026-08-{day:00}", ["effect"] = "prohibited", ["count"] = _entries.Count };
        head["entries"] = new JsonArray([.. _entries.Select(e => e.DeepClone())]);
        return new ImportedFile(FormattableString.Invariant($"{name}-{day}.json"), Encoding.UTF8.GetBytes(head.ToJsonString(new JsonSerializerOptions { WriteIndented = true })));
    }

    /// <summary>A manifest whose parties are called like entries of the list, more or less.</summary>
    public string Manifest(int rows)
    {
        var text = new StringBuilder("Line,B/L No,Shipper,Shipper Country,Consignee,Consignee Country,Consignee Tax ID,HS Code\n");
        for (var i = 1; i <= rows; i++)
            text.Append(FormattableString.Invariant($"{i},B{_random.Next(rows):D3},{Cell(Party())},{Pick(Countries)},{Cell(Party())},{Pick(Countries)},{(_random.Next(3) == 0 ? Number(_random.Next(8)) : "")},690721\n"));
        return text.ToString();
    }

    private string Party() => _random.Next(4) switch
    {
        0 => "Quiet Meadow Bakery No. " + _random.Next(100),
        1 => NameOf(_random.Next(12)) + " Branch",
        2 when _entries.Count > 0 => _entries[_random.Next(_entries.Count)]["names"]!.AsArray()[0]!["text"]!.GetValue<string>(),
        _ => Name(),
    };

    private void ChangeOne(JsonObject entry)
    {
        var names = entry["names"]!.AsArray();
        switch (_random.Next(10))
        {
            case 0: _entries.Remove(entry); if (_entries.Count == 0) Add(1); break;
            case 1: _entries.Add(Entry()); break;
            case 2: names[0]!["text"] = Name(); break;
            case 3: names.Add(new JsonObject { ["text"] = Name(), ["kind"] = "alias" }); break;
            case 4: if (names.Count > 1) names.RemoveAt(names.Count - 1); break;
            case 5: if (names.Count > 1) names[^1]!["strength"] = names[^1]!["strength"] is null ? "weak" : null; break;
            case 6: entry["countries"] = new JsonArray(Pick(Countries)); break;
            case 7: entry["identifiers"] = new JsonArray("tax " + Number(_random.Next(8))); break;
            case 8: entry["effect"] = _random.Next(2) == 0 ? "red flag" : "licence"; break;
            default: entry["expiresOn"] = entry["expiresOn"] is null ? "2026-10-01" : null; break;
        }

        foreach (var gone in names.OfType<JsonObject>().Where(n => n["strength"] is null).ToList()) gone.Remove("strength");
        if (entry["expiresOn"] is null) entry.Remove("expiresOn");
    }

    private JsonObject Entry()
    {
        var names = new JsonArray(new JsonObject { ["text"] = _random.Next(3) == 0 ? NameOf(_random.Next(12)) : Name() });
        if (_random.Next(2) == 0) names.Add(new JsonObject { ["text"] = Name(), ["kind"] = "alias" });
        return new JsonObject { ["id"] = FormattableString.Invariant($"{_next++}"), ["kind"] = _random.Next(6) == 0 ? "unknown" : "company", ["names"] = names, ["countries"] = new JsonArray(Pick(Countries)) };
    }

    private string Name() => $"{Pick(First)} {Pick(Second)} {Pick(Forms)}".Trim();

    private static string NameOf(int i) => "Kalinka Precision Works " + (char)('A' + i);

    private static string Number(int i) => FormattableString.Invariant($"77{i}4100{i}53{i}");

    private string Pick(string[] values) => values[_random.Next(values.Length)];

    private static string Cell(string text) => $"\"{text}\"";
}

using System.Text.Json;
using ExportScreen.Model.Codes;
using ExportScreen.Testing;
using Microsoft.VisualBasic.FileIO;

namespace ExportScreen.Measures.CleanTrade;

/// <summary>A town with its UN/LOCODE.</summary>
internal sealed record CleanPlace(string Code, string Name);

/// <summary>
/// Towns and ports of countries by UN/LOCODE and sea-ports, without any that <c>locations_risk_unlocode.csv</c> puts into an embargoed region or calls a crossing. Namesakes of those elsewhere stay: they
/// are what an honest manifest has.
/// </summary>
internal sealed class CleanPlaces
{
    private readonly Dictionary<string, List<CleanPlace>> _ports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CleanPlace>> _towns = new(StringComparer.Ordinal);

    public CleanPlaces(string data)
    {
        var geo = Path.Combine(data, "goods", "reference", "geo");
        // UN/LOCODE has Bakhchysarai twice, once under Kyiv with a position in Crimea.
        var risky = new HashSet<string>(StringComparer.Ordinal) { "UABAK" };
        foreach (var row in Rows(Path.Combine(data, "goods", "tables", "locations_risk_unlocode.csv")))
        {
            if (!row[10].StartsWith("COUNTRY_", StringComparison.Ordinal)) risky.Add(row[0]);
            else Add(_towns, row[0], row[3]);
        }

        using var ports = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(geo, "sea-ports-0.0.9.json")));
        foreach (var port in ports.RootElement.EnumerateObject())
        {
            if (risky.Contains(port.Name) || !port.Value.TryGetProperty("city", out var city) || city.GetString() is not { Length: > 2 } name) continue;
            Add(_ports, port.Name, port.Value.GetProperty("name").GetString() ?? name);
            Add(_towns, port.Name, name);
        }

        foreach (var part in (string[])["unlocode_2024-2_part2_GA-NZ.csv", "unlocode_2024-2_part3_OM-ZW.csv"])
        {
            foreach (var row in Rows(Path.Combine(geo, part)))
                if (row is [_, { Length: 2 } country, { Length: 3 } place, _, { Length: > 2 } ascii, ..] && !risky.Contains(country + place)) Add(_towns, country + place, ascii);
        }
    }

    /// <summary>A town of a country.</summary>
    public CleanPlace Town(Random random, CountryCode country) => _towns[country.ToString()] is var towns ? towns[random.Next(towns.Count)] : throw new InvalidOperationException();

    /// <summary>A port of a country; a town where it has no sea.</summary>
    public CleanPlace Port(Random random, CountryCode country) => _ports.TryGetValue(country.ToString(), out var ports) ? ports[random.Next(ports.Count)] : Town(random, country);

    /// <summary>Rows of a CSV file after its header.</summary>
    internal static IEnumerable<string[]> Rows(string path)
    {
        using var parser = new TextFieldParser(path) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        parser.ReadFields();
        while (parser.ReadFields() is { } row) yield return row;
    }

    /// <summary>International calling code of a country, by the table that the rules read.</summary>
    public static Dictionary<string, string> CallingCodes()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(Repository.PathOf("src", "ExportScreen.Rules", "Traces", "calling-codes.csv")).Skip(1))
        {
            var (code, countries) = (row[..row.IndexOf(',', StringComparison.Ordinal)], row[(row.IndexOf(',', StringComparison.Ordinal) + 1)..]);
            foreach (var country in countries.Split(' ')) codes.TryAdd(country, code);
        }

        return codes;
    }

    private static void Add(Dictionary<string, List<CleanPlace>> index, string code, string name)
    {
        if (!index.TryGetValue(code[..2], out var places)) index.Add(code[..2], places = []);
        places.Add(new CleanPlace(code, name));
    }
}

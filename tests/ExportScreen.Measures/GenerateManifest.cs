using System.Globalization;
using System.Text;
using ExportScreen.Model.Codes;

namespace ExportScreen.Measures;

/// <summary>
/// Generates a manifest: rows of 40 columns with three parties each out of a set of distinct ones, 2 % of them near listed names, HS codes of which 10 % lost their
/// leading zero and 15 % are dotted, valid IMO numbers. The same seed gives the same bytes.
/// </summary>
internal static class GenerateManifest
{
    private const double NearListed = 0.02;

    private static readonly string[] Headers =
    [
        "B/L No", "Master B/L", "Invoice No", "Date", "Vessel", "IMO", "Voyage", "Port of Loading", "Port of Discharge", "Place of Delivery", "Country of Dispatch",
        "Country of Destination", "Shipper", "Shipper Address", "Shipper Country", "Consignee", "Consignee Address", "Consignee Country", "Notify Party",
        "Notify Address", "Notify Country", "HS Code", "Description of Goods", "Brand", "Quantity", "Unit", "Packages", "Package Type", "Gross Weight (kg)",
        "Net Weight (kg)", "Value", "Currency", "Unit Price", "Country of Origin", "Container", "Seal", "Marks", "Incoterm", "ECCN", "Remarks",
    ];

    private static readonly string[] Cities = ["Shenzhen", "Istanbul", "Dubai", "Almaty", "Hong Kong", "Rotterdam", "Mumbai", "Hamburg", "Santos", "Busan", "Tbilisi", "Yerevan", "Bishkek", "Antwerp", "Haiphong"];
    private static readonly string[] Countries = ["CN", "TR", "AE", "KZ", "HK", "NL", "IN", "DE", "BR", "KR", "GE", "AM", "KG", "BE", "VN"];
    private static readonly string[] Ports = ["CNSZX", "TRIST", "AEJEA", "KZALA", "HKHKG", "NLRTM", "INNSA", "DEHAM", "BRSSZ", "KRPUS", "GEPTI", "AMEVN", "KGFRU", "BEANR", "VNHPH"];
    private static readonly string[] Codes = ["854231", "854232", "847150", "620342", "840999", "870899", "392690", "940360", "090111", "030617", "850440", "901890", "731815", "610910", "848180", "852691", "020230", "220421", "853400", "640399"];
    private static readonly string[] Goods = ["integrated circuits", "memory modules", "data processing units", "cotton trousers", "engine parts", "vehicle parts", "plastic articles", "wooden furniture", "coffee, not roasted", "frozen shrimps", "static converters", "medical instruments", "steel screws", "cotton t-shirts", "valves", "navigation receivers", "frozen beef", "wine", "printed circuits", "leather shoes"];

    public static int Run(Arguments arguments)
    {
        Write(arguments.Text("out"), arguments.Number("rows", 250_000), arguments.Number("distinct", 60_000), arguments.Number("seed", 20261122), ListedNames.Of(arguments.Text("lists")));
        return 0;
    }

    /// <summary>Writes one.</summary>
    /// <returns>The names of its parties, also of those that no row drew.</returns>
    public static List<string> Write(string path, int rows, int distinct, int seed, List<string> listed)
    {
        var random = new Random(seed);
        var parties = Parties(random, distinct, listed);
        using var output = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        output.WriteLine(string.Join(',', Headers));
        for (var row = 1; row <= rows; row++) output.WriteLine(Row(random, row, parties));
        return [.. parties.Select(p => p.Name)];
    }

    private static string Row(Random random, int row, List<(string Name, string Address, string Country)> parties)
    {
        var (shipper, consignee, notify) = (Pick(random, parties), Pick(random, parties), Pick(random, parties));
        var goods = random.Next(Codes.Length);
        var from = random.Next(Ports.Length);
        var to = random.Next(Ports.Length);
        var quantity = random.Next(1, 5000);
        var price = Math.Round((random.NextDouble() * 400) + 0.5, 2);
        string[] cells =
        [
            $"OWNB{row:D8}", $"OWNM{row / 40:D8}", $"INV-{row:D7}", Text($"2026-{1 + (row % 10):D2}-{1 + (row % 28):D2}"), $"OWN STAR {row % 90}", Imo(row % 90), $"{row % 400:D3}E",
            Ports[from], Ports[to], Cities[to], Countries[from], Countries[to],
            shipper.Name, shipper.Address, shipper.Country, consignee.Name, consignee.Address, consignee.Country, notify.Name, notify.Address, notify.Country,
            Hs(random, Codes[goods]), Goods[goods], random.Next(4) == 0 ? "OWNBRAND" : "", Text(quantity), "PCS", Text(1 + (quantity / 50)), "CTN", Text(quantity * 2), Text(quantity * 1.8),
            Text(quantity * price), "USD", Text(price), Countries[from], $"OWNU{row % 1_000_000:D6}{row % 10}", $"S{row:D7}", "N/M", "FOB", "", "",
        ];
        return string.Join(',', cells.Select(Quote));
    }

    private static List<(string Name, string Address, string Country)> Parties(Random random, int count, List<string> listed)
    {
        var parties = new List<(string, string, string)>(count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (parties.Count < count)
        {
            var name = random.NextDouble() < NearListed ? GeneratedNames.Damage(random, listed[random.Next(listed.Count)]) : GeneratedNames.Company(random);
            if (!names.Add(name)) continue;
            var place = random.Next(Cities.Length);
            parties.Add((name, $"{random.Next(1, 400)} {GeneratedNames.Word(random)} Road, {Cities[place]}", Countries[place]));
        }

        return parties;
    }

    private static string Hs(Random random, string code)
    {
        var full = code + random.Next(10, 100).ToString(CultureInfo.InvariantCulture);
        return random.Next(100) switch
        {
            < 10 => full.TrimStart('0'),
            < 25 => $"{full[..4]}.{full[4..6]}.{full[6..]}",
            _ => full,
        };
    }

    private static string Imo(int number)
    {
        for (var value = 9_100_000 + (number * 977); ; value++)
            if (ImoNumber.IsCheckDigitValid(value)) return Text(value);
    }

    private static (string Name, string Address, string Country) Pick(Random random, List<(string Name, string Address, string Country)> parties) => parties[random.Next(parties.Count)];

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Text(string value) => value;

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Globalization;
using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Model.Goods;

namespace ExportScreen.Measures.CleanTrade;

/// <summary>
/// The clean corpus: full consignments of ordinary goods under codes of their own headings, between ordinary companies and people in clean places. What the rules flag here is noise. The same data and
/// seed give the same bytes.
/// </summary>
internal sealed class GenerateCleanTrade
{
    private const int Exporters = 1500;
    private const int Importers = 4000;
    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    private static readonly string[] Headers =
    [
        "B/L No", "Invoice No", "Date", "Mode of Transport", "Port of Loading", "Port of Discharge", "Place of Delivery", "Shipper", "Shipper Address", "Shipper Country", "Shipper Phone", "Shipper Email",
        "Consignee", "Consignee Address", "Consignee Country", "Consignee Phone", "Consignee Email", "End User", "End User Address", "End User Country", "Notify Party", "Freight Forwarder",
        "HS Code", "Goods Description", "Model", "Quantity", "Unit", "Packages", "Package Type", "Net Weight (kg)", "Gross Weight (kg)", "Value", "Currency", "Country of Origin", "Country of Destination", "ECCN", "Incoterm",
    ];

    private readonly Random _random;
    private readonly CleanTraders _traders;
    private readonly CleanPlaces _places;
    private readonly List<(CleanTrader Trader, CleanGood[] Range)> _exporters = [];
    private readonly List<CleanTrader> _importers = [];

    private GenerateCleanTrade(string data, int seed)
    {
        _random = new Random(seed);
        _places = new CleanPlaces(data);
        _traders = new CleanTraders(data, _places);
        var byChapter = CleanGoods.Load(data, _random).GroupBy(g => g.Hs6[..2]).Select(g => g.ToArray()).ToArray();
        var all = byChapter.SelectMany(g => g).ToArray();
        for (var i = 0; i < Exporters; i++)
        {
            // An exporter deals in goods of one chapter, drawn by how much trade there is in it.
            var chapter = Array.Find(byChapter, c => c.Contains(all[_random.Next(all.Length)])) ?? byChapter[0];
            _exporters.Add((_traders.Draw(_random, TradeCountry.Draw(_random)), _random.GetItems(chapter, 6)));
        }

        for (var i = 0; i < Importers; i++) _importers.Add(_traders.Draw(_random, TradeCountry.Draw(_random)));
    }

    public static int Run(Arguments arguments)
    {
        var generator = new GenerateCleanTrade(arguments.Text("data"), arguments.Number("seed", 20261123));
        using var output = new StreamWriter(arguments.Text("out"), false, new UTF8Encoding(false), 1 << 20);
        output.WriteLine(string.Join(',', Headers));
        var rows = arguments.Number("rows", 20_000);
        for (var bill = 1; rows > 0; bill++)
            foreach (var line in generator.Bill(bill, Math.Min(rows, 1 + generator._random.Next(4))))
            {
                output.WriteLine(line);
                rows--;
            }

        return 0;
    }

    private IEnumerable<string> Bill(int number, int lines)
    {
        var (shipper, range) = _exporters[_random.Next(_exporters.Count)];
        var goods = range[.._random.Next(1, range.Length)];
        var consignee = Receiver(shipper, goods.Any(g => g.Controlled));
        // Most buy for themselves; some for a customer of the same country, and some do not say.
        var endUser = _random.Next(10) switch { < 5 => consignee, < 8 => _traders.Draw(_random, Array.Find(TradeCountry.All, c => c.Country == consignee.Country)!), _ => null };
        var air = _random.Next(4) == 0;
        var day = FirstDay.AddDays(_random.Next(300));
        var notify = _random.Next(3) switch { 0 => "SAME AS CONSIGNEE", 1 => consignee.Name, _ => "" };
        var forwarder = _random.Next(3) == 0 ? $"{shipper.Town.Name} Freight Services" : "";
        var (from, to) = (_places.Port(_random, shipper.Country), _places.Port(_random, consignee.Country));
        for (var line = 0; line < lines; line++)
        {
            var good = goods[_random.Next(goods.Length)];
            var quantity = Math.Max(1, (int)(200 * CleanGoods.Spread(_random, 1.2)));
            var net = quantity * good.Kilograms * CleanGoods.Spread(_random, 0.1);
            var origin = _random.Next(5) == 0 ? TradeCountry.Draw(_random).Country : shipper.Country;
            yield return string.Join(',', ((string[])
            [
                $"CLN{number:D7}", $"INV{number:D7}", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), air ? "AIR" : "SEA", from.Code, to.Code, consignee.Town.Name,
                shipper.Name, shipper.Address, Text(shipper.Country), shipper.Phone, shipper.Email, consignee.Name, consignee.Address, Text(consignee.Country), consignee.Phone, consignee.Email,
                endUser?.Name ?? "", endUser?.Address ?? "", endUser is null ? "" : Text(endUser.Country), notify, forwarder,
                Code(good.Hs6), good.Title, HasModels(good) && _random.Next(3) == 0 ? Model() : "", Text(quantity), "PCS", Text(1 + (quantity / 40)), air ? "CTN" : "PALLETS", Number(net), Number(net * (1.02 + (_random.NextDouble() * 0.12))),
                Number(quantity * good.Price * CleanGoods.Spread(_random, 0.2)), _random.Next(3) == 0 ? "EUR" : "USD", Text(origin), Text(consignee.Country), good.Controlled && _random.Next(2) == 0 ? "EAR99" : "", "FOB",
            ]).Select(Quote));
        }
    }

    /// <summary>A receiver abroad. Goods that stand in a control table go to none where an authority sees a way to Russia: such a line is for a person to look at, not noise.</summary>
    private CleanTrader Receiver(CleanTrader shipper, bool controlled)
    {
        while (true)
        {
            var receiver = _importers[_random.Next(_importers.Count)];
            if (receiver.Country == shipper.Country) continue;
            if (!controlled || !ControlTables.Bundled.Destinations.ForCountry(receiver.Country).Any(p => p.Class is RiskClass.Transshipment or RiskClass.CustomsUnion or RiskClass.ResearchedRoute)) return receiver;
        }
    }

    private string Code(string hs6) => _random.Next(4) switch
    {
        0 => $"{hs6[..4]}.{hs6[4..]}",
        1 => $"{hs6}00",
        _ => hs6,
    };

    // Machines, electrical goods, vehicles, instruments, furniture and toys.
    private static bool HasModels(CleanGood good) => good.Hs6.AsSpan(0, 2) is "84" or "85" or "87" or "90" or "94" or "95";

    private string Model() => $"{(char)('A' + _random.Next(26))}{(char)('A' + _random.Next(26))}-{_random.Next(100, 9999)}{(_random.Next(3) == 0 ? "X" : "")}";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Text(Model.Codes.CountryCode country) => country.ToString();

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

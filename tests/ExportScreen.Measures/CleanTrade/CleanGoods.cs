using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Measures.CleanTrade;

/// <summary>Goods with a code that fits: a title of uk_search under a code of its own heading.</summary>
/// <param name="Title">What the invoice says.</param>
/// <param name="Hs6">The code.</param>
/// <param name="Price">Usual price of a unit.</param>
/// <param name="Kilograms">Usual weight of a unit.</param>
/// <param name="Controlled">Whether the code stands in a table about exports: such goods go only where no authority sees a way to Russia.</param>
internal sealed record CleanGood(string Title, string Hs6, double Price, double Kilograms, bool Controlled);

/// <summary>The titles of <c>search_references.csv</c> below chapter level, by heading. Prices and weights are house, by chapter.</summary>
internal static class CleanGoods
{
    public static List<CleanGood> Load(string data, Random random)
    {
        var reader = new HsReader(ControlTables.Bundled);
        var goods = new List<CleanGood>();
        var codes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in CleanPlaces.Rows(Path.Combine(data, "goods", "reference", "uk_search", "search_references.csv")))
        {
            var digits = row[2].AsSpan(0, Math.Min(10, row[2].Length));
            // Arms are no ordinary trade.
            if (row[^1] == "Chapter" || digits.Length < 6 || digits.StartsWith("93")) continue;
            var code = digits[..6].ToString();
            var known = reader.Read(code).State == HsState.Valid ? [code] : CodesOf(code[..4]);
            if (known.Length == 0) continue;
            var chosen = known[random.Next(known.Length)];
            var perKilogram = PerKilogram(chosen) * Spread(random, 0.4);
            var weight = Math.Pow(10, (random.NextDouble() * 2.5) - 1.2);
            goods.Add(new CleanGood(row[0], chosen, perKilogram * weight, weight, ControlTables.Bundled.PointersFor(chosen, null).Any(p => p.Direction == ControlDirection.Export)));
        }

        return goods;

        string[] CodesOf(string heading)
        {
            if (!codes.TryGetValue(heading, out var known))
                codes.Add(heading, known = [.. Enumerable.Range(0, 100).Select(n => $"{heading}{n:D2}").Where(c => reader.Read(c) is { State: HsState.Valid, Digits: { } read } && read == c)]);
            return known;
        }
    }

    /// <summary>A factor about 1, log-normal.</summary>
    public static double Spread(Random random, double sigma) =>
        Math.Exp(sigma * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    // House: what a kilogram of the goods of a chapter costs about.
    private static double PerKilogram(string code) => int.Parse(code.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture) switch
    {
        <= 24 => 2.5,
        <= 27 => 0.6,
        30 => 90,
        <= 49 => 4,
        <= 67 => 12,
        71 => 800,
        <= 83 => 5,
        85 when code.StartsWith("854", StringComparison.Ordinal) && code[3] is '1' or '2' => 900,
        84 or 85 => 35,
        88 or 90 or 91 => 150,
        _ => 15,
    };
}

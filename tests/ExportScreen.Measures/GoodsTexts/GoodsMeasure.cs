using System.Diagnostics;
using System.Globalization;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.References;
using ExportScreen.Model.Goods;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>
/// Headings suggested for held-out search references, and codes contradicted: true ones (false alarms), and for controlled goods a random innocent code of another chapter (three draws) and the
/// uncontrolled heading that the ranking itself finds likeliest.
/// </summary>
internal static class GoodsMeasure
{
    private const int Draws = 3;

    public static int Run(Arguments arguments)
    {
        var folder = Path.Combine(arguments.Text("data"), "goods", "reference");
        var hsText = File.ReadAllBytes(Path.Combine(folder, "hs", "hs2022_comtrade.csv"));
        var codes = File.ReadLines(Path.Combine(folder, "hs", "hs2022_comtrade.csv")).Select(l => l.Split(',')[0]).Where(c => c.Length == 6 && c != "999999" && char.IsAsciiDigit(c[0])).ToList();
        var headings = codes.Select(c => c[..4]).ToHashSet(StringComparer.Ordinal);
        var held = new HeldOut();
        var reader = new ReferenceReader(ControlTables.Bundled);
        var files = new List<ReferenceFile>
        {
            reader.Read("hs", hsText).Value!,
            reader.Read("references", held.Without(Path.Combine(folder, "uk_search", "search_references.csv"), headings), acceptPartial: true).Value!,
        };
        if (arguments.Optional("messages") != "no") files.Add(reader.Read("messages", held.Without(Path.Combine(folder, "uk_search", "intercept_messages.csv"), null), acceptPartial: true).Value!);
        var goods = new GoodsText(ControlTables.Bundled, ReferenceTexts.Learn("held out", files));
        var innocent = codes.Where(c => !IsControlled(c[..4], codes)).ToList();
        var result = new Tally();
        var random = new Random(arguments.Number("seed", 20261123));
        var clock = Stopwatch.StartNew();
        string[] someCode = [innocent[0]];
        foreach (var (title, _) in held.Titles) goods.Read(title, someCode);
        clock.Restart();
        foreach (var (title, _) in held.Titles) goods.Read(title, someCode);
        var cost = clock.Elapsed.TotalMicroseconds / held.Titles.Count;
        foreach (var (title, own) in held.Titles) Try(title, own, goods, codes, innocent, random, result);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"titles={held.Titles.Count} pairs={result.Pairs} top1={result.Top1 / (double)held.Titles.Count:F4} top5={result.Top5 / (double)held.Titles.Count:F4} pairTop1={result.PairTop1 / (double)result.Pairs:F4} pairTop5={result.PairTop5 / (double)result.Pairs:F4} falseAlarms={result.False / (double)result.Pairs:F4} random={result.Random / (double)(result.Controlled * Draws):F4} sibling={result.Sibling / (double)result.Controlled:F4} controlled={result.Controlled} microseconds={cost:F0}"));
        return 0;
    }

    private static void Try(string title, HashSet<string> own, GoodsText goods, List<string> codes, List<string> innocent, Random random, Tally result)
    {
        var ranked = goods.Suggest(title, int.MaxValue).Select(s => s.Heading).ToList();
        var first = ranked.FindIndex(own.Contains);
        result.Top1 += first == 0 ? 1 : 0;
        result.Top5 += first is >= 0 and < 5 ? 1 : 0;
        foreach (var heading in own)
        {
            result.Pairs++;
            var rank = ranked.IndexOf(heading);
            result.PairTop1 += rank == 0 ? 1 : 0;
            result.PairTop5 += rank is >= 0 and < 5 ? 1 : 0;
            result.False += Contradicts(goods, title, codes.First(c => c.StartsWith(heading, StringComparison.Ordinal))) ? 1 : 0;
        }

        if (!own.Any(h => IsControlled(h, codes))) return;
        result.Controlled++;
        for (var draw = 0; draw < Draws; draw++)
        {
            string code;
            do code = innocent[random.Next(innocent.Count)];
            while (own.Any(h => h.AsSpan(0, 2).SequenceEqual(code.AsSpan(0, 2))));
            result.Random += Contradicts(goods, title, code) ? 1 : 0;
        }

        var sibling = ranked.First(h => !own.Contains(h) && !IsControlled(h, codes));
        result.Sibling += Contradicts(goods, title, codes.First(c => c.StartsWith(sibling, StringComparison.Ordinal))) ? 1 : 0;
    }

    private static bool Contradicts(GoodsText goods, string title, string code) => goods.Read(title, [code]).Contradictions.Any(c => c.Distance > Goods.Contradictions.CodeDistance.Subheading);

    private static bool IsControlled(string heading, List<string> codes)
    {
        if (Known.TryGetValue(heading, out var known)) return known;
        return Known[heading] = codes.Where(c => c.StartsWith(heading, StringComparison.Ordinal)).Any(c => ControlTables.Bundled.PointersFor(c, null).Any(p => p.Direction == ControlDirection.Export));
    }

    private static readonly Dictionary<string, bool> Known = new(StringComparer.Ordinal);

    private sealed class Tally
    {
        public int Top1, Top5, Pairs, PairTop1, PairTop5, False, Controlled, Random, Sibling;
    }
}

using System.Globalization;
using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>Headings suggested for held-out search references, and codes contradicted: true ones (false alarms), and innocent ones of controlled goods (<see cref="GoodsTrials"/>).</summary>
internal static class GoodsMeasure
{
    public static int Run(Arguments arguments)
    {
        if (arguments.Optional("calibrate") is { } table) return GoodsCalibration.Run(arguments, table);
        var trials = new GoodsTrials(arguments);
        var held = new HeldOut();
        var goods = trials.Learn(held, null);
        var cost = GoodsCost.Of(goods, [.. held.Titles.Keys], [trials.SomeInnocent]);
        if (arguments.Optional("only") == "cost")
        {
            Console.WriteLine(cost);
            return 0;
        }

        var result = new Tally();
        foreach (var (title, own) in held.Titles) Try(title, own, goods, trials, result);
        var titles = (double)held.Titles.Count;
        Console.WriteLine(cost);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"titles={titles} pairs={result.Pairs} top1={result.Top1 / titles:F4} top5={result.Top5 / titles:F4} pairTop1={result.PairTop1 / (double)result.Pairs:F4} pairTop5={result.PairTop5 / (double)result.Pairs:F4} falseAlarms={result.False / (double)result.Pairs:F4} random={result.Random / (double)(result.Controlled * GoodsTrials.Draws):F4} sibling={result.Sibling / (double)result.Controlled:F4} controlled={result.Controlled} microseconds={cost.WithRanking:F0}"));
        return 0;
    }

    private static void Try(string title, HashSet<string> own, GoodsText goods, GoodsTrials trials, Tally result)
    {
        var ranked = trials.Ranked(title);
        var first = ranked.FindIndex(own.Contains);
        result.Top1 += first == 0 ? 1 : 0;
        result.Top5 += first is >= 0 and < 5 ? 1 : 0;
        foreach (var heading in own)
        {
            result.Pairs++;
            var rank = ranked.IndexOf(heading);
            result.PairTop1 += rank == 0 ? 1 : 0;
            result.PairTop5 += rank is >= 0 and < 5 ? 1 : 0;
            result.False += Contradicts(goods, title, trials.CodeOf(heading)) ? 1 : 0;
        }

        if (!own.Any(GoodsTrials.IsControlled)) return;
        result.Controlled++;
        result.Random += trials.RandomCodes(own).Count(code => Contradicts(goods, title, code));
        result.Sibling += Contradicts(goods, title, trials.SiblingCode(ranked, own)) ? 1 : 0;
    }

    private static bool Contradicts(GoodsText goods, string title, string code) => goods.Read(title, [code]).Contradictions.Any(c => c.Distance > CodeDistance.Subheading);

    private sealed class Tally
    {
        public int Top1, Top5, Pairs, PairTop1, PairTop5, False, Controlled, Random, Sibling;
    }
}

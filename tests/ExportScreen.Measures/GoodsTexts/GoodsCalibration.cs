using System.Globalization;
using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>
/// Fixes the operating points of the ranking on the training part alone: five folds, each tried with a model that has learned the other four, and of all points whose false alarms stay within the
/// limit those that find most. Writes operating-points.csv.
/// </summary>
internal static class GoodsCalibration
{
    private const double Limit = 0.008;
    private static readonly double[] OtherLimits = [0.004, 0.005, 0.006, 0.007, 0.008, 0.009, 0.01];

    /// <summary>Contradicts whatever it can, so that every contradiction tells its shares.</summary>
    private static readonly OperatingPoints Always = new(double.NegativeInfinity, double.NegativeInfinity, 0);

    public static int Run(Arguments arguments, string table)
    {
        var limit = arguments.Optional("limit") is { } given ? double.Parse(given, NumberStyles.Float, CultureInfo.InvariantCulture) : Limit;
        var tried = new TriedCodes();
        for (var fold = 0; fold < HeldOut.Folds; fold++)
        {
            var trials = new GoodsTrials(arguments);
            var held = new HeldOut(fold);
            var goods = trials.Learn(held, Always);
            foreach (var (title, own) in held.Titles) Try(title, own, goods, trials, tried);
            Console.Error.WriteLine($"fold {fold + 1} of {HeldOut.Folds}: {held.Titles.Count} titles");
        }

        Console.WriteLine($"points of the build: {Figures(OperatingPoints.Load(), tried)}");
        foreach (var other in OtherLimits) Console.WriteLine(PointSearch.Best(tried, other) is { } found ? Line(other, found, tried) : Line(other));
        if (PointSearch.Best(tried, limit) is not { } best) throw new InvalidOperationException(Line(limit));
        Console.WriteLine(Line(limit, best, tried));
        File.WriteAllText(table, Table(limit, best, tried));
        return 0;
    }

    private static void Try(string title, HashSet<string> own, GoodsText goods, GoodsTrials trials, TriedCodes tried)
    {
        foreach (var heading in own) tried.True.Add(TriedCode.Of(goods, title, trials.CodeOf(heading)));
        if (!own.Any(GoodsTrials.IsControlled)) return;
        foreach (var code in trials.RandomCodes(own)) tried.Random.Add(TriedCode.Of(goods, title, code));
        tried.Sibling.Add(TriedCode.Of(goods, title, trials.SiblingCode(trials.Ranked(title), own)));
    }

    private static string Line(double limit) => string.Create(CultureInfo.InvariantCulture, $"limit={limit:P2}: other contradictions alone are above it");

    private static string Line(double limit, OperatingPoints best, TriedCodes tried) => string.Create(
        CultureInfo.InvariantCulture, $"limit={limit:P2} far={best.Far} sure={best.Sure} weight={best.Weight} {Figures(best, tried)}");

    private static string Figures(OperatingPoints points, TriedCodes tried) => string.Create(
        CultureInfo.InvariantCulture,
        $"false alarms {TriedCodes.Share(tried.True, points):P2} of {tried.True.Count}; found under a random innocent code {TriedCodes.Share(tried.Random, points):P1} of {tried.Random.Count}; under the likeliest sibling {TriedCodes.Share(tried.Sibling, points):P1} of {tried.Sibling.Count}");

    private static string Table(double limit, OperatingPoints best, TriedCodes tried) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        point,value,measured
        far,{best.Far},"measures goods --calibrate, limit {limit:P2}, {HeldOut.Folds} folds of the training part, each left out of the model that tries it: {Figures(best, tried)}"
        sure,{best.Sure},same
        weight,{best.Weight},same

        """).ReplaceLineEndings("\n");
}

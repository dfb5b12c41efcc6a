namespace ExportScreen.Rules.Groups;

/// <summary>Median and spread of measures that a few wild values do not move. Pure.</summary>
/// <param name="Count">How many measures.</param>
/// <param name="Median">Their median.</param>
/// <param name="Spread">1.4826 times the median absolute deviation, never below the floor.</param>
/// <remarks>Source: goods.md, section 4, and red_flags.csv, row G33: log10, median, 1.4826 MAD with a floor, n stated.</remarks>
internal readonly record struct RobustSpread(int Count, double Median, double Spread)
{
    private const double ToDeviation = 1.4826;

    /// <summary>Of some measures, at least one.</summary>
    public static RobustSpread Of(IEnumerable<double> measures, double floor)
    {
        var sorted = measures.Order().ToArray();
        var median = Middle(sorted);
        var deviations = Array.ConvertAll(sorted, m => Math.Abs(m - median));
        Array.Sort(deviations);
        return new RobustSpread(sorted.Length, median, Math.Max(ToDeviation * Middle(deviations), floor));
    }

    /// <summary>How many spreads a measure lies above the median (below: negative).</summary>
    public double Distance(double measure) => (measure - Median) / Spread;

    private static double Middle(double[] sorted) => sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}

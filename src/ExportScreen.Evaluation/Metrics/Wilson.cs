namespace ExportScreen.Evaluation.Metrics;

/// <summary>
/// A share with its Wilson score interval at 95 %, which stays honest for small counts and shares near 0 and 1 (E. B. Wilson, JASA 22, 1927).
/// </summary>
/// <param name="Hits">How many had the property.</param>
/// <param name="Count">Of how many; 0 gives a share of 0 and the interval 0 to 1.</param>
public readonly record struct Wilson(long Hits, long Count)
{
    /// <summary>The 97.5 % quantile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The share, 0 to 1.</summary>
    public double Rate => Count == 0 ? 0 : (double)Hits / Count;

    /// <summary>Lower end of the interval, 0 to 1.</summary>
    public double Low => Count == 0 || Hits == 0 ? 0 : Math.Max(0, Centre - Half);

    /// <summary>Upper end of the interval, 0 to 1.</summary>
    public double High => Count == 0 || Hits == Count ? 1 : Math.Min(1, Centre + Half);

    private double Centre => (Rate + (Z * Z / (2 * Count))) / (1 + (Z * Z / Count));

    private double Half => Z / (1 + (Z * Z / Count)) * Math.Sqrt((Rate * (1 - Rate) / Count) + (Z * Z / (4.0 * Count * Count)));
}

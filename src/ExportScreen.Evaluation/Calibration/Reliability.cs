using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Calibration;

/// <summary>One band of scores: what the scores say and what the labels say.</summary>
/// <param name="From">Lower end, in the band.</param>
/// <param name="To">Upper end, outside the band but for 1.</param>
/// <param name="MeanScore">Mean of the scores; NaN for an empty band.</param>
/// <param name="Matches">How many of the pairs are one party.</param>
public sealed record ReliabilityBand(double From, double To, double MeanScore, Wilson Matches);

/// <summary>How well scores can be read as shares: among pairs of score 0.9, about 90 % should be one party.</summary>
/// <param name="Bands">Ten bands of equal width.</param>
/// <param name="Error">Expected calibration error: mean distance of score and share, weighted by the pairs of a band.</param>
/// <param name="Brier">Mean square of the distance of score and label.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBand> Bands, double Error, double Brier)
{
    private const int BandCount = 10;

    /// <summary>Computes it.</summary>
    /// <param name="scored">Score, 0 to 1, and label (true: one party) of every pair.</param>
    public static Reliability Of(IReadOnlyList<(double Score, bool IsMatch)> scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var bands = new List<ReliabilityBand>(BandCount);
        double error = 0;
        foreach (var band in Enumerable.Range(0, BandCount))
        {
            List<(double Score, bool IsMatch)> pairs = [.. scored.Where(p => BandOf(p.Score) == band)];
            var mean = pairs.Count == 0 ? double.NaN : pairs.Average(p => p.Score);
            var matches = new Wilson(pairs.Count(p => p.IsMatch), pairs.Count);
            bands.Add(new ReliabilityBand((double)band / BandCount, (double)(band + 1) / BandCount, mean, matches));
            if (pairs.Count > 0) error += Math.Abs(mean - matches.Rate) * pairs.Count / scored.Count;
        }

        var brier = scored.Count == 0 ? double.NaN : scored.Average(p => Math.Pow(p.Score - (p.IsMatch ? 1 : 0), 2));
        return new Reliability(bands, error, brier);
    }

    private static int BandOf(double score) => Math.Clamp((int)((score * BandCount) + 1e-9), 0, BandCount - 1);
}

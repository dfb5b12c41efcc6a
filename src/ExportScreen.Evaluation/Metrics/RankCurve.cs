namespace ExportScreen.Evaluation.Metrics;

/// <summary>Figures that depend on the order of scores alone. Pure.</summary>
public static class RankCurve
{
    /// <summary>What is added to a score so that it is itself no longer above the threshold.</summary>
    private const double JustAbove = 1e-9;

    /// <summary>Area under the receiver operating curve: how often a pair of one party scores above a pair of two, ties counting half. NaN when one sort is missing.</summary>
    public static double Area(IReadOnlyList<double> matches, IReadOnlyList<double> others)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(others);
        if (matches.Count == 0 || others.Count == 0) return double.NaN;
        double[] sorted = [.. others.Order()];
        double wins = 0;
        foreach (var score in matches) wins += (Below(sorted, score) + BelowOrEqual(sorted, score)) / 2.0;
        return wins / ((double)matches.Count * others.Count);
    }

    /// <summary>The lowest threshold that at most this share of the scores reaches. 0 without scores.</summary>
    /// <param name="scores">Scores of what must not be found.</param>
    /// <param name="share">The share that may, 0 to 1.</param>
    public static double LineAt(IReadOnlyList<double> scores, double share)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count == 0) return 0;
        double[] sorted = [.. scores.OrderDescending()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))] + JustAbove;
    }

    private static int Below(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int BelowOrEqual(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

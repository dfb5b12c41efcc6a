namespace ExportScreen.Evaluation.Metrics;

/// <summary>What a threshold makes of labelled pairs. A share without a basis is 0.</summary>
/// <param name="TruePositives">Pairs of one party at or above the threshold.</param>
/// <param name="FalsePositives">Pairs of two parties at or above it.</param>
/// <param name="FalseNegatives">Pairs of one party below it.</param>
public readonly record struct Confusion(int TruePositives, int FalsePositives, int FalseNegatives)
{
    /// <summary>Share of the pairs at or above the threshold that are one party.</summary>
    public double Precision => TruePositives == 0 ? 0 : (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>Share of the pairs of one party that are at or above the threshold.</summary>
    public double Recall => TruePositives == 0 ? 0 : (double)TruePositives / (TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => TruePositives == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The counts at a threshold.</summary>
    /// <param name="scored">Score and label (true: one party) of every pair.</param>
    /// <param name="line">The threshold; a score equal to it is above.</param>
    public static Confusion At(IEnumerable<(double Score, bool IsMatch)> scored, double line)
    {
        ArgumentNullException.ThrowIfNull(scored);
        int found = 0, wrong = 0, lost = 0;
        foreach (var (score, isMatch) in scored)
        {
            if (score >= line && isMatch) found++;
            else if (score >= line) wrong++;
            else if (isMatch) lost++;
        }

        return new Confusion(found, wrong, lost);
    }
}

using System.Globalization;

namespace ExportScreen.Evaluation.Tables;

/// <summary>
/// A score as the tables print it: four decimals, cut and not rounded, so that a printed score is at or above a line of four decimals exactly when the score is. Pure.
/// </summary>
public static class ScoreText
{
    /// <summary>What a product of binary fractions may lack of the whole number it stands for.</summary>
    private const double Grain = 1e-9;

    /// <summary>The text of a score, 0 to 1.</summary>
    public static string Of(double score) => Cut(score).ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>The score that the text says.</summary>
    public static double Cut(double score) => Math.Floor((score * 10_000) + Grain) / 10_000;
}

using System.Globalization;
using ExportScreen.Evaluation.Calibration;
using ExportScreen.Evaluation.Pairs;
using ExportScreen.Evaluation.Report;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: how scores are to be read, and a map that would make them shares.</summary>
internal static class CalibrationPart
{
    public const string Id = "calibration";

    private const string Note =
        "Curated pairs: among pairs of a score of 0.9 about 90 % should be one party. A band's figure is the share of one party in it; the error is the mean distance from the scores, "
        + "weighted by pairs. The map is a proposal fitted to the same pairs, by isotonic regression; its errors are measured on pairs that it was not fitted to (five folds).";

    private const int Folds = 5;

    public static Section Run(EvaluationRun run)
    {
        List<(double Score, bool IsMatch)> scored = [.. PairsPart.Score(run).Where(p => PairSets.IsCurated(p.Pair)).Select(p => (p.Score, p.Pair.IsMatch))];
        var now = Reliability.Of(scored);
        var mapped = Reliability.Of(Mapped(scored));
        return new Section(Id, "Calibration", Note,
        [
            Figure.Of("calibration.error", "Expected calibration error", now.Error, scored.Count) with { AtMost = true, Headline = true },
            Figure.Of("calibration.brier", "Brier score", now.Brier, scored.Count) with { AtMost = true },
            Figure.Of("calibration.mapped.error", "Expected calibration error with the map, on other folds", mapped.Error, scored.Count) with { AtMost = true },
            Figure.Of("calibration.mapped.brier", "Brier score with the map, on other folds", mapped.Brier, scored.Count) with { AtMost = true },
            .. now.Bands.Select(b => Figure.Of(
                string.Create(CultureInfo.InvariantCulture, $"calibration.band.{b.From:0.0}"),
                string.Create(CultureInfo.InvariantCulture, $"One party among scores {b.From:0.0} to {b.To:0.0}{(b.Matches.Count == 0 ? "" : $", mean {b.MeanScore:0.000}")}"), b.Matches)),
        ])
        {
            Map = scored.Count == 0 ? null : IsotonicMap.Fit(scored).Points,
        };
    }

    /// <summary>Every pair's share under the map of the other folds.</summary>
    private static List<(double Score, bool IsMatch)> Mapped(List<(double Score, bool IsMatch)> scored)
    {
        var mapped = new List<(double, bool)>();
        if (scored.Count < Folds) return mapped;
        for (var fold = 0; fold < Folds; fold++)
        {
            var map = IsotonicMap.Fit([.. scored.Where((_, i) => i % Folds != fold)]);
            mapped.AddRange(scored.Where((_, i) => i % Folds == fold).Select(p => (map.Of(p.Score), p.IsMatch)));
        }

        return mapped;
    }
}

using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Pairs;

/// <summary>What scores make of labelled pairs. A figure without a basis is NaN.</summary>
/// <param name="Curated">The curated pairs at the review line.</param>
/// <param name="CuratedCount">How many there are.</param>
/// <param name="CuratedBestLine">The threshold, in hundredths from 0.20 to 0.99, at which their F1 is best.</param>
/// <param name="CuratedBestF1">F1 there.</param>
/// <param name="CuratedArea">Area under their receiver operating curve.</param>
/// <param name="SimilarCount">Number of similar but distinct listed parties.</param>
/// <param name="SimilarLine">Lowest threshold that at most 10 % of them reach.</param>
/// <param name="SimilarAlerts">How many of them reach the review line.</param>
/// <param name="Aliases">Aliases that can be derived from the name, at that threshold.</param>
/// <param name="OriginalScripts">Names in original script, at that threshold.</param>
/// <param name="Phenomena">Share at or above the review line by label and phenomenon, of ten pairs or more.</param>
public sealed record PairFigures(
    Confusion Curated, int CuratedCount, double CuratedBestLine, double CuratedBestF1, double CuratedArea, int SimilarCount, double SimilarLine, Wilson SimilarAlerts,
    Wilson Aliases, Wilson OriginalScripts, IReadOnlyList<PhenomenonShare> Phenomena)
{
    private const double SimilarShare = 0.10;
    private const int SmallestGroup = 10;

    /// <summary>Computes them.</summary>
    /// <param name="pairs">The pairs with their scores.</param>
    /// <param name="line">The review line.</param>
    public static PairFigures Of(IReadOnlyList<ScoredPair> pairs, double line)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        List<(double Score, bool IsMatch)> curated = [.. pairs.Where(p => PairSets.IsCurated(p.Pair)).Select(p => (p.Score, p.Pair.IsMatch))];
        var (bestLine, bestF1) = Best(curated);
        double[] similar = [.. pairs.Where(p => PairSets.IsSimilarButDistinct(p.Pair)).Select(p => p.Score).Order()];
        var similarLine = similar.Length == 0 ? double.NaN : similar[(int)(similar.Length * (1 - SimilarShare))] + 1e-9;
        return new PairFigures(
            Confusion.At(curated, line), curated.Count, bestLine, bestF1,
            RankCurve.Area([.. curated.Where(p => p.IsMatch).Select(p => p.Score)], [.. curated.Where(p => !p.IsMatch).Select(p => p.Score)]),
            similar.Length, similarLine, Share(similar, line),
            Share(pairs.Where(p => PairSets.IsAlias(p.Pair)).Select(p => p.Score), similarLine),
            Share(pairs.Where(p => PairSets.IsOriginalScript(p.Pair)).Select(p => p.Score), similarLine),
            [.. pairs.GroupBy(p => (p.Pair.IsMatch, p.Pair.Phenomenon)).Where(g => g.Count() >= SmallestGroup)
                .OrderBy(g => g.Key.IsMatch ? 0 : 1).ThenBy(g => g.Key.Phenomenon, StringComparer.Ordinal)
                .Select(g => new PhenomenonShare(g.Key.IsMatch, g.Key.Phenomenon, Share(g.Select(p => p.Score), line)))]);
    }

    private static (double Line, double F1) Best(List<(double Score, bool IsMatch)> pairs)
    {
        var best = (Line: 0.20, F1: -1.0);
        for (var hundredth = 20; hundredth < 100; hundredth++)
        {
            var f1 = Confusion.At(pairs, hundredth / 100.0).F1;
            if (f1 > best.F1) best = (hundredth / 100.0, f1);
        }

        return best;
    }

    private static Wilson Share(IEnumerable<double> scores, double line)
    {
        int hits = 0, count = 0;
        foreach (var score in scores)
        {
            count++;
            if (score >= line) hits++;
        }

        return new Wilson(hits, count);
    }
}

/// <summary>How many pairs of one phenomenon reach the review line.</summary>
/// <param name="IsMatch">True for pairs of one party, which should; false for pairs of two, which should not.</param>
/// <param name="Phenomenon">What they show.</param>
/// <param name="Reached">How many do.</param>
public sealed record PhenomenonShare(bool IsMatch, string Phenomenon, Wilson Reached);

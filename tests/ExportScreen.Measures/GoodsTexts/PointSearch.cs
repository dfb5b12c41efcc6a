using ExportScreen.Goods.Contradictions;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>Finds the operating points that find most within a limit of false alarms.</summary>
internal static class PointSearch
{
    private const double RandomTarget = 0.85;
    private const double SiblingTarget = 0.40;
    private static readonly double[] Weights = [0, 0.25, 0.5, 0.75, 1, 1.5, 2];

    /// <summary>
    /// Every weight and every eighth of sure, each with the lowest far that the limit allows. Of these the points whose share found is best against its target where it is worse: 85 % under a random
    /// innocent code, 40 % under the likeliest sibling. Null when no points keep to the limit.
    /// </summary>
    public static OperatingPoints? Best(TriedCodes tried, double limit)
    {
        var (best, most) = ((OperatingPoints?)null, -1.0);
        foreach (var weight in Weights)
            for (var sure = 1.0; sure <= 10; sure += 0.125)
            {
                if (LowestFar(tried.True, sure, weight, (int)(limit * tried.True.Count)) is not { } far) continue;
                var points = new OperatingPoints(far, sure, weight);
                var found = Math.Min(TriedCodes.Share(tried.Random, points) / RandomTarget, TriedCodes.Share(tried.Sibling, points) / SiblingTarget);
                if (found > most) (best, most) = (points, found);
            }

        return best;
    }

    /// <summary>The lowest far, in hundredths, with at most so many contradictions; null when there are more without it.</summary>
    private static double? LowestFar(List<TriedCode> codes, double sure, double weight, int most)
    {
        var (low, high) = (0, 6000);
        if (Count(high) > most) return null;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Count(middle) > most) low = middle + 1;
            else high = middle;
        }

        return low / 100.0;

        int Count(int far)
        {
            var points = new OperatingPoints(far / 100.0, sure, weight);
            return codes.Count(c => c.Contradicts(points));
        }
    }
}

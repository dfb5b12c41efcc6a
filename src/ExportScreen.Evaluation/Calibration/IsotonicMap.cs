namespace ExportScreen.Evaluation.Calibration;

/// <summary>
/// A rising map from scores to shares that comes closest to the labels, in least squares: pool adjacent violators (Ayer and others, Annals of Mathematical
/// Statistics 26, 1955). Between its points the map is a straight line and always rises, so that it keeps the order of scores. Immutable.
/// </summary>
/// <param name="Points">Score and share, both rising; the first at score 0, the last at 1.</param>
public sealed record IsotonicMap(IReadOnlyList<MapPoint> Points)
{
    /// <summary>Least rise from point to point.</summary>
    private const double LeastRise = 1e-6;

    /// <summary>Fits it.</summary>
    /// <param name="scored">Score, 0 to 1, and label (true: one party) of every pair; at least one.</param>
    /// <param name="smallest">Least number of pairs that stand behind a point: fewer say little.</param>
    public static IsotonicMap Fit(IReadOnlyList<(double Score, bool IsMatch)> scored, int smallest = 25)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentOutOfRangeException.ThrowIfZero(scored.Count);
        var blocks = new List<Block>();
        foreach (var group in Grouped(scored, smallest))
        {
            blocks.Add(group);
            while (blocks.Count > 1 && blocks[^2].Share >= blocks[^1].Share)
            {
                blocks[^2] = blocks[^2].With(blocks[^1]);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        var points = new List<MapPoint> { new(0, 0) };
        foreach (var block in blocks)
            if (block.Mean > points[^1].Score && block.Mean < 1) points.Add(new MapPoint(block.Mean, Math.Max(block.Certain, points[^1].Share + LeastRise)));
        points.Add(new MapPoint(1, 1));
        return new IsotonicMap(points);
    }

    /// <summary>The share that a score stands for.</summary>
    /// <param name="score">0 to 1.</param>
    public double Of(double score)
    {
        for (var i = 1; i < Points.Count; i++)
        {
            var (low, high) = (Points[i - 1], Points[i]);
            if (score > high.Score) continue;
            return low.Share + ((high.Share - low.Share) * (score - low.Score) / (high.Score - low.Score));
        }

        return Points[^1].Share;
    }

    private static IEnumerable<Block> Grouped(IReadOnlyList<(double Score, bool IsMatch)> scored, int smallest)
    {
        Block? open = null;
        double last = -1;
        foreach (var (score, isMatch) in scored.OrderBy(p => p.Score))
        {
            if (open is { } full && full.Count >= smallest && score > last)
            {
                yield return full;
                open = null;
            }

            var one = new Block(score, isMatch ? 1 : 0, 1);
            open = open?.With(one) ?? one;
            last = score;
        }

        if (open is { } rest) yield return rest;
    }

    private readonly record struct Block(double Sum, double Matches, int Count)
    {
        public double Mean => Sum / Count;

        public double Share => Matches / Count;

        /// <summary>The share, drawn in by half a pair from 0 and 1, which no number of pairs proves.</summary>
        public double Certain => (Matches + 0.5) / (Count + 1);

        public Block With(Block other) => new(Sum + other.Sum, Matches + other.Matches, Count + other.Count);
    }
}

/// <summary>A point of an <see cref="IsotonicMap"/>.</summary>
/// <param name="Score">Score, 0 to 1.</param>
/// <param name="Share">Share of pairs of one party there, 0 to 1.</param>
public readonly record struct MapPoint(double Score, double Share);

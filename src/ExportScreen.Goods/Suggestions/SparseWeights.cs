namespace ExportScreen.Goods.Suggestions;

/// <summary>Weights of features for classes, kept only for pairs that occur in the training: row by row of features. Not thread-safe while trained.</summary>
/// <param name="starts">Where the pairs of a feature begin; one more than there are features.</param>
/// <param name="classes">The class of each pair, ascending within a feature.</param>
/// <param name="weights">The weight of each pair.</param>
internal sealed class SparseWeights(int[] starts, ushort[] classes, float[] weights)
{
    public int[] Starts => starts;

    public ushort[] Classes => classes;

    public float[] Weights => weights;

    /// <summary>Room for the pairs of a training set, all weights zero.</summary>
    public static SparseWeights For(int features, IEnumerable<(int[] Features, int Class)> texts)
    {
        var pairs = new HashSet<long>();
        foreach (var (ids, label) in texts)
            foreach (var id in ids) pairs.Add(((long)id << 16) | (uint)label);
        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        var starts = new int[features + 1];
        foreach (var pair in sorted) starts[(int)(pair >> 16) + 1]++;
        for (var i = 0; i < features; i++) starts[i + 1] += starts[i];
        return new SparseWeights(starts, Array.ConvertAll(sorted, p => (ushort)p), new float[sorted.Length]);
    }

    /// <summary>Adds the scores of one feature.</summary>
    public void AddScores(int feature, float value, Span<float> scores)
    {
        var (from, count) = (starts[feature], starts[feature + 1] - starts[feature]);
        var row = weights.AsSpan(from, count);
        var of = classes.AsSpan(from, row.Length);
        for (var k = 0; k < row.Length; k++) scores[of[k]] += row[k] * value;
    }

    /// <summary>One step towards the right class, by adaptive gradient.</summary>
    public void Learn(int feature, float value, int label, ReadOnlySpan<float> probabilities, float[] squares)
    {
        for (var k = starts[feature]; k < starts[feature + 1]; k++)
        {
            var gradient = ((classes[k] == label ? 1f : 0f) - probabilities[classes[k]]) * value;
            if (MathF.Abs(gradient) < 1e-5f) continue;
            squares[k] += gradient * gradient;
            weights[k] += gradient / (0.1f + MathF.Sqrt(squares[k]));
        }
    }
}

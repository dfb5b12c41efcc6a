using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Suggestions;

/// <summary>
/// Learns a <see cref="HeadingModel"/> from labelled texts: stochastic gradient with adaptive steps, a fifth of the features left out at every step so that no heading hangs on one word, and the
/// weights averaged over the last rounds. Everything is drawn from a fixed seed: the same texts in the same order give the same model on one build.
/// </summary>
internal static class HeadingTrainer
{
    /// <summary>Raised when the same texts would give another model; part of the ReferenceId.</summary>
    public const string Version = "headings 1";

    private const int Rounds = 8;
    private const int AveragedRounds = 4;
    private const uint LeftOutOfHundred = 20;
    private const double RarityPower = 0.3;
    private const uint Seed = 20261123;

    /// <summary>Trains; some seconds for twenty thousand texts.</summary>
    /// <param name="texts">The texts; a heading without any is never suggested.</param>
    /// <param name="round">Receives the rounds done and their number, or null.</param>
    /// <param name="cancel">Stops between texts.</param>
    public static HeadingModel Train(IReadOnlyList<LabelledText> texts, Action<int, int>? round, CancellationToken cancel)
    {
        var headings = texts.Select(t => t.Heading).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var features = texts.Select(t => Features(t.Text)).ToList();
        var keys = features.SelectMany(f => f.Keys).Distinct().Order().ToArray();
        var index = new FeatureIndex(keys);
        var vectors = features.ConvertAll(f => (Ids: Array.ConvertAll(f.Keys, index.Find), Values: f.Weights));
        var rarity = Rarity(vectors, keys.Length);
        foreach (var (ids, values) in vectors)
        {
            for (var i = 0; i < ids.Length; i++) values[i] *= rarity[ids[i]];
            HeadingModel.Normalise(values);
        }

        var labels = texts.Select(t => Array.BinarySearch(headings, t.Heading, StringComparer.Ordinal)).ToArray();
        var chapters = Array.ConvertAll(labels, l => (int)HeadingModel.ChapterOf(headings[l]));
        var model = new HeadingModel(
            headings, keys, rarity,
            SparseWeights.For(keys.Length, vectors.Select((v, i) => (v.Ids, labels[i]))),
            SparseWeights.For(keys.Length, vectors.Select((v, i) => (v.Ids, chapters[i]))));
        Learn(model, texts, vectors, labels, round, cancel);
        return model;
    }

    private static void Learn(
        HeadingModel model, IReadOnlyList<LabelledText> texts, List<(int[] Ids, float[] Values)> vectors, int[] labels, Action<int, int>? round, CancellationToken cancel)
    {
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var random = Seed;
        var step = new TrainingStep(model);
        for (var r = 0; r < Rounds; r++)
        {
            Shuffle(order, ref random);
            foreach (var at in order)
            {
                cancel.ThrowIfCancellationRequested();
                var (ids, values) = Some(vectors[at], ref random);
                step.Run(ids, values, texts[at].Weight, labels[at]);
            }

            if (r >= Rounds - AveragedRounds) step.Remember();
            round?.Invoke(r + 1, Rounds);
        }

        step.Average(AveragedRounds);
    }

    /// <summary>A vector without a fifth of its features.</summary>
    private static (int[] Ids, float[] Values) Some((int[] Ids, float[] Values) vector, ref uint random)
    {
        var ids = new List<int>(vector.Ids.Length);
        var values = new List<float>(vector.Ids.Length);
        for (var i = 0; i < vector.Ids.Length; i++)
        {
            if (Next(ref random) % 100 < LeftOutOfHundred) continue;
            ids.Add(vector.Ids[i]);
            values.Add(vector.Values[i]);
        }

        return ([.. ids], [.. values]);
    }

    /// <summary>The features of a text, ascending, each once.</summary>
    private static (ulong[] Keys, float[] Weights) Features(string text)
    {
        var features = TextFeatures.Of(text, WordSpan.Of(text));
        var keys = features.Select(f => f.Key).ToArray();
        var weights = features.Select(f => f.Weight).ToArray();
        var distinct = TextFeatures.Distinct<ulong>(keys, weights);
        return (keys[..distinct], weights[..distinct]);
    }

    private static float[] Rarity(List<(int[] Ids, float[] Values)> vectors, int features)
    {
        var counts = new int[features];
        foreach (var (ids, _) in vectors)
            foreach (var id in ids) counts[id]++;
        return Array.ConvertAll(counts, count => (float)Math.Pow(Math.Log(1 + (vectors.Count / (double)count)), RarityPower));
    }

    /// <summary>Fisher-Yates over a xorshift generator: the platform's own may change between versions.</summary>
    private static void Shuffle(int[] order, ref uint state)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = (int)(Next(ref state) % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}

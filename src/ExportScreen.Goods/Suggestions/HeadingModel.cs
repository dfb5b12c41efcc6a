using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Suggestions;

/// <summary>
/// Ranks headings by a text: a multinomial logistic model over <see cref="TextFeatures"/>, with weights for headings and, shared between neighbours, for chapters. Immutable and thread-safe.
/// </summary>
internal sealed class HeadingModel
{
    private readonly FeatureIndex _index;
    private readonly float[] _rarity;
    private readonly SparseWeights _byHeading;
    private readonly SparseWeights _byChapter;
    private readonly byte[] _chapters;

    public HeadingModel(string[] headings, ulong[] keys, float[] rarity, SparseWeights byHeading, SparseWeights byChapter)
    {
        Headings = headings;
        (_index, _rarity, _byHeading, _byChapter) = (new FeatureIndex(keys), rarity, byHeading, byChapter);
        _chapters = Array.ConvertAll(headings, ChapterOf);
    }

    /// <summary>The headings, ascending.</summary>
    public string[] Headings { get; }

    public ulong[] Keys => _index.Keys;

    public float[] Rarity => _rarity;

    public SparseWeights ByHeading => _byHeading;

    public SparseWeights ByChapter => _byChapter;

    /// <summary>Chapter of a heading as a number.</summary>
    public static byte ChapterOf(string heading) => (byte)(((heading[0] - '0') * 10) + heading[1] - '0');

    /// <summary>The features of a text that the model knows, ascending, each once, scaled to length one.</summary>
    public (int[] Ids, float[] Values) Vector(string text, List<WordSpan> words)
    {
        var features = TextFeatures.Of(text, words);
        var ids = new int[features.Count];
        var values = new float[features.Count];
        var known = 0;
        foreach (var (key, weight) in features)
        {
            var id = _index.Find(key);
            if (id < 0) continue;
            ids[known] = id;
            values[known++] = weight * _rarity[id];
        }

        var distinct = TextFeatures.Distinct(ids.AsSpan(0, known), values.AsSpan(0, known));
        var vector = values[..distinct];
        Normalise(vector);
        return (ids[..distinct], vector);
    }

    /// <summary>Probability of every heading, in the order of <see cref="Headings"/>; null when the model knows nothing of the text.</summary>
    public float[]? Probabilities(string text, List<WordSpan> words)
    {
        var (ids, values) = Vector(text, words);
        if (ids.Length == 0) return null;
        var scores = new float[Headings.Length];
        Score(ids, values, scores);
        return scores;
    }

    /// <summary>Probabilities of a vector.</summary>
    public void Score(int[] ids, float[] values, Span<float> scores)
    {
        scores.Clear();
        Span<float> chapters = stackalloc float[100];
        chapters.Clear();
        for (var i = 0; i < ids.Length; i++)
        {
            _byHeading.AddScores(ids[i], values[i], scores);
            _byChapter.AddScores(ids[i], values[i], chapters);
        }

        var most = float.MinValue;
        for (var h = 0; h < scores.Length; h++) most = Math.Max(most, scores[h] += chapters[_chapters[h]]);
        var sum = 0f;
        for (var h = 0; h < scores.Length; h++) sum += scores[h] = MathF.Exp(scores[h] - most);
        for (var h = 0; h < scores.Length; h++) scores[h] /= sum;
    }

    /// <summary>What one feature of a text adds to the score of a heading.</summary>
    public float Contribution(string word, int heading)
    {
        var (ids, values) = Vector(word, WordSpan.Of(word));
        var sum = 0f;
        for (var i = 0; i < ids.Length; i++)
        {
            var at = Array.BinarySearch(_byHeading.Classes, _byHeading.Starts[ids[i]], _byHeading.Starts[ids[i] + 1] - _byHeading.Starts[ids[i]], (ushort)heading);
            if (at >= 0) sum += _byHeading.Weights[at] * values[i];
        }

        return sum;
    }

    /// <summary>Scales a vector to length one.</summary>
    public static void Normalise(Span<float> vector)
    {
        var squares = 0f;
        foreach (var value in vector) squares += value * value;
        if (squares == 0) return;
        var scale = 1 / MathF.Sqrt(squares);
        foreach (ref var value in vector) value *= scale;
    }
}

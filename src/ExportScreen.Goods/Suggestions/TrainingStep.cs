namespace ExportScreen.Goods.Suggestions;

/// <summary>One step of the training after another, with what it keeps between them. Not thread-safe.</summary>
internal sealed class TrainingStep(HeadingModel model)
{
    private readonly float[] _squares = new float[model.ByHeading.Weights.Length];
    private readonly float[] _chapterSquares = new float[model.ByChapter.Weights.Length];
    private readonly float[] _sums = new float[model.ByHeading.Weights.Length];
    private readonly float[] _chapterSums = new float[model.ByChapter.Weights.Length];
    private readonly float[] _shares = new float[model.Headings.Length];
    private readonly float[] _chapterShares = new float[100];

    /// <summary>Moves the weights of the features of a text towards its heading and chapter.</summary>
    public void Run(int[] ids, float[] values, float weight, int label)
    {
        model.Score(ids, values, _shares);
        Array.Clear(_chapterShares);
        for (var h = 0; h < _shares.Length; h++) _chapterShares[HeadingModel.ChapterOf(model.Headings[h])] += _shares[h];
        var chapter = HeadingModel.ChapterOf(model.Headings[label]);
        for (var i = 0; i < ids.Length; i++)
        {
            var value = values[i] * weight;
            model.ByHeading.Learn(ids[i], value, label, _shares, _squares);
            model.ByChapter.Learn(ids[i], value, chapter, _chapterShares, _chapterSquares);
        }
    }

    /// <summary>Adds the weights as they are to the average.</summary>
    public void Remember()
    {
        Add(model.ByHeading.Weights, _sums);
        Add(model.ByChapter.Weights, _chapterSums);
    }

    /// <summary>Sets the weights to the average of those remembered.</summary>
    public void Average(int remembered)
    {
        for (var i = 0; i < _sums.Length; i++) model.ByHeading.Weights[i] = _sums[i] / remembered;
        for (var i = 0; i < _chapterSums.Length; i++) model.ByChapter.Weights[i] = _chapterSums[i] / remembered;
    }

    private static void Add(float[] weights, float[] sums)
    {
        for (var i = 0; i < weights.Length; i++) sums[i] += weights[i];
    }
}

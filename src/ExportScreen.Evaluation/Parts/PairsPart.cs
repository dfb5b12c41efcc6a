using ExportScreen.Evaluation.Pairs;
using ExportScreen.Evaluation.Report;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Evaluation.Tables;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: labelled pairs.</summary>
internal static class PairsPart
{
    public const string Id = "pairs";
    public const string File = "pairs.tsv";

    private const string Note =
        "Two names each, compared by name and kind only. Curated pairs at the one shipped threshold, the review line; aliases that can be derived from the name, and names in original "
        + "script, at the threshold that 10 % of similar but distinct listed parties reach. Below: what reaches the review line, by phenomenon.";

    public static Section Run(EvaluationRun run)
    {
        var scored = Score(run);
        var line = run.Settings.ReviewLine;
        var figures = PairFigures.Of(scored, line);
        foreach (var pair in scored.Where(p => PairSets.IsDerivable(p.Pair) && p.Score >= line != p.Pair.IsMatch))
            run.Keep(new Miss(Id, $"{(pair.Pair.IsMatch ? "below the line" : "alerts")}: {pair.Pair.Phenomenon}", pair.Pair.Names.Given, pair.Pair.Names.Listed, pair.Score));
        return new Section(Id, "Labelled pairs", Note,
        [
            Known(Figure.Of("pairs.curated.f1", "Curated pairs: F1 at the review line", figures.Curated.F1, figures.CuratedCount, 0.86)) with { Headline = true },
            Known(Figure.Of("pairs.curated.auc", "Curated pairs: area under the curve", figures.CuratedArea, figures.CuratedCount, 0.92)) with { Headline = true },
            Known(Figure.Of("pairs.curated.precision", "Curated pairs: precision", figures.Curated.Precision, figures.CuratedCount)),
            Known(Figure.Of("pairs.curated.recall", "Curated pairs: recall", figures.Curated.Recall, figures.CuratedCount)),
            Figure.Of("pairs.curated.best-f1", "Curated pairs: best F1 at any threshold", figures.CuratedBestF1, figures.CuratedCount),
            Figure.Of("pairs.curated.best-line", "Curated pairs: that threshold", figures.CuratedBestLine),
            Known(Figure.Of("pairs.aliases", "Derivable aliases at ≤ 10 % false positives", figures.Aliases, 0.75)) with { Headline = true },
            Known(Figure.Of("pairs.scripts", "Original scripts at ≤ 10 % false positives", figures.OriginalScripts, 0.80)) with { Headline = true },
            Figure.Of("pairs.similar-line", "Threshold at 10 % false positives", figures.SimilarLine, figures.SimilarCount),
            Figure.Of("pairs.similar", "Similar but distinct listed parties at the review line", figures.SimilarAlerts) with { AtMost = true },
            .. figures.Phenomena.Select(p => Figure.Of($"pairs.{(p.IsMatch ? "match" : "nomatch")}.{p.Phenomenon}", $"{(p.IsMatch ? "one party" : "two parties")}: {p.Phenomenon}", p.Reached)),
        ]);
    }

    /// <summary>The pairs of the data with their scores.</summary>
    public static IReadOnlyList<ScoredPair> Score(EvaluationRun run)
    {
        using var stream = run.Data.Open(File);
        var read = LabelledPairTable.Read(stream, File);
        var pairs = run.Sample(read.Value ?? throw new InvalidDataException(read.Diagnostics[^1].ToSentence()));
        var comparison = new ComparisonRun(run.Settings);
        return [.. ParallelRows.Over<LabelledPair, object?, ScoredPair>(pairs, static () => null, (pair, _) => new ScoredPair(pair, ScoreText.Cut(comparison.Score(pair.Names))), run.Progress, run.Cancel)];
    }

    private static Figure Known(Figure figure) => figure with { Peers = PeerFigures.Of(figure.Id) };
}

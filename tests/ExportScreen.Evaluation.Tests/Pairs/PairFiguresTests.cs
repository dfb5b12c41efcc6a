using System.Globalization;
using ExportScreen.Evaluation.Pairs;
using ExportScreen.Evaluation.Parts;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Evaluation.Tests.Quality;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Pairs;

public sealed class PairFiguresTests
{
    [Fact]
    public void Figures_of_a_small_set_are_those_counted_by_hand()
    {
        const string bench = "opensanctions/nomenklatura:contrib/name_bench";
        List<ScoredPair> pairs =
        [
            Pair(0.95, true, "spelling", bench), Pair(0.70, true, "spelling", bench), Pair(0.85, false, "negative-similar:swap", bench),
            .. Enumerable.Range(0, 10).Select(i => Pair(0.50 + (0.03 * i), false, "negative-similar:listed-distinct-partial", "UN")),
            Pair(0.78, true, "listed-alias:spelling", "OFAC"), Pair(0.60, true, "listed-alias:reorder", "OFAC"), Pair(0.10, true, "listed-alias:partial", "OFAC"),
            Pair(0.10, true, "listed-alias:unrelated", "OFAC"), Pair(0.99, true, "listed-alias:cross-script-arabic", "OFAC"),
            Pair(0.99, true, "listed-original-script:arabic", "UN"),
        ];
        var figures = PairFigures.Of(pairs, 0.8);
        Assert.Equal((1, 1, 1, 3), (figures.Curated.TruePositives, figures.Curated.FalsePositives, figures.Curated.FalseNegatives, figures.CuratedCount));
        Assert.Equal(0.5, figures.CuratedArea);
        Assert.Equal(0.77, figures.SimilarLine, 6);
        Assert.Equal((1L, 2L), (figures.Aliases.Hits, figures.Aliases.Count));
        Assert.Equal((1L, 1L), (figures.OriginalScripts.Hits, figures.OriginalScripts.Count));
        var phenomenon = Assert.Single(figures.Phenomena);
        Assert.Equal(("negative-similar:listed-distinct-partial", 0L, 10L), (phenomenon.Phenomenon, phenomenon.Reached.Hits, phenomenon.Reached.Count));
    }

    [Fact]
    public void Figures_are_those_of_the_script_on_the_same_scores()
    {
        var python = Requires.Program("python3");
        var table = Requires.SharedData("names", "pairs.tsv");
        var settings = new MatchSettings();
        var scored = PairsPart.Score(RealSubject.Run(settings, null));
        using var folder = new TemporaryFolder();
        var scores = folder.PathOf("scores.tsv");
        File.WriteAllLines(scores, [.. scored.Select(p => $"{p.Pair.Names.Id}\t{ScoreText.Of(p.Score)}")]);
        var output = ScriptProcess.Run(python, Requires.SharedData("names", "score_pairs.py"), table, scores, "--threshold", settings.ReviewLine.ToString(CultureInfo.InvariantCulture));
        var figures = PairFigures.Of(scored, settings.ReviewLine);
        var last = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture,
                $"missing=0; curated_n={figures.CuratedCount}; curated_threshold={settings.ReviewLine:0.000}; curated_p={figures.Curated.Precision:0.000}; curated_r={figures.Curated.Recall:0.000}; curated_f1={figures.Curated.F1:0.000}; curated_auc={figures.CuratedArea:0.000}; similar_n={figures.SimilarCount}; threshold_at_fpr10={figures.SimilarLine:0.000}; alias_n={figures.Aliases.Count}; alias_recall={figures.Aliases.Rate:0.000}; script_n={figures.OriginalScripts.Count}; script_recall={figures.OriginalScripts.Rate:0.000}"),
            last);
        foreach (var share in figures.Phenomena)
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{(share.IsMatch ? "match" : "nomatch"),-8} {share.Phenomenon,-48} n={share.Reached.Count,5} at>={settings.ReviewLine:0.00}: {share.Reached.Rate:0.000}"), output, StringComparison.Ordinal);
    }

    private static ScoredPair Pair(double score, bool isMatch, string phenomenon, string source) =>
        new(new LabelledPair(new NamePair("1", EntryKind.Person, "a", "b"), isMatch, phenomenon, source), score);
}

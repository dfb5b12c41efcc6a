using ExportScreen.Evaluation.Reference;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Runs;

/// <summary>Compares a table of pairs and writes <c>id, score</c> in the order of the pairs. Uses all cores; the output does not depend on how many there are.</summary>
/// <param name="settings">The settings.</param>
public sealed class ComparisonRun(MatchSettings settings)
{
    /// <summary>Runs it.</summary>
    /// <param name="pairs">The pairs; what there is to say about them is there afterwards.</param>
    /// <param name="output">Receives the rows.</param>
    /// <param name="progress">Told the number of pairs done, from several threads; or null.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <returns>Number of pairs.</returns>
    public long Run(PairTable pairs, TextWriter output, IProgress<long>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(output);
        long count = 0;
        output.Write("id\tscore\n");
        ParallelRows.Run<NamePair, object?, double>(
            pairs.Read, static () => null, (pair, _) => Score(pair),
            (pair, score) =>
            {
                count++;
                output.Write($"{pair.Id}\t{ScoreText.Of(score)}\n");
            },
            progress, cancel);
        return count;
    }

    /// <summary>Score of one pair, 0 to 1.</summary>
    public double Score(in NamePair pair) => PairScore.Of(new NameQuery(pair.Given, pair.Kind), pair.Listed, pair.Kind, settings);
}

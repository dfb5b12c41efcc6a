using ExportScreen.Evaluation.Tables;

namespace ExportScreen.Evaluation.Pairs;

/// <summary>Two names of which it is known whether they name one party.</summary>
/// <param name="Names">The pair.</param>
/// <param name="IsMatch">True for one party.</param>
/// <param name="Phenomenon">What the pair shows ("listed-alias:spelling").</param>
/// <param name="Source">Who says so.</param>
public sealed record LabelledPair(NamePair Names, bool IsMatch, string Phenomenon, string Source);

/// <summary>A labelled pair with its score.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Score">The score as the tables print it: 0 to 1, four decimals.</param>
public readonly record struct ScoredPair(LabelledPair Pair, double Score);

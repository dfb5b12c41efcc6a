using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching;

/// <summary>Result of comparing two names.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Alignment">How the words correspond, in the order of the given name, then the listed words that are missing there.</param>
public sealed record NameScore(double Score, IReadOnlyList<TokenPair> Alignment);

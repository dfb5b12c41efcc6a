namespace ExportScreen.Goods.Suggestions;

/// <summary>A heading that a description could belong to. It ranks; it never assigns. Immutable.</summary>
/// <param name="Heading">Four digits of HS 2022.</param>
/// <param name="Probability">Share that the model gives it among all headings, 0 to 1.</param>
/// <param name="Because">Words of the description that spoke for it most, at most three.</param>
public sealed record HeadingSuggestion(string Heading, double Probability, IReadOnlyList<string> Because);

namespace ExportScreen.Evaluation;

/// <summary>An entry that a search found, with the best of its names.</summary>
/// <param name="EntryId">Id of the entry.</param>
/// <param name="Score">Score of the name, 0 to 1.</param>
/// <param name="Name">The best scored of its names; of equally scored ones the first listed.</param>
public readonly record struct RankedEntry(string EntryId, double Score, ListedName Name);

namespace ExportScreen.Evaluation.Mutations;

/// <summary>Looks the query of a case up. Thread-safe.</summary>
internal interface ICaseFinder
{
    /// <summary>Ids of the entries that alert, best first.</summary>
    IReadOnlyList<string> Find(MutationCase made);

    /// <summary>Whether an entry is the one that the case asks for, under whatever id: one that bears the listed name too.</summary>
    bool IsSame(MutationCase made, string entryId);

    /// <summary>What the best name of the asked-for entry scores without an index; null where nothing is scored.</summary>
    double? BestScore(MutationCase made);
}
